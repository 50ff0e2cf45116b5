/** Processes and fee tables of procedures as BPMN 2.0 and DMN files, and back. */
export { type BpmnFault, type BpmnModel, readBpmn, writeBpmn } from "./bpmn-model.ts";
export { canonicalBpmn } from "./canonical-bpmn.ts";
export { fromBpmn, type TakenProcess } from "./from-bpmn.ts";
export { type FromDmnFault, fromDmn, type TakenFee } from "./from-dmn.ts";
export type { Said } from "./said.ts";
export { type Drawable, toBpmn } from "./to-bpmn.ts";
export { toDmn } from "./to-dmn.ts";
