import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode, deskHeader } from "./notice.ts";

/** What form 04 is filled with. */
export type Apology04 = {
  readonly agency: string;
  readonly desk: string;
  readonly number: string;
  readonly place: string;
  readonly issuedOn: string;
  readonly dossierCode: string;
  readonly applicant: string;
  readonly procedure: string;
  readonly receivedAt: string;
  /** The day promised before, and the one promised now. */
  readonly dueBefore: string;
  readonly dueNow: string;
  readonly reason: string;
  readonly legalBasis: string;
  /** Who hears a complaint of the delay and by when, in a sentence. */
  readonly complaint?: string;
  readonly clerk?: string;
};

/**
 * Form 04, phiếu xin lỗi và hẹn lại ngày trả kết quả (NĐ 61/2018/NĐ-CP, article 19; TT 01/2018/TT-VPCP, the newest form we could read): the agency apologises, says
 * why and names the new day, once.
 */
export const apology04: DocumentTemplate = apology(
  "documents/apology-04",
  "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
  "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
);

/** The same form by today's name (TT 03/2025/TT-VPCP, Appendix I): an apology that asks for more time. Its lines could not be read; they are those of the form before. */
export const apology04Now: DocumentTemplate = apology(
  "documents/apology-04-2025",
  "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
  "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT HỒ SƠ",
);

function apology(id: string, title: string, heading: string): DocumentTemplate {
  return {
    id,
    title: `${title} {dossierCode}`,
    page: "A5",
    size: 10,
    blocks: [
      deskHeader("issuedOn"),
      { kind: "heading", text: heading, under: "Mã hồ sơ: {dossierCode}", size: 12 },
      { kind: "paragraph", text: "Kính gửi: {applicant}" },
      {
        kind: "fields",
        rows: [
          [{ label: "Nội dung yêu cầu giải quyết", value: "{procedure}" }],
          [{ label: "Nhận hồ sơ lúc", value: "{receivedAt|moment}" }],
          [{ label: "Ngày hẹn trả trước đây", value: "{dueBefore|moment}" }],
          [{ label: "Lý do chưa trả kết quả đúng hẹn", value: "{reason}" }],
          [{ label: "Căn cứ pháp lý", value: "{legalBasis}", when: "legalBasis" }],
          [{ label: "Hẹn lại vào", value: "{dueNow|moment}", bold: true }],
          [{ label: "Nếu không đồng ý", value: "{complaint}", when: "complaint" }],
        ],
      },
      {
        kind: "paragraph",
        text: "Chúng tôi xin lỗi Ông/Bà vì sự chậm trễ này và sẽ trả kết quả không muộn hơn thời điểm hẹn lại ở trên. Việc hẹn lại chỉ thực hiện một lần.",
      },
      { kind: "space", height: 1.5 },
      checkCode("kiểm tra phiếu này"),
      { kind: "signature", columns: [{ title: ["ĐẠI DIỆN CƠ QUAN GIẢI QUYẾT HỒ SƠ"], signs: "both", name: "{clerk}" }] },
    ],
  };
}
