import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode } from "./notice.ts";

const HEADER = {
  kind: "national-header",
  agency: "{agency|upper}",
  number: "Số: {number}",
  placeAndDate: "{place}, {issuedOn|longdate}",
} as const;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (05 of TT 01/2018/TT-VPCP, 06 of TT 03/2025/TT-VPCP): who held the dossier from when to when, against the hours of the
 * internal process. Its lines are those of 2018; the columns of hours are ours.
 */
export const controlSheet: DocumentTemplate = {
  id: "documents/control-sheet",
  title: "Phiếu kiểm soát quá trình giải quyết hồ sơ {dossierCode}",
  page: "A5-landscape",
  size: 9,
  blocks: [
    HEADER,
    { kind: "heading", text: "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", under: "Mẫu số {form} · Mã hồ sơ: {dossierCode}", size: 11 },
    {
      kind: "fields",
      rows: [
        [{ label: "Thủ tục", value: "{procedure} ({procedureCode})" }],
        [
          { label: "Nhận hồ sơ lúc", value: "{receivedAt|moment}" },
          { label: "Hẹn trả lúc", value: "{dueAt|moment}", when: "dueAt" },
        ],
      ],
    },
    {
      kind: "table",
      each: "lines",
      columns: [
        { title: "Bước", value: "{item.task}", share: 3 },
        { title: "Người thực hiện", value: "{item.who}", share: 2.4 },
        { title: "Nhận lúc", value: "{item.received}", share: 1.8 },
        { title: "Chuyển lúc", value: "{item.passed}", share: 1.8 },
        { title: "Quy định (giờ)", value: "{item.allowed}", share: 1, align: "right" },
        { title: "Thực tế (giờ)", value: "{item.used}", share: 1, align: "right" },
        { title: "Kết quả", value: "{item.verdict}", share: 1.2 },
      ],
    },
    { kind: "paragraph", text: "Thời gian ở từng cơ quan:", when: "agencies" },
    { kind: "list", each: "agencies", text: "{item.name}: {item.hours} giờ làm việc", indent: 4 },
    { kind: "space", height: 1.5 },
    checkCode("kiểm tra phiếu này"),
    { kind: "signature", columns: [{ title: ["CƠ QUAN GIẢI QUYẾT HỒ SƠ"], signs: "seal" }] },
  ],
};

/** Sổ theo dõi hồ sơ (06 of TT 01/2018/TT-VPCP, 07 of TT 03/2025/TT-VPCP), of one agency and period. Its columns are those of 2018. */
export const dossierRegister: DocumentTemplate = {
  id: "documents/register",
  title: "Sổ theo dõi hồ sơ {from|date} – {to|date}",
  page: "A4-landscape",
  size: 9,
  blocks: [
    HEADER,
    { kind: "heading", text: "SỔ THEO DÕI HỒ SƠ", under: "Mẫu số {form} · Hồ sơ nộp từ {from|date} đến {to|date}", size: 13 },
    { kind: "paragraph", text: "Trong kỳ không nhận hồ sơ nào.", unless: "rows" },
    {
      kind: "table",
      each: "rows",
      when: "rows",
      columns: [
        { title: "STT", value: "{number}", share: 0.6, align: "center" },
        { title: "Mã hồ sơ", value: "{item.code}", share: 2.2 },
        { title: "Thủ tục", value: "{item.procedure}", share: 3.4 },
        { title: "Người nộp", value: "{item.applicant}", share: 2.2 },
        { title: "Cách nộp", value: "{item.channel}", share: 1.2 },
        { title: "Nhận", value: "{item.received}", share: 1.6 },
        { title: "Hẹn trả", value: "{item.due}", share: 1.6 },
        { title: "Có kết quả", value: "{item.decided}", share: 1.6 },
        { title: "Trả kết quả", value: "{item.returned}", share: 1.6 },
        { title: "Tình trạng", value: "{item.state}", share: 1.8 },
      ],
    },
    { kind: "space", height: 3 },
    checkCode("kiểm tra sổ này"),
    { kind: "signature", columns: [{ title: ["CƠ QUAN LẬP SỔ"], signs: "seal" }] },
  ],
};
