import type { LegalBasis, ProcedureVersion } from "@motlan/catalogue/declare";
import type { Text } from "@motlan/kernel";
import { ruleHolds } from "./facts.ts";
import type { RuleTrees } from "./form.ts";
import type { Resolution } from "./resolve.ts";

/** A paper (thành phần hồ sơ) this application needs, and how it stands: `to-bring` is one that no question takes in. */
export interface PaperView {
  readonly id: string;
  readonly title: Text;
  readonly state: "attached" | "verified" | "missing" | "to-bring";
  readonly field?: string;
  readonly originals: number;
  readonly copies: number;
  readonly instead: readonly Text[];
  readonly law?: LegalBasis;
}

export function papersOf(version: Pick<ProcedureVersion, "papers">, rules: RuleTrees, { facts, fields }: Resolution): PaperView[] {
  return version.papers.flatMap((paper) => {
    if (!ruleHolds(rules, paper.when, facts)) return [];
    const answer = fields.find(({ field }) => field.name === paper.field)?.value;
    const { id, title, field, originals, copies, instead = [], law } = paper;
    return [
      { id, title, state: stateOf(field, answer), ...(field !== undefined && { field }), originals, copies, instead, ...(law && { law }) },
    ];
  });
}

function stateOf(field: string | undefined, answer: unknown): PaperView["state"] {
  if (field === undefined) return "to-bring";
  if (answer === undefined) return "missing";
  return isFileVerified(answer) ? "verified" : "attached";
}

function isFileVerified(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "verified" in answer && answer.verified === true;
}
