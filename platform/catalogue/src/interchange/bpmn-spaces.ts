/** The namespaces of a BPMN 2.0 file, and ours for what BPMN has no place for. */
export const BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
export const BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
export const DC = "http://www.omg.org/spec/DD/20100524/DC";
export const DI = "http://www.omg.org/spec/DD/20100524/DI";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";
/** Conditions are FEEL; this is how BPMN names its language. */
export const FEEL = "https://www.omg.org/spec/DMN/20230324/FEEL/";
/** Our own: the row of the internal-process table behind each task. */
export const OURS = "urn:motlan:procedure:1";
