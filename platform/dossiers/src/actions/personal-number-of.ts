import type { Dossier } from "../domain/dossier.ts";

/** The applicant's personal number as the State held it. */
export function personalNumberOf({ known }: Pick<Dossier, "known">): string | undefined {
  const number = known.applicant?.values.personalNumber;
  return typeof number === "string" ? number : undefined;
}
