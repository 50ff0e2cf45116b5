import type { DocumentTemplate } from "@motlan/documents";

/** Quyết định giải quyết khiếu nại; no form of today was read, the lines are those that article 31 of the Law on Complaints asks for, the layout is ours. */
export const decisionTemplate: DocumentTemplate = {
  id: "complaints/decision",
  title: "Quyết định giải quyết khiếu nại {dossierCode}",
  page: "A4",
  blocks: [
    {
      kind: "national-header",
      superior: "",
      agency: "{agency|upper}",
      number: "Số: {number}",
      placeAndDate: "{place}, {decidedOn|longdate}",
    },
    { kind: "heading", text: "QUYẾT ĐỊNH", under: "Về việc giải quyết khiếu nại ({instance})" },
    {
      kind: "fields",
      rows: [
        [{ label: "Hồ sơ", value: "{dossierCode}" }],
        [{ label: "Người khiếu nại", value: "{complainant}", bold: true }],
        [{ label: "Cơ quan bị khiếu nại", value: "{complainedOf}" }],
        [{ label: "Nội dung khiếu nại", value: "{about}. {words}" }],
        [{ label: "Căn cứ pháp lý", value: "{law}" }],
        [{ label: "Kết luận", value: "{outcome}", bold: true }],
        [{ label: "Giải quyết cụ thể", value: "{decision}" }],
      ],
    },
    { kind: "paragraph", text: "{next}" },
    { kind: "space", height: 1.5 },
    {
      kind: "qr",
      content: "{verifyUrl}",
      text: "Quét mã để kiểm tra quyết định này, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
      side: 17,
    },
    { kind: "signature", columns: [{ title: ["NGƯỜI GIẢI QUYẾT KHIẾU NẠI"], signs: "both", name: "{signer}" }] },
  ],
};
