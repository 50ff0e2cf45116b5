import type { Dossier } from "../domain/dossier.ts";

/** The applicant's name as the population registry has it; only the queue and the papers show it. */
export function applicantName(dossier: Pick<Dossier, "known">): string {
  const name = dossier.known.applicant?.values.fullName;
  return typeof name === "string" ? name : "";
}
