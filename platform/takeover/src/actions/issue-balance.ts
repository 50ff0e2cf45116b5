import { getAgency } from "@motlan/agencies";
import { type DocumentRecord, type DocumentTemplate, issueDocument, listDocumentsOf, readDocument } from "@motlan/documents";
import { nationalStateText, placeOf } from "@motlan/dossiers";
import { formatDateTime, groupThousands } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Balance, BalanceLine } from "../domain/balance.ts";
import type { Import } from "../domain/import.ts";
import { faults } from "../faults.ts";
import { importFor } from "./may-run.ts";
import { agenciesIn } from "./read-import.ts";

export interface Balanced {
  readonly import: Import;
  readonly balance: Balance;
  readonly confirmed: { readonly at: Date; readonly name: string };
}

/** Makes the balance sheet of an import a paper with the agency's seal; one import has one. */
export async function issueBalance(work: Work, { import: of, balance, confirmed }: Balanced): Promise<DocumentRecord> {
  const agency = await getAgency(work.db, of.agencyId);
  const names = await agenciesIn(work, balance);
  return issueDocument(work.as({ kind: "system", name: "takeover", agencyId: of.agencyId }), {
    requestKey: `takeover:${of.id}`,
    kind: "takeover-balance",
    name: { vi: "Bảng cân đối chuyển dữ liệu hồ sơ", en: "Balance sheet of dossiers taken over" },
    template: BALANCE,
    data: {
      ...{ agency: agency.name.vi, place: placeOf(agency.name.vi), issuedOn: localDateOf(confirmed.at), system: of.system, file: of.name },
      ...{ digest: of.digest, begunBy: of.begunName, begunAt: formatDateTime(of.begunAt), confirmedBy: confirmed.name },
      confirmedAt: formatDateTime(confirmed.at),
      rows: [
        ...balance.lines.map((line) =>
          rowOf(line, names.get(line.agencyId ?? "")?.vi ?? "Chưa rõ cơ quan", nationalStateText(line.nationalState)?.vi ?? "Chưa rõ"),
        ),
        rowOf(balance.sum, "Cộng", ""),
      ],
    },
    agency: { id: agency.id, name: agency.name.vi },
    subject: { name: agency.name.vi },
    owner: { kind: "takeover", id: of.id },
    number: { register: "BBCDL", pattern: "{n}/{year}/BBCDL" },
  });
}

/** The sealed balance sheet of an import. @throws takeover/not-found, takeover/not-yours, documents/not-sealed */
export async function readBalancePaper(work: Work, importId: string) {
  const { id } = await importFor(work, importId);
  const [made] = await listDocumentsOf(work.db, { kind: "takeover", id });
  if (made === undefined) throw faults["not-found"]();
  return readDocument(work, made.id, () => true);
}

function rowOf(line: Omit<BalanceLine, "agencyId" | "nationalState">, agency: string, state: string) {
  const { inFile, taken, already, faults: faulty, here, fees, feesHere } = line;
  return {
    ...{ agency, state, fees: groupThousands(fees), feesHere: groupThousands(feesHere) },
    ...{ inFile: String(inFile), taken: String(taken), already: String(already), faults: String(faulty), here: String(here) },
  };
}

/** No form of this sheet is prescribed; the layout is ours. */
const BALANCE: DocumentTemplate = {
  id: "takeover/balance",
  title: "Bảng cân đối chuyển dữ liệu hồ sơ",
  page: "A4-landscape",
  size: 10,
  blocks: [
    { kind: "national-header", agency: "{agency|upper}", number: "Số: {number}", placeAndDate: "{place}, {issuedOn|longdate}" },
    { kind: "heading", text: "BẢNG CÂN ĐỐI CHUYỂN DỮ LIỆU HỒ SƠ", size: 13 },
    {
      kind: "fields",
      rows: [
        [
          { label: "Phần mềm đang dùng", value: "{system}" },
          { label: "Tệp", value: "{file}" },
        ],
        [{ label: "Mã băm SHA-256 của tệp", value: "{digest}" }],
        [
          { label: "Người thực hiện", value: "{begunBy}, {begunAt}" },
          { label: "Người xác nhận", value: "{confirmedBy}, {confirmedAt}" },
        ],
      ],
    },
    {
      kind: "table",
      each: "rows",
      columns: [
        { title: "Cơ quan", value: "{item.agency}", share: 4 },
        { title: "Trạng thái", value: "{item.state}", share: 3 },
        { title: "Dòng trong tệp", value: "{item.inFile}", share: 1.3, align: "right" },
        { title: "Đã chuyển", value: "{item.taken}", share: 1.3, align: "right" },
        { title: "Đã có từ trước", value: "{item.already}", share: 1.3, align: "right" },
        { title: "Dòng lỗi", value: "{item.faults}", share: 1.2, align: "right" },
        { title: "Hồ sơ thực có", value: "{item.here}", share: 1.3, align: "right" },
        { title: "Phí trong tệp (đ)", value: "{item.fees}", share: 2, align: "right" },
        { title: "Phí thực có (đ)", value: "{item.feesHere}", share: 2, align: "right" },
      ],
    },
    { kind: "paragraph", text: "Dòng trong tệp = đã chuyển + đã có từ trước + dòng lỗi. Hồ sơ thực có được đếm lại lúc xác nhận." },
    { kind: "qr", content: "{verifyUrl}", text: "Mã kiểm tra: **{verifyCode}**" },
    { kind: "signature", columns: [{ title: ["NGƯỜI XÁC NHẬN"], signs: "seal", name: "{confirmedBy}" }] },
  ],
};
