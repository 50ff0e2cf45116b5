import { type Agency, findCompetentAgency } from "@motlan/agencies";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { evaluateRule } from "@motlan/dossiers";
import { type FormView, factsWithDates, type RuleTrees } from "@motlan/forms";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

type Asked = Pick<FormView, "draft" | "answers">;

/** The authority the declaration's own rule names for this person and these answers: of the commune, its province, the country; absent while it cannot be said. */
export async function ownAgencyOf(work: Work, version: ProcedureVersion, rules: RuleTrees, asked: Asked): Promise<Agency | undefined> {
  const { matter, level } = version.competence;
  const on = localDateOf(work.clock.now());
  const communeId = firstPlaceOf(version, rules, asked, on);
  return communeId === undefined ? undefined : findCompetentAgency(work.db, { matter, level, communeId, on });
}

/** The place may be asked (a shop's address, a plot of land) or known (where the person lives). */
function firstPlaceOf(
  version: ProcedureVersion,
  rules: RuleTrees,
  { draft, answers }: Asked,
  today: ReturnType<typeof localDateOf>,
): string | undefined {
  const known = Object.fromEntries(Object.entries(draft.known).map(([name, { record }]) => [name, record?.values ?? null]));
  const facts = factsWithDates({ ...answers, known, applicant: known.applicant ?? null, actingFor: draft.actingFor, today });
  const place = evaluateRule(rules, version.competence.first, facts);
  return typeof place === "string" ? place : undefined;
}
