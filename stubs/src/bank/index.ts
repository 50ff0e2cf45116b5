export type { Mishaps } from "./mishaps.ts";
export { type BankStubOptions, bankStub } from "./plugin.ts";
