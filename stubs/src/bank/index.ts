export type { Mishaps } from "./mishaps.ts";
export { layPast, type PastTransfer } from "./past.ts";
export { type BankStubOptions, bankStub } from "./plugin.ts";
