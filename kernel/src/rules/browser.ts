/** What a page needs to run rules that the server has read, and nothing else: with its imports at most 10 KB compressed, which a test weighs. */
export { toFacts, toJson } from "./facts.ts";
export { evaluate, holds } from "./interpret.ts";
export { evaluateTable } from "./table.ts";
