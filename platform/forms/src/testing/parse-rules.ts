import { type Field, feeFormula, type ProcedureVersion } from "@motlan/catalogue/declare";
import { parseRule } from "@motlan/kernel/rules/parse";
import type { RuleTrees } from "../domain/form.ts";

type Form = Pick<ProcedureVersion, "known" | "pages" | "papers" | "fees" | "eligibility">;

/** The conditions of a form as the catalogue hands them over: FEEL text → tree. For tests of pure rules, which know no catalogue. */
export function parseRules(version: Form): RuleTrees {
  const fields = version.pages.flatMap((page) => page.fields.flatMap((field) => [field, ...(field.group?.items ?? [])]));
  const texts = [
    ...version.known.flatMap(({ find, match }) => [find, ...Object.values(match ?? {})]),
    ...version.pages.map((page) => page.when),
    ...fields.flatMap(rulesOf),
    ...(version.eligibility ?? []).map(({ rule }) => rule),
    ...version.papers.map((paper) => paper.when),
    ...version.fees.flatMap((fee) => [feeFormula(fee) || undefined, fee.when]),
  ].filter((text) => text !== undefined);
  return Object.fromEntries(
    texts.map((text) => {
      const parsed = parseRule(text);
      if (!parsed.ok) throw new Error(`${parsed.why}: ${text}`);
      return [text, parsed.value];
    }),
  );
}

function rulesOf({ when, required, prefill, computed, checks = [] }: Field): (string | undefined)[] {
  return [when, required, prefill, computed, ...checks.map(({ rule }) => rule)];
}
