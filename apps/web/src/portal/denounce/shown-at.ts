import { isFault, type Language } from "@motlan/kernel";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";

const FIELDS: Readonly<Record<string, string>> = {
  "denunciations/words-missing": "loi",
  "denunciations/words-too-long": "loi",
  "denunciations/names-you": "loi",
  "denunciations/address-missing": "dia-chi",
  "denunciations/whom-too-long": "ai",
  "denunciations/too-many-papers": "giay",
  "denunciations/paper-not-accepted": "giay",
};

/** A refusal, at the field it is about. */
export function shownAt(error: unknown, lang: Language): readonly ShownError[] {
  const name = isFault(error) ? FIELDS[error.code] : undefined;
  return errorsOf(error, lang).map(({ message }) => ({ message, ...(name !== undefined && { name }) }));
}
