import type { Block } from "../domain/template.ts";

/** The head of what an authority's one-stop desk hands out: authority, desk, number, place and day. */
export function deskHeader(day: string): Block {
  return {
    kind: "national-header",
    superior: "{agency|upper}",
    agency: "{desk|upper}",
    number: "Số: {number}",
    placeAndDate: `{place}, {${day}|longdate}`,
  };
}

/** Where anybody checks this paper; `todo` says what the code is scanned for ("kiểm tra phiếu này"). */
export function checkCode(todo: string): Block {
  return {
    kind: "qr",
    content: "{verifyUrl}",
    text: `Quét mã để ${todo}, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**`,
    side: 17,
  };
}
