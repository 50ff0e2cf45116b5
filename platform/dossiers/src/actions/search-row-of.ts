import type { Dossier } from "../domain/dossier.ts";
import { nameKeys, reversedDigits } from "../domain/search.ts";
import type { SearchRow } from "../store/search.ts";
import { applicantName } from "./applicant-name.ts";
import { personalNumberOf } from "./personal-number-of.ts";
import { phoneOf } from "./phone-of.ts";

/** By what a dossier is found. */
export function searchRowOf(dossier: Dossier): SearchRow {
  const { id: dossierId, agencyId, revision } = dossier;
  const name = applicantName(dossier);
  const phone = phoneOf(dossier);
  return {
    ...{ dossierId, agencyId, revision, name, keys: nameKeys(name) },
    phoneReversed: phone === undefined ? null : reversedDigits(phone),
    personalNumber: personalNumberOf(dossier) ?? null,
  };
}
