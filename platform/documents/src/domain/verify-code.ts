/** Letters and digits that a person reading paper aloud does not confuse: no 0 O, 1 I L, U V are reduced to one of each. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const LENGTH = 12;

/** A code from twelve draws, in groups of four: 29¹² is 58 bits, more than anyone can walk through at a public page. */
export function makeVerifyCode(draw: (below: number) => number): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[draw(ALPHABET.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** The code that was meant: whatever the case, with or without dashes and spaces. Undefined when it can be none. */
export function readVerifyCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, "");
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return undefined;
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
