/** The card as it is printed: half a page, one signature. */
export const libraryCardTemplate = {
  id: "example/library-card",
  title: "Thẻ mượn sách của {holder}",
  page: "A5-landscape",
  size: 13,
  blocks: [
    {
      kind: "national-header",
      agency: "{agency.name|upper}",
      number: "Số: {number}",
      placeAndDate: "{agency.place|capital}, {issuedOn|longdate}",
    },
    { kind: "heading", text: "THẺ MƯỢN SÁCH", size: 18 },
    {
      kind: "fields",
      rows: [[{ label: "Họ, chữ đệm, tên", value: "{holder|upper}", bold: true }], [{ label: "Số sách mượn một lần", value: "{books}" }]],
    },
    {
      kind: "columns",
      columns: [
        {
          share: 1,
          blocks: [{ kind: "qr", content: "{verifyUrl}", text: "Quét mã để kiểm tra thẻ\nMã kiểm tra: **{verifyCode}**", side: 20 }],
        },
        { share: 1, blocks: [{ kind: "signature", columns: [{ title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" }] }] },
      ],
    },
  ],
} as const;
