import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode, deskHeader } from "./notice.ts";

/** What form 01 is filled with. Days are YYYY-MM-DD, instants ISO 8601; what is not known is left out. */
export type Receipt01 = {
  readonly superior?: string;
  readonly agency: string;
  /** Name of the desk: "Trung tâm Phục vụ hành chính công xã …". */
  readonly desk: string;
  readonly number: string;
  readonly place: string;
  readonly dossierCode: string;
  readonly applicant: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly procedure: string;
  readonly procedureCode: string;
  readonly papers: readonly { readonly name: string; readonly copies: number; readonly form: string }[];
  readonly sets: number;
  /** "3 ngày làm việc" */
  readonly term: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  /** How the result is handed over: "Trực tuyến tại Cổng dịch vụ công". */
  readonly delivery: string;
  readonly clerk?: string;
  /** The desk of another agency that took it in (tiếp nhận không phụ thuộc địa giới). */
  readonly takenInAt?: string;
};

/**
 * Form 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả (NĐ 118/2025/NĐ-CP, TT 03/2025/TT-VPCP; its lines are
 * those of TT 01/2018/TT-VPCP, the newest form we could read): given when a complete dossier is
 * taken in, with the appointment by which the agency may be held.
 */
export const receipt01: DocumentTemplate = {
  id: "documents/receipt-01",
  title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả {dossierCode}",
  page: "A5",
  size: 10,
  blocks: [
    deskHeader("receivedAt"),
    { kind: "heading", text: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", under: "Mã hồ sơ: {dossierCode}", size: 12 },
    {
      kind: "fields",
      rows: [
        [{ label: "Tiếp nhận hồ sơ của", value: "{applicant}", bold: true }],
        [{ label: "Địa chỉ", value: "{address}", when: "address" }],
        [
          { label: "Số điện thoại", value: "{phone}", when: "phone" },
          { label: "Thư điện tử", value: "{email}", when: "email" },
        ],
        [{ label: "Nội dung yêu cầu giải quyết", value: "{procedure} (mã thủ tục {procedureCode})" }],
      ],
    },
    { kind: "paragraph", text: "Thành phần hồ sơ nộp gồm:", when: "papers" },
    { kind: "list", each: "papers", text: "{number}. {item.name} ({item.form}, số lượng: {item.copies})", indent: 4 },
    {
      kind: "fields",
      rows: [
        [{ label: "Số lượng hồ sơ", value: "{sets} bộ" }],
        [{ label: "Thời hạn giải quyết theo quy định", value: "{term}" }],
        [{ label: "Nơi tiếp nhận hồ sơ", value: "{takenInAt}", when: "takenInAt" }],
        [{ label: "Nhận hồ sơ lúc", value: "{receivedAt|moment}" }],
        [{ label: "Hẹn trả kết quả lúc", value: "{dueAt|moment}", bold: true }],
        [{ label: "Nhận kết quả", value: "{delivery}" }],
      ],
    },
    { kind: "space", height: 1.5 },
    checkCode("theo dõi và kiểm tra giấy này"),
    {
      kind: "signature",
      columns: [
        { title: ["NGƯỜI NỘP HỒ SƠ"], note: "(Ký, ghi rõ họ tên khi nộp trực tiếp)", signs: "none", name: "{applicant}" },
        { title: ["NGƯỜI TIẾP NHẬN HỒ SƠ"], signs: "both", name: "{clerk}" },
      ],
    },
  ],
  footer: "Giấy này được lập trên hệ thống và ký số; không cần đóng dấu.",
};
