import type { DocumentTemplate } from "@motlan/documents";

/** Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân; the form of today was not seen, lines and layout are ours. */
export const notificationTemplate: DocumentTemplate = {
  id: "breaches/notification",
  title: "Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân",
  page: "A4",
  blocks: [
    {
      kind: "national-header",
      superior: "",
      agency: "{agency|upper}",
      number: "Số: {number}",
      placeAndDate: "{place}, {notifiedOn|longdate}",
    },
    { kind: "heading", text: "THÔNG BÁO", under: "Vi phạm quy định về bảo vệ dữ liệu cá nhân" },
    { kind: "paragraph", text: "Kính gửi: {authority}" },
    {
      kind: "fields",
      rows: [
        [{ label: "Căn cứ pháp lý", value: "{law}" }],
        [{ label: "Xảy ra lúc", value: "{happenedAt}" }],
        [{ label: "Phát hiện lúc", value: "{foundAt}" }],
        [{ label: "Hạn thông báo", value: "{notifyBy}" }],
        [{ label: "Nội dung", value: "{what}", bold: true }],
        [{ label: "Dữ liệu thuộc", value: "{registry}" }],
        [{ label: "Số người liên quan", value: "{people}" }],
        [{ label: "Biện pháp đã áp dụng", value: "{measures}" }],
        [{ label: "Lý do chậm", value: "{late}" }],
      ],
    },
    { kind: "space", height: 1.5 },
    {
      kind: "qr",
      content: "{verifyUrl}",
      text: "Quét mã để kiểm tra thông báo này, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
      side: 17,
    },
    { kind: "signature", columns: [{ title: ["ĐẠI DIỆN CƠ QUAN"], signs: "both", name: "{signer}" }] },
  ],
};
