/** A Vietnamese name in its three parts: surname first (họ), the middle words (chữ đệm), the given name last (tên). */
export interface NameParts {
  readonly surname: string;
  readonly middle: string;
  readonly given: string;
}

/** The one way we keep a name: NFC, single spaces, the person's own capitals. */
export function normalName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** The first word is the surname and the last the given name; a compound surname stays with the middle words, since no rule can tell it. */
export function splitName(fullName: string): NameParts {
  const words = normalName(fullName).split(" ");
  return { surname: words[0] ?? "", middle: words.slice(1, -1).join(" "), given: words.length > 1 ? (words.at(-1) ?? "") : "" };
}

/** In capitals, as civil-status papers write names: "NGUYỄN THỊ ÁNH". */
export function upperName(fullName: string): string {
  return normalName(fullName).toLocaleUpperCase("vi");
}

/** True for what may be a person's name: letters, spaces, hyphens and apostrophes, from a letter to a letter, at most 100 signs. */
export function isPersonName(text: string): boolean {
  const name = normalName(text);
  return name.length <= 100 && /^\p{L}\p{M}*([ '’-]?\p{L}\p{M}*)*$/u.test(name);
}
