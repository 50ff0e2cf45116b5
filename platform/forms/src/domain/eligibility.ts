import type { LegalBasis, ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, Text } from "@motlan/kernel";
import { evaluate } from "@motlan/kernel/rules";
import { readsOf, treeOf } from "./facts.ts";
import type { RuleTrees } from "./form.ts";
import type { Resolution } from "./resolved.ts";
import { unanswered } from "./unanswered.ts";

/** A condition of applying (điều kiện) that this person does not meet, with the article that sets it. */
export interface Refused {
  readonly id: string;
  readonly text: Text;
  readonly law: LegalBasis;
}

/** The conditions that are known not to be met. One that cannot be judged yet, because an answer or a record is missing, refuses nobody. */
export function refusedBy(version: Pick<ProcedureVersion, "eligibility">, rules: RuleTrees, { facts, fields }: Resolution): Refused[] {
  const conditions = version.eligibility ?? [];
  if (conditions.length === 0) return [];
  const isOpen = unanswered(fields, rules);
  return conditions.flatMap(({ id, rule, text, law }) => {
    const tree = treeOf(rules, rule);
    return evaluate(tree, facts) === false && !readsOf(tree).some(isOpen) ? [{ id, text, law }] : [];
  });
}

const PLACE = "eligibility.";

/** The refusal as a fault of the form as a whole: it stands at no question. */
export function refusalFault({ id, text }: Refused): FieldFault {
  return { path: `${PLACE}${id}`, vi: text.vi, en: text.en };
}

export function isRefusal({ path }: FieldFault): boolean {
  return path.startsWith(PLACE);
}
