import { findOfficial, getAgency, isPostKind, POST_KINDS } from "@motlan/agencies";
import { type DocumentTemplate, issueDocument } from "@motlan/documents";
import { placeOf } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findTransfer, listTransferLines, putTransferDocument } from "../store/transfers.ts";

/** Makes the sealed minutes once both have signed; run twice it makes one. */
export function issueMinutes(work: Work, transferId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const transfer = await findTransfer(tx, transferId);
    if (transfer?.state !== "taken" || transfer.documentId !== null) return;
    const lines = await listTransferLines(tx, transferId);
    const agency = await getAgency(work.db, transfer.agencyId);
    const [giver, taker] = [await nameOf(work, transfer.giver), await nameOf(work, transfer.taker ?? {})];
    const rows = lines.map(({ n, code, title, applicant, papers, difference }) => ({
      ...{ n: String(n), code, what: `${title.vi} – ${applicant}`, papers, difference: difference ?? "Đủ" },
    }));
    const issued = await issueDocument(work, {
      requestKey: `transfer:${transferId}`,
      kind: "transfer-minutes",
      name: { vi: "Biên bản giao nhận hồ sơ", en: "Minutes of handing dossiers over" },
      template: MINUTES,
      data: {
        ...{
          agency: agency.name.vi,
          place: placeOf(agency.name.vi),
          to: [transfer.toUnit, transfer.toAgency.vi].filter((part) => part !== "").join(", "),
        },
        ...{ issuedOn: localDateOf(transfer.endedAt ?? work.clock.now()), note: transfer.note, rows, count: String(rows.length) },
        ...{ giver: giver.name, giverRole: giver.role, taker: taker.name, takerRole: taker.role },
        ...{ givenAt: formatDateTime(transfer.givenAt), takenAt: formatDateTime(transfer.endedAt ?? work.clock.now()) },
      },
      agency: { id: agency.id, name: agency.name.vi },
      subject: { name: transfer.toAgency.vi },
      owner: { kind: "transfer", id: transferId },
      number: { register: "BBGN", pattern: "{n}/{year}/BBGN" },
    });
    await putTransferDocument(tx, transferId, issued.id);
  });
}

async function nameOf({ db }: Work, { officialId, post }: JsonObject) {
  const official = typeof officialId === "string" ? await findOfficial(db, officialId) : undefined;
  return { name: official?.name ?? "", role: typeof post === "string" && isPostKind(post) ? POST_KINDS[post].title.vi : "" };
}

/** No form of these minutes is prescribed that we know of beyond the control slip; the layout is ours. */
const MINUTES: DocumentTemplate = {
  id: "work/transfer-minutes",
  title: "Biên bản giao nhận hồ sơ",
  page: "A4",
  size: 11,
  blocks: [
    { kind: "national-header", agency: "{agency|upper}", number: "Số: {number}", placeAndDate: "{place}, {issuedOn|longdate}" },
    { kind: "heading", text: "BIÊN BẢN GIAO NHẬN HỒ SƠ", size: 14 },
    {
      kind: "fields",
      rows: [
        [{ label: "Bên giao", value: "{giver}, {giverRole}, {agency}" }],
        [{ label: "Bên nhận", value: "{taker}, {takerRole}, {to}" }],
        [{ label: "Số hồ sơ", value: "{count}" }],
        [{ label: "Ghi chú", value: "{note}", when: "note" }],
      ],
    },
    {
      kind: "table",
      each: "rows",
      columns: [
        { title: "TT", value: "{item.n}", share: 1 },
        { title: "Mã hồ sơ", value: "{item.code}", share: 6 },
        { title: "Thủ tục, người nộp", value: "{item.what}", share: 6 },
        { title: "Giấy tờ giao", value: "{item.papers}", share: 5 },
        { title: "Đối chiếu", value: "{item.difference}", share: 3 },
      ],
    },
    {
      kind: "paragraph",
      text: "Hai bên đã ký số xác nhận trên hệ thống: bên giao lúc {givenAt}, bên nhận lúc {takenAt}.",
    },
    {
      kind: "signature",
      columns: [
        { title: ["BÊN NHẬN"], signs: "none", name: "{taker}" },
        { title: ["BÊN GIAO"], signs: "seal", name: "{giver}" },
      ],
    },
  ],
};
