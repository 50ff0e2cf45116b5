import { foldVietnamese } from "@motlan/formats";
import type { Status } from "./state.ts";

/** What a dossier is looked for by; whatever is given must hold. */
export interface SearchCriteria {
  /** Part of a code, or of the applicant's name, signs or not, with a slip of the hand. */
  readonly words?: string;
  /** The last digits of the phone. */
  readonly phone?: string;
  readonly procedureCode?: string;
  readonly status?: Status;
  /** Days of submission, the first and the last. */
  readonly from?: string;
  readonly to?: string;
  /** Dossiers of the person looked for by number: whose they are, never the number. */
  readonly dossierIds?: readonly string[];
}

/**
 * A word and the same with one letter left out each: two words that differ by one slip (a letter wrong, missing, added or swapped with its neighbour) share one. Words of
 * three letters and fewer stand alone: leaving one out would make everybody alike.
 */
export function keysOf(word: string): readonly string[] {
  if (word.length <= 3) return [word];
  const shorter = Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
  return [...new Set([word, ...shorter])];
}

/** The keys by which a name is found. */
export function nameKeys(name: string): readonly string[] {
  return [...new Set(wordsIn(name).flatMap(keysOf))];
}

/** For each word looked for, the keys of which the name must have one. */
export function wantedKeys(words: string): readonly (readonly string[])[] {
  return wordsIn(words).slice(0, 6).map(keysOf);
}

/** A code as one types it: digits with dashes. Names have no digits. */
export function looksLikeCode(words: string): boolean {
  return /\d/.test(words);
}

function wordsIn(text: string): readonly string[] {
  return foldVietnamese(text)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** Backwards, so that the last digits are the beginning. */
export function reversedDigits(phone: string): string {
  return [...phone.replace(/\D/g, "").replace(/^84(?=\d{9}$)/, "0")].toReversed().join("");
}
