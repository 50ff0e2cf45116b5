/** Pieces of the civil-status forms that several layouts share (the order of lines follows the forms of Circular 04/2020/TT-BTP). */

export const agencyHeader = {
  kind: "national-header",
  superior: "{agency.superior|upper}",
  agency: "{agency.name|upper}",
  number: "Số: {number}",
  placeAndDate: "{agency.place|capital}, {issuedOn|longdate}",
} as const;

/** A parent's lines: name, year of birth with people and nationality, residence. */
export function parentLines(path: "mother" | "father", label: string, at: string) {
  return [
    [{ label: `Họ, chữ đệm, tên người ${label}`, value: `{${at}.fullName|upper}`, bold: true }],
    [
      { label: "Năm sinh", value: `{${path}Year}` },
      { label: "Dân tộc", value: `{${at}.ethnicity}` },
      { label: "Quốc tịch", value: `{${at}.nationality}` },
    ],
    [{ label: "Nơi cư trú", value: `{${at}.residence}` }],
  ] as const;
}

export const checkThisPaper = {
  kind: "qr",
  content: "{verifyUrl}",
  text: "Quét mã để kiểm tra giấy này tại\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
  side: 22,
} as const;
