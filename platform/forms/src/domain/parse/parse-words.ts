import type { Field } from "@motlan/catalogue/declare";
import { isPersonName, normalName } from "@motlan/formats";
import type { Json } from "@motlan/kernel";
import { empty, fault, type Parsed, textOf, value } from "./parsed.ts";

/** Signs a line or a longer text may have unless the declaration says otherwise. */
const LINE_LENGTH = 200;
const TEXT_LENGTH = 2000;

/** One line: line breaks and control signs (pasted from elsewhere) become spaces. */
export function parseText(field: Field, typed: Json | undefined): Parsed {
  return measured(
    textOf(typed)
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
    field.maxLength ?? LINE_LENGTH,
  );
}

/** Several lines; control signs other than line breaks are dropped. */
export function parseLongText(field: Field, typed: Json | undefined): Parsed {
  const text = textOf(typed)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return measured(text, field.maxLength ?? TEXT_LENGTH);
}

/** A person's name (họ, chữ đệm, tên) with its capitals: typed all in small or all in capital letters, each word is given one. */
export function parseName(field: Field, typed: Json | undefined): Parsed {
  const name = normalName(textOf(typed));
  if (name === "") return empty;
  if (/\d/.test(name))
    return fault(
      "Họ tên không có chữ số. Hãy viết đầy đủ như trong giấy tờ.",
      "A name has no digits. Write it in full, as in your papers.",
    );
  if (!isPersonName(name)) {
    return fault(
      "Hãy viết họ, chữ đệm, tên bằng chữ cái, ví dụ: Nguyễn Thị Lan.",
      "Write the name in letters only, for example: Nguyễn Thị Lan.",
    );
  }
  return measured(withCapitals(name), field.maxLength ?? LINE_LENGTH);
}

/** Each word with a capital. Typed all in one case, the rest becomes small; that of "nGUYỄN" too, since with its capital it is all in one case. */
function withCapitals(name: string): string {
  const small = name.toLocaleLowerCase("vi");
  const uniform = name === small || name === name.toLocaleUpperCase("vi");
  const capitals = (uniform ? small : name)
    .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + capital(letter))
    .normalize("NFC");
  return capitals === name ? name : withCapitals(capitals);
}

/** One capital: a letter that stands for two ("ﬀ", "ß") has its second one small. */
function capital(letter: string): string {
  const [first = "", ...others] = letter.toLocaleUpperCase("vi");
  return first + others.join("").toLocaleLowerCase("vi");
}

function measured(text: string, most: number): Parsed {
  if (text === "") return empty;
  const length = [...text].length;
  if (length <= most) return value(wellFormed(text));
  return fault(
    `Hãy viết ngắn lại: tối đa ${most} ký tự, đang có ${length}.`,
    `Please shorten this: at most ${most} characters, it has ${length}.`,
  );
}

/** Half of a sign outside the basic plane, as a broken paste leaves it, cannot be stored in a dossier. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
