import type { Dossier } from "../domain/dossier.ts";
import { isObject } from "../domain/values.ts";

/** The phone the applicant gave on the page about themselves, else the one the State held. */
export function phoneOf({ answers, known }: Pick<Dossier, "answers" | "known">): string | undefined {
  const said = [answers.person, answers.applicant, known.applicant?.values];
  return said.flatMap((group) => (isObject(group) && typeof group.phone === "string" ? [group.phone] : []))[0];
}
