import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode, deskHeader } from "./notice.ts";

/** What form 03 is filled with. */
export type Refusal03 = {
  readonly agency: string;
  readonly desk: string;
  readonly number: string;
  readonly place: string;
  readonly issuedOn: string;
  readonly dossierCode: string;
  readonly applicant: string;
  readonly address?: string;
  readonly phone?: string;
  readonly procedure: string;
  readonly reason: string;
  readonly legalBasis: string;
  /** What the person can do now: apply elsewhere, mend the dossier, complain. */
  readonly advice: string;
  readonly clerk?: string;
};

/**
 * Form 03, phiếu từ chối tiếp nhận, giải quyết hồ sơ (NĐ 118/2025/NĐ-CP, TT 03/2025/TT-VPCP; its lines are
 * those of TT 01/2018/TT-VPCP, the newest form we could read): the reason, the article, and what to do now.
 */
export const refusal03: DocumentTemplate = {
  id: "documents/refusal-03",
  title: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ {dossierCode}",
  page: "A5",
  size: 10,
  blocks: [
    deskHeader("issuedOn"),
    { kind: "heading", text: "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", under: "Mã hồ sơ: {dossierCode}", size: 12 },
    {
      kind: "fields",
      rows: [
        [{ label: "Hồ sơ của", value: "{applicant}", bold: true }],
        [{ label: "Địa chỉ", value: "{address}", when: "address" }],
        [{ label: "Số điện thoại", value: "{phone}", when: "phone" }],
        [{ label: "Nội dung yêu cầu giải quyết", value: "{procedure}" }],
      ],
    },
    { kind: "paragraph", text: "Qua xem xét, hồ sơ trên không được tiếp nhận, giải quyết với lý do cụ thể như sau:" },
    {
      kind: "fields",
      rows: [
        [{ label: "Lý do", value: "{reason}" }],
        [{ label: "Căn cứ pháp lý", value: "{legalBasis}" }],
        [{ label: "Ông/Bà có thể", value: "{advice}" }],
      ],
    },
    {
      kind: "paragraph",
      text: "Nếu không đồng ý, Ông/Bà có quyền khiếu nại hoặc khởi kiện theo quy định của pháp luật về khiếu nại và tố tụng hành chính.",
    },
    { kind: "space", height: 1.5 },
    checkCode("kiểm tra phiếu này"),
    {
      kind: "signature",
      columns: [
        { title: ["NGƯỜI NỘP HỒ SƠ"], note: "(Ký, ghi rõ họ tên khi nhận trực tiếp)", signs: "none", name: "{applicant}" },
        { title: ["NGƯỜI TIẾP NHẬN HỒ SƠ"], signs: "both", name: "{clerk}" },
      ],
    },
  ],
};
