import { toBpmn, toDmn } from "@motlan/catalogue/interchange";
import { httpFaults } from "@motlan/kernel/http";
import { exportTable, getDesign } from "@motlan/studio";
import type { Answer, FileAnswer, Visit } from "../../frame/types.ts";
import { wholeVersion } from "../document/whole-version.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** GET /studio/:id/xuat/:file — the design as a file: its table, its process as BPMN, a fee as DMN, or all of it as JSON. */
export async function exportFile(visit: Visit): Promise<Answer> {
  const { work, params, query } = visit;
  const { document, code } = await getDesign(work, params.id ?? "");
  const version = wholeVersion(document);
  const answer = (type: string, name: string, bytes: Uint8Array | string): FileAnswer => ({
    type,
    name: `${code}-${name}`,
    bytes: Buffer.from(bytes),
  });
  switch (params.file) {
    case "bang.csv":
      return answer("text/csv; charset=utf-8", "quy-trinh.csv", await exportTable(version, "csv"));
    case "bang.xlsx":
      return answer(XLSX, "quy-trinh.xlsx", await exportTable(version, "xlsx"));
    case "quy-trinh.bpmn":
      return answer("application/xml", "quy-trinh.bpmn", toBpmn(version));
    case "phi.dmn": {
      const fee = version.fees.find(({ id }) => id === query.get("khoan"));
      if (fee === undefined) throw httpFaults["no-such-page"]();
      return answer("application/xml", `${fee.id}.dmn`, toDmn(fee));
    }
    case "ban-thiet-ke.json":
      return answer("application/json", "ban-thiet-ke.json", `${JSON.stringify(document, null, 2)}\n`);
    default:
      throw httpFaults["no-such-page"]();
  }
}
