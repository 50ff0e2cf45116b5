export { type Opened, openMessage } from "./actions/open-message.ts";
export { readExchange } from "./actions/read-exchange.ts";
export { type Replay, replayMessages } from "./actions/replay-messages.ts";
export { agencyCodeOn, isSameAgencyCode } from "./domain/agency-code.ts";
export { causeOf } from "./domain/cause.ts";
export { NEXT as nationalTransitions, statesToTell } from "./domain/state.ts";
export { faults as nationalPortalFaults } from "./faults.ts";
export type { Stuck } from "./store/exchange.ts";
