/** Lines that the extracts (trích lục) of every event share. */

/** A person's lines: name, day of birth with sex, people and nationality, residence, number. */
export function personRows(label: string, at: string, sex = true) {
  return [
    [{ label: `Họ, chữ đệm, tên ${label}`.trim(), value: `{${at}.fullName|upper}`, bold: true }],
    [{ label: "Ngày, tháng, năm sinh", value: `{${at}.dateOfBirth|date}` }, ...(sex ? [{ label: "Giới tính", value: `{${at}.sex}` }] : [])],
    [
      { label: "Dân tộc", value: `{${at}.ethnicity}` },
      { label: "Quốc tịch", value: `{${at}.nationality}` },
    ],
    [{ label: "Nơi cư trú", value: `{${at}.residence}` }],
    [{ label: "Số định danh cá nhân", value: `{${at}.personalNumber}` }],
  ];
}

/** Where and under which number it was entered. */
export const ENTRY_ROWS = [
  [{ label: "Nơi đăng ký", value: "{registeredAt}" }],
  [
    { label: "Số", value: "{entryNumber}" },
    { label: "Ngày, tháng, năm đăng ký", value: "{registeredOn|date}" },
  ],
];

/** The data those lines read. */
export const ENTRY_DATA = {
  issuedOn: "today",
  entryNumber: 'string(register.number) + "/" + string(register.year)',
  registeredAt: "dossier.agencyName",
  registeredOn: "register.on",
};

/** A block of lines. */
export const lines = (...rows: readonly (readonly Readonly<Record<string, unknown>>[])[]) => ({ kind: "fields", rows });
export const space = { kind: "space", height: 2 };
export const rule = { kind: "rule" };
