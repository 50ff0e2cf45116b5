import type { DocumentTemplate } from "@motlan/documents";

/** The notice that a receipt has a mistake (04/SS-CTĐT, NĐ 254/2026/NĐ-CP). The form's name is the decree's; the order of its lines is ours, its printed layout could not be had. */
export const receiptNotice: DocumentTemplate = {
  id: "payments/receipt-notice",
  title: "Thông báo biên lai điện tử có sai sót {number}",
  page: "A4",
  size: 13,
  blocks: [
    { kind: "national-header", agency: "{agency|upper}", number: "Số: {number}", placeAndDate: "{madeOn|longdate|capital}" },
    { kind: "heading", text: "THÔNG BÁO BIÊN LAI ĐIỆN TỬ CÓ SAI SÓT", under: "(Mẫu số 04/SS-CTĐT)" },
    { kind: "paragraph", text: "{agency} thông báo biên lai dưới đây có sai sót, không phải lập biên lai mới:" },
    {
      kind: "fields",
      rows: [
        [{ label: "Ký hiệu mẫu biên lai", value: "{form}" }],
        [{ label: "Ký hiệu biên lai", value: "{symbol}" }],
        [{ label: "Số biên lai", value: "{receipt}", bold: true }],
        [{ label: "Ngày lập", value: "{issuedOn|date}" }],
        [{ label: "Nội dung ghi sai", value: "{wrong}" }],
        [{ label: "Nội dung đúng", value: "{correct}" }],
        [{ label: "Lý do", value: "{reason}" }],
      ],
    },
    { kind: "space", height: 4 },
    { kind: "signature", columns: [{ title: ["{role|upper}"], signs: "both", name: "{official}" }] },
    {
      kind: "qr",
      content: "{verifyUrl}",
      text: "Quét mã để kiểm tra thông báo, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
      side: 19,
    },
  ],
};
