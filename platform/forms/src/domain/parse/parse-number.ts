import type { Field } from "@motlan/catalogue/declare";
import { formatDong, groupThousands } from "@motlan/formats";
import type { Json } from "@motlan/kernel";
import { empty, fault, type Parsed, textOf, value } from "./parsed.ts";

/** A figure longer than this cannot be meant, and would lose digits as a JSON number. */
const MOST_DIGITS = 15;

/** A number as Vietnamese writes it: "1.234,5", "1 234", "12,5"; a dot before exactly three digits groups thousands. */
export function parseNumber(field: Field, typed: Json | undefined): Parsed {
  const text = textOf(typed).replace(/[\s\u00a0]/g, "");
  if (text === "") return empty;
  const plain = plainNumber(text);
  if (plain === undefined) return fault("Hãy chỉ nhập chữ số, ví dụ: 12 hoặc 12,5.", "Enter digits only, for example 12 or 12,5.");
  return within(field, Number(plain), (figure) => String(figure).replace(".", ","));
}

/** Whole đồng: "8000", "8.000 đ", "8,000 đồng". */
export function parseMoney(field: Field, typed: Json | undefined): Parsed {
  const text = textOf(typed)
    .replace(/(đồng|vnđ|vnd|đ|₫)\.?$/i, "")
    .replace(/[\s\u00a0]/g, "");
  if (text === "") return textOf(typed) === "" ? empty : notMoney();
  const whole = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, "") : text;
  if (!/^\d+$/.test(whole) || whole.length > MOST_DIGITS) return notMoney();
  return within(field, Number(whole), (figure) => formatDong(BigInt(Math.trunc(figure))));
}

function notMoney(): Parsed {
  return fault("Hãy nhập số tiền tròn đồng, ví dụ: 8.000.", "Enter a sum in whole đồng, for example 8.000.");
}

function plainNumber(text: string): string | undefined {
  if (text.replace(/\D/g, "").length > MOST_DIGITS) return undefined;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return /^-?\d+([.,]\d+)?$/.test(text) ? text.replace(",", ".") : undefined;
}

function within(field: Field, figure: number, say: (figure: number) => string): Parsed {
  const { min, max } = field;
  if (min !== undefined && figure < min) return fault(`Hãy nhập số từ ${say(min)} trở lên.`, `Enter ${say(min)} or more.`);
  if (max !== undefined && figure > max) return fault(`Hãy nhập số không quá ${say(max)}.`, `Enter ${say(max)} or less.`);
  return value(figure);
}

/** A number for people: 1.234,5. */
export function numberText(figure: number): string {
  const [whole = "", rest] = String(figure).split(".");
  return groupThousands(Number.isSafeInteger(Number(whole)) ? BigInt(whole) : Number(whole)) + (rest === undefined ? "" : `,${rest}`);
}
