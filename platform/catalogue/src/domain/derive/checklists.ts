import type { Text } from "@motlan/kernel";
import type { LegalBasis, ProcedureVersion } from "../procedure.ts";

/** One thing that is checked of a dossier. */
export interface Check {
  /** Where it stands in the declaration. */
  readonly place: string;
  readonly text: Text;
  /** FEEL that must hold; absent where only a person can tell. */
  readonly rule?: string;
  /** Checked only while this holds. */
  readonly when?: string;
  readonly law?: LegalBasis;
}

/** What the machine checks before a dossier is handed in, each by its rule: who may apply, what the answers must satisfy, and what the clerk would look at anyway. */
export function machineChecklistOf(version: ProcedureVersion): readonly Check[] {
  return clerkChecklistOf(version).filter(({ rule }) => rule !== undefined);
}

/** What the clerk sees: every check of the machine, done already, and what is left to a person. One list, so that neither knows a rule the other does not. */
export function clerkChecklistOf(version: ProcedureVersion): readonly Check[] {
  const eligibility = (version.eligibility ?? []).map(
    ({ rule, text, law }, index): Check => ({ place: `eligibility.${index}`, text, rule, law }),
  );
  const answers = version.pages.flatMap((page, index) =>
    page.fields.flatMap((field, number) => checksOf(field, `pages.${index}.fields.${number}`, [page.when, field.when])),
  );
  const list = version.checklist.map(({ text, rule, when }, index): Check => {
    return { place: `checklist.${index}`, text, ...(rule !== undefined && { rule }), ...(when !== undefined && { when }) };
  });
  return [...eligibility, ...answers, ...list];
}

type Field = ProcedureVersion["pages"][number]["fields"][number];

function checksOf(field: Field, place: string, whens: readonly (string | undefined)[]): readonly Check[] {
  const guards = whens.filter((when) => when !== undefined);
  const when = guards.length > 1 ? guards.map((guard) => `(${guard})`).join(" and ") : guards[0];
  const own = (field.checks ?? []).map(({ rule, text }, index): Check => {
    return { place: `${place}.checks.${index}`, text, rule, ...(when !== undefined && { when }) };
  });
  const ofItems = (field.group?.items ?? []).flatMap((item, index) =>
    (item.checks ?? []).map(({ rule, text }, number): Check => {
      return { place: `${place}.group.items.${index}.checks.${number}`, text, rule, ...(when !== undefined && { when }) };
    }),
  );
  return [...own, ...ofItems];
}
