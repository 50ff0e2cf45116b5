import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { evaluateRule } from "@motlan/dossiers";
import { type Draft, factsWithDates, type RuleTrees } from "@motlan/forms";
import { localDateOf } from "@motlan/kernel";

/** The place whose agency comes first for this person, by the declaration's own rule; absent while it cannot be said. */
export function firstPlaceOf(version: ProcedureVersion, rules: RuleTrees, draft: Draft, now: Date): string | undefined {
  const known = Object.fromEntries(Object.entries(draft.known).map(([name, { record }]) => [name, record?.values ?? null]));
  const facts = factsWithDates({ known, applicant: known.applicant ?? null, actingFor: draft.actingFor, today: localDateOf(now) });
  const place = evaluateRule(rules, version.competence.first, facts);
  return typeof place === "string" ? place : undefined;
}
