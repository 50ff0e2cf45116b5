import { parseEmail, parseMobile, parsePersonalNumber } from "@motlan/formats";
import type { Json } from "@motlan/kernel";
import { empty, fault, type Parsed, textOf, value } from "./parsed.ts";

/** Số định danh cá nhân: twelve digits that can be somebody's. */
export function parseNumberOfPerson(typed: Json | undefined): Parsed {
  const text = textOf(typed);
  if (text === "") return empty;
  const read = parsePersonalNumber(text);
  if (read.ok) return value(read.value);
  if (read.why === "not-twelve-digits") {
    return fault(
      "Số định danh cá nhân có 12 chữ số, in trên thẻ căn cước. Hãy kiểm tra lại.",
      "A personal number has 12 digits, printed on the identity card. Check it again.",
    );
  }
  return fault(
    "Không có số định danh nào như vậy. Hãy nhìn thẻ căn cước và nhập lại từng số.",
    "No personal number looks like this. Enter it again digit by digit from the card.",
  );
}

export function parsePhone(typed: Json | undefined): Parsed {
  const text = textOf(typed);
  if (text === "") return empty;
  const read = parseMobile(text);
  return read.ok
    ? value(read.value)
    : fault("Hãy nhập số di động 10 chữ số, ví dụ: 0912 345 678.", "Enter a mobile number of 10 digits, for example 0912 345 678.");
}

export function parseMail(typed: Json | undefined): Parsed {
  const text = textOf(typed);
  if (text === "") return empty;
  const read = parseEmail(text);
  return read.ok
    ? value(read.value)
    : fault("Hãy nhập địa chỉ thư điện tử đầy đủ, ví dụ: lan@example.vn.", "Enter a full e-mail address, for example lan@example.vn.");
}
