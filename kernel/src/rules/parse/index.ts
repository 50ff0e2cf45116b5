/** Makes rules from FEEL text, when a procedure is published. The server's door: nothing of it reaches a browser. */
export { compileTable, type DecisionTable, type TableFault } from "./compile-table.ts";
export { type ParseFault, type ParseOptions, parseRule } from "./parse-rule.ts";
