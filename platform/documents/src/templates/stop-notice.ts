import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode, deskHeader } from "./notice.ts";

/** What the notice that a dossier is stopped is filled with. */
export type StopNotice = {
  readonly agency: string;
  readonly desk: string;
  readonly number: string;
  readonly place: string;
  readonly issuedOn: string;
  readonly dossierCode: string;
  readonly applicant: string;
  readonly procedure: string;
  readonly reason: string;
  readonly legalBasis: string;
  /** What the person can do now: apply anew, complain. */
  readonly advice: string;
  readonly clerk?: string;
};

/** Thông báo dừng giải quyết hồ sơ. No form of it was found; the layout is ours, after form 03. */
export const stopNotice: DocumentTemplate = {
  id: "documents/stop-notice",
  title: "Thông báo dừng giải quyết hồ sơ {dossierCode}",
  page: "A5",
  size: 10,
  blocks: [
    deskHeader("issuedOn"),
    { kind: "heading", text: "THÔNG BÁO", under: "Về việc dừng giải quyết hồ sơ {dossierCode}", size: 12 },
    { kind: "paragraph", text: "Kính gửi: {applicant}" },
    {
      kind: "fields",
      rows: [
        [{ label: "Nội dung yêu cầu giải quyết", value: "{procedure}" }],
        [{ label: "Lý do dừng", value: "{reason}" }],
        [{ label: "Căn cứ pháp lý", value: "{legalBasis}" }],
        [{ label: "Ông/Bà có thể", value: "{advice}" }],
      ],
    },
    {
      kind: "paragraph",
      text: "Hồ sơ được dừng giải quyết kể từ ngày ra thông báo này. Nếu không đồng ý, Ông/Bà có quyền khiếu nại hoặc khởi kiện theo quy định của pháp luật.",
    },
    { kind: "space", height: 1.5 },
    checkCode("kiểm tra thông báo này"),
    { kind: "signature", columns: [{ title: ["ĐẠI DIỆN CƠ QUAN GIẢI QUYẾT HỒ SƠ"], signs: "both", name: "{clerk}" }] },
  ],
};
