import type { Alternative, LegalBasis, ProcedureVersion } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import { ruleHolds } from "./facts.ts";
import type { FormState, RuleTrees } from "./form.ts";
import { isObject } from "./parse/parsed.ts";
import type { Resolution } from "./resolved.ts";
import { flatten } from "./resolved.ts";
import { isFound } from "./waivers.ts";

/**
 * A paper (thành phần hồ sơ) this application needs, and how it stands: `to-bring` is one that no question takes in; `held` one nobody is asked for, because the
 * record `heldBy` proves the same.
 */
export interface PaperView {
  readonly id: string;
  readonly title: Text;
  readonly state: "attached" | "verified" | "missing" | "to-bring" | "held";
  readonly field?: string;
  readonly originals: number;
  readonly copies: number;
  readonly instead: readonly Text[];
  /** What it may be handed in as. */
  readonly accepts: readonly Alternative[];
  /** The name of the known record that stands in its place. */
  readonly heldBy?: string;
  readonly law?: LegalBasis;
}

export function papersOf(
  version: Pick<ProcedureVersion, "papers">,
  rules: RuleTrees,
  { facts, fields }: Resolution,
  known: FormState["known"],
): PaperView[] {
  const answers = new Map(flatten(fields).map(({ field, value }) => [field.name, value] as const));
  return version.papers.flatMap((paper) => {
    if (!ruleHolds(rules, paper.when, facts)) return [];
    const { id, title, field, originals, copies, instead = [], accepts = [], law } = paper;
    const answer = field === undefined ? undefined : answers.get(field);
    const heldBy = answer === undefined ? recordFor(accepts, known) : undefined;
    const state = heldBy === undefined ? stateOf(field, answer) : "held";
    return [
      {
        ...{ id, title, state, originals, copies, instead, accepts },
        ...(field !== undefined && { field }),
        ...(heldBy !== undefined && { heldBy }),
        ...(law && { law }),
      },
    ];
  });
}

function recordFor(accepts: readonly Alternative[], known: FormState["known"]): string | undefined {
  const found = accepts.find((one) => one.as === "registry" && isFound(known[one.known]));
  return found?.as === "registry" ? found.known : undefined;
}

function stateOf(field: string | undefined, answer: Json | undefined): PaperView["state"] {
  if (field === undefined) return "to-bring";
  if (answer === undefined) return "missing";
  const files = Array.isArray(answer) ? answer : [answer];
  return files.every((file: Json) => isObject(file) && file.verified === true) ? "verified" : "attached";
}
