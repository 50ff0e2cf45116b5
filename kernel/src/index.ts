export { type Actor, actorReference, may, type Official, type Person, type Stranger, type System, stranger } from "./actor.ts";
export { backOff } from "./back-off.ts";
export { type Decision, type No, no, type Yes, yes } from "./decision.ts";
export {
  codeOf,
  defineFaults,
  Fault,
  type FaultMaker,
  type FaultRow,
  type Faults,
  type FaultTable,
  type FieldFault,
  faultTable,
  isFault,
  stackOf,
} from "./fault.ts";
export { isId, newId } from "./id.ts";
export { canonicalJson, type Json, type JsonObject } from "./json.ts";
export { defineModule, type Job, type Listener, type Module } from "./module.ts";
export { judgeAnswer, type Outcome } from "./outcome.ts";
export type { Language, Text } from "./text.ts";
export {
  addDays,
  addMonths,
  type Clock,
  instantOf,
  isLocalDate,
  type LocalDate,
  localDate,
  localDateOf,
  minuteOfDay,
  systemClock,
  TIME_ZONE,
  yearsBetween,
} from "./time.ts";
