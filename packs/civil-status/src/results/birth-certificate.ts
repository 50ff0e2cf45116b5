import { checkThisPaper, parentLines } from "./pieces.ts";

/** Giấy khai sinh: the lines and their order as on the form of Circular 04/2020/TT-BTP; the number is the entry's number in the book. */
export const birthCertificate = {
  id: "civil-status/birth-certificate",
  title: "Giấy khai sinh của {child.fullName}",
  page: "A4",
  size: 13,
  blocks: [
    { kind: "national-header", superior: "{agency.superior|upper}", agency: "{agency.name|upper}", number: "Số: {entryNumber}" },
    { kind: "space", height: 4 },
    { kind: "heading", text: "GIẤY KHAI SINH", size: 20 },
    { kind: "space", height: 3 },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên", value: "{child.fullName|upper}", bold: true }],
        [{ label: "Ngày, tháng, năm sinh", value: "{child.dateOfBirth|date}" }],
        [{ label: "Ghi bằng chữ", value: "{child.dateOfBirth|datewords}" }],
        [
          { label: "Giới tính", value: "{childSex}" },
          { label: "Dân tộc", value: "{child.ethnicity}" },
          { label: "Quốc tịch", value: "{child.nationality}" },
        ],
        [{ label: "Nơi sinh", value: "{child.placeOfBirth}" }],
        [{ label: "Quê quán", value: "{child.nativePlace}" }],
        [{ label: "Số định danh cá nhân", value: "{child.personalNumber}", bold: true }],
      ],
    },
    { kind: "rule" },
    { kind: "fields", rows: parentLines("mother", "mẹ", "mother") },
    { kind: "space", height: 2 },
    { kind: "fields", rows: parentLines("father", "cha", "father") },
    { kind: "rule" },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên người đi khai sinh", value: "{declarant.fullName|upper}" }],
        [{ label: "Giấy tờ tùy thân", value: "Số định danh cá nhân {declarant.personalNumber}" }],
        [{ label: "Nơi đăng ký khai sinh", value: "{registeredAt}" }],
        [{ label: "Ngày, tháng, năm đăng ký", value: "{registeredOn|date}" }],
      ],
    },
    {
      kind: "columns",
      columns: [
        { share: 1, blocks: [{ kind: "space", height: 6 }, checkThisPaper] },
        {
          share: 1,
          blocks: [
            {
              kind: "signature",
              columns: [{ title: ["NGƯỜI KÝ GIẤY KHAI SINH", "{signer.title|upper}"], signs: "both", name: "{signer.name}" }],
            },
          ],
        },
      ],
    },
  ],
} as const;
