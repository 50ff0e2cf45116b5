export { aRow } from "./a-row.ts";
export { anExport } from "./files.ts";
export { examined, imported, NO_SCANS, takeAll } from "./import-all.ts";
