export { addToBreach, type BreachStep, closeBreach, notifyAuthority } from "./actions/handle-breach.ts";
export {
  type BreachFile,
  countBreaches,
  getBreach,
  listBreaches,
  listMyBreaches,
  type OwnBreach,
  readNotification,
} from "./actions/read-breaches.ts";
export { type BreachInput, recordBreach } from "./actions/record-breach.ts";
export type { Breach, State } from "./domain/breach.ts";
export { AUTHORITY } from "./domain/breach-law.ts";
