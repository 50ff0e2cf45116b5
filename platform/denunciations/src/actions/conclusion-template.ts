import type { DocumentTemplate } from "@motlan/documents";

/** Kết luận nội dung tố cáo; no form of today was read: the lines and the layout are ours. Who denounced has no line in it. */
export const conclusionTemplate: DocumentTemplate = {
  id: "denunciations/conclusion",
  title: "Kết luận nội dung tố cáo {code}",
  page: "A4",
  blocks: [
    {
      kind: "national-header",
      superior: "",
      agency: "{agency|upper}",
      number: "Số: {number}",
      placeAndDate: "{place}, {concludedOn|longdate}",
    },
    { kind: "heading", text: "KẾT LUẬN", under: "Nội dung tố cáo {code}" },
    {
      kind: "fields",
      rows: [
        [{ label: "Người, cơ quan bị tố cáo", value: "{denounced}", bold: true }],
        [{ label: "Căn cứ pháp lý", value: "{law}" }],
        [{ label: "Kết luận", value: "{outcome}", bold: true }],
        [{ label: "Nội dung kết luận và biện pháp xử lý", value: "{conclusion}" }],
      ],
    },
    { kind: "paragraph", text: "Danh tính người tố cáo được giữ bí mật theo Luật Tố cáo và không ghi trong kết luận này." },
    { kind: "space", height: 1.5 },
    {
      kind: "qr",
      content: "{verifyUrl}",
      text: "Quét mã để kiểm tra kết luận này, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
      side: 17,
    },
    { kind: "signature", columns: [{ title: ["NGƯỜI GIẢI QUYẾT TỐ CÁO"], signs: "both", name: "{signer}" }] },
  ],
};
