import { agencyHeader, checkThisPaper, parentLines } from "./pieces.ts";

/** A spouse's lines in an extract of marriage. */
function spouseLines(label: string, at: string) {
  return [
    [{ label: `Họ, chữ đệm, tên ${label}`, value: `{${at}.fullName|upper}`, bold: true }],
    [
      { label: "Ngày sinh", value: `{${at}.dateOfBirth|date}` },
      { label: "Dân tộc", value: `{${at}.ethnicity}` },
      { label: "Quốc tịch", value: `{${at}.nationality}` },
    ],
    [{ label: "Nơi cư trú", value: `{${at}.residence}` }],
    [{ label: "Số định danh cá nhân", value: `{${at}.personalNumber}` }],
  ] as const;
}

function registered(what: string, at: string) {
  return [
    [{ label: `Nơi đăng ký ${what}`, value: `{${at}.agencyName}` }],
    [
      { label: "Số", value: `{${at}.number}` },
      { label: "Quyển", value: `{${at}.book}` },
      { label: "Ngày đăng ký", value: `{${at}.registeredOn|date}` },
    ],
  ] as const;
}

/** Trích lục khai sinh, kết hôn, khai tử (bản sao): one layout a kind of event, in one template; only the kind asked for has values. */
export const extractCopy = {
  id: "civil-status/extract-copy",
  title: "{title}",
  page: "A4",
  size: 13,
  blocks: [
    agencyHeader,
    { kind: "space", height: 5 },
    { kind: "heading", text: "TRÍCH LỤC KHAI SINH", under: "(Bản sao)", size: 17, when: "birth" },
    { kind: "heading", text: "TRÍCH LỤC KẾT HÔN", under: "(Bản sao)", size: 17, when: "marriage" },
    { kind: "heading", text: "TRÍCH LỤC KHAI TỬ", under: "(Bản sao)", size: 17, when: "death" },
    { kind: "space", height: 2 },
    {
      kind: "fields",
      when: "birth",
      rows: [
        [{ label: "Họ, chữ đệm, tên", value: "{birth.child.fullName|upper}", bold: true }],
        [{ label: "Ngày, tháng, năm sinh", value: "{birth.child.dateOfBirth|date}" }],
        [{ label: "Ghi bằng chữ", value: "{birth.child.dateOfBirth|datewords}" }],
        [
          { label: "Giới tính", value: "{subjectSex}" },
          { label: "Dân tộc", value: "{birth.child.ethnicity}" },
          { label: "Quốc tịch", value: "{birth.child.nationality}" },
        ],
        [{ label: "Nơi sinh", value: "{birth.child.placeOfBirth}" }],
        [{ label: "Quê quán", value: "{birth.child.nativePlace}" }],
        [{ label: "Số định danh cá nhân", value: "{birth.child.personalNumber}" }],
        ...parentLines("mother", "mẹ", "birth.mother"),
        ...parentLines("father", "cha", "birth.father"),
        ...registered("khai sinh", "birth"),
      ],
    },
    {
      kind: "fields",
      when: "marriage",
      rows: [...spouseLines("chồng", "husband"), ...spouseLines("vợ", "wife"), ...registered("kết hôn", "marriage")],
    },
    {
      kind: "fields",
      when: "death",
      rows: [
        [{ label: "Họ, chữ đệm, tên", value: "{death.deceased.fullName|upper}", bold: true }],
        [
          { label: "Ngày, tháng, năm sinh", value: "{death.deceased.dateOfBirth|date}" },
          { label: "Giới tính", value: "{subjectSex}" },
        ],
        [
          { label: "Dân tộc", value: "{death.deceased.ethnicity}" },
          { label: "Quốc tịch", value: "{death.deceased.nationality}" },
        ],
        [{ label: "Số định danh cá nhân", value: "{death.deceased.personalNumber}" }],
        [{ label: "Đã chết vào ngày", value: "{death.diedOn|date}" }],
        [{ label: "Nơi chết", value: "{death.diedAt}" }],
        ...registered("khai tử", "death"),
      ],
    },
    { kind: "space", height: 2 },
    {
      kind: "paragraph",
      text: "Bản sao này được cấp từ Cơ sở dữ liệu hộ tịch điện tử theo yêu cầu của {requestedBy|upper}. Số bản: **{copies}**.",
      indent: 10,
    },
    { kind: "paragraph", text: "{decision.words}.", indent: 10, when: "decision.words" },
    {
      kind: "columns",
      columns: [
        { share: 1, blocks: [{ kind: "space", height: 6 }, checkThisPaper] },
        {
          share: 1,
          blocks: [
            {
              kind: "signature",
              columns: [{ title: ["NGƯỜI KÝ TRÍCH LỤC", "{signer.title|upper}"], signs: "both", name: "{signer.name}" }],
            },
          ],
        },
      ],
    },
  ],
} as const;
