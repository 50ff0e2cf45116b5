/** Decision models of DMN, of any version, read and run exactly. Server only: nothing of it is loaded by a browser. */

export { parseAt } from "../builtins/index.ts";
export { isContext as isContextValue, isList as isListValue, isNumber as isNumberValue } from "../value.ts";
export { type DecideFault, type DecideOptions, decide } from "./decide.ts";
export type { DmnFinding } from "./logic.ts";
export type { DmnModel, DrgNode } from "./model.ts";
export { momentOf } from "./moment.ts";
export { type DmnFault, type ReadDmnOptions, readDmn } from "./read-dmn.ts";
export { same as sameValue } from "./same.ts";
