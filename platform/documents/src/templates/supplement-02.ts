import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode, deskHeader } from "./notice.ts";

/** What form 02 is filled with. */
export type Supplement02 = {
  readonly agency: string;
  readonly desk: string;
  readonly number: string;
  readonly place: string;
  readonly issuedOn: string;
  readonly dossierCode: string;
  readonly applicant: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly procedure: string;
  /** Everything that is missing or wrong, each with how to put it right: the law lets the agency ask once. */
  readonly requests: readonly { readonly what: string; readonly how: string }[];
  readonly reason: string;
  /** The day by which the person should answer, where there is one. */
  readonly answerBy?: string;
  readonly contact: string;
  readonly clerk?: string;
};

/**
 * Form 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (NĐ 118/2025/NĐ-CP, TT 03/2025/TT-VPCP; its lines are
 * those of TT 01/2018/TT-VPCP, the newest form we could read): asked once, and in full.
 */
export const supplement02: DocumentTemplate = {
  id: "documents/supplement-02",
  title: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ {dossierCode}",
  page: "A5",
  size: 10,
  blocks: [
    deskHeader("issuedOn"),
    { kind: "heading", text: "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", under: "Mã hồ sơ: {dossierCode}", size: 12 },
    {
      kind: "fields",
      rows: [
        [{ label: "Hồ sơ của", value: "{applicant}", bold: true }],
        [{ label: "Nội dung yêu cầu giải quyết", value: "{procedure}" }],
        [{ label: "Địa chỉ", value: "{address}", when: "address" }],
        [
          { label: "Số điện thoại", value: "{phone}", when: "phone" },
          { label: "Thư điện tử", value: "{email}", when: "email" },
        ],
      ],
    },
    { kind: "paragraph", text: "Để có căn cứ giải quyết, đề nghị Ông/Bà bổ sung, hoàn thiện những nội dung sau:" },
    { kind: "list", each: "requests", text: "{number}. **{item.what}**: {item.how}", indent: 4 },
    {
      kind: "fields",
      rows: [
        [{ label: "Lý do", value: "{reason}" }],
        [{ label: "Đề nghị nộp bổ sung trước ngày", value: "{answerBy|date}", bold: true, when: "answerBy" }],
      ],
    },
    {
      kind: "paragraph",
      text: "Thời hạn giải quyết được tính lại từ khi hồ sơ đã đầy đủ, hợp lệ. Nếu có chỗ nào chưa rõ, xin liên hệ: {contact}.",
    },
    { kind: "space", height: 1.5 },
    checkCode("bổ sung hồ sơ và kiểm tra phiếu này"),
    {
      kind: "signature",
      columns: [
        { title: ["NGƯỜI NỘP HỒ SƠ"], note: "(Ký, ghi rõ họ tên khi nhận trực tiếp)", signs: "none", name: "{applicant}" },
        { title: ["NGƯỜI HƯỚNG DẪN"], signs: "both", name: "{clerk}" },
      ],
    },
  ],
};
