import { foldVietnamese } from "@motlan/formats";
import { type Decision, no, yes } from "@motlan/kernel";
import type { Denouncer } from "./denunciation.ts";

export const LONGEST_WORDS = 8_000;

export function tidyWords(words: string): Decision<string, "words-missing" | "words-too-long"> {
  const tidy = words.normalize("NFC").replaceAll("\0", "").trim();
  if (tidy === "") return no("words-missing");
  return tidy.length > LONGEST_WORDS ? no("words-too-long", { most: LONGEST_WORDS, is: tidy.length }) : yes(tidy);
}

/** Whether a text tells who denounced: their whole name, their number or their phone, however it is written. */
export function names(text: string, { fullName, personalNumber, phone }: Omit<Denouncer, "address">): boolean {
  const digits = text.replace(/[\s.-]/g, "");
  const national = phone.replace(/^\+84/, "0");
  if ([personalNumber, phone, national].some((number) => number.length >= 9 && digits.includes(number))) return true;
  const said = plain(fullName);
  // A name of two words is two everyday words without its marks ("an bình" is peace).
  return said.split(" ").length > 2 ? within(plain(text), said) : said.includes(" ") && within(marked(text), marked(fullName));
}

function within(text: string, name: string): boolean {
  return ` ${text} `.includes(` ${name} `);
}

function plain(text: string): string {
  return marked(foldVietnamese(text));
}

/** Words alone, small, with their marks. */
function marked(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
