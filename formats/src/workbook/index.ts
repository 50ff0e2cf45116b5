export { columnOf } from "./sheet-reach.ts";
export { unpackWorkbook } from "./unpack-workbook.ts";
export { writeZip } from "./write-zip.ts";
