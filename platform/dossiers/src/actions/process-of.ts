import type { Step } from "@motlan/catalogue";
import { type Facts, factsRead } from "@motlan/kernel/rules";
import type { Process, ProcessStep } from "../domain/step.ts";
import { type RuleTrees, ruleHolds } from "../facts.ts";
import type { Rulebook } from "./read-rulebook.ts";

/**
 * The steps a dossier will go through: a step whose condition does not hold at submission is left out. A condition that reads what officials fill in at an earlier
 * step, or what recording adds, is left open and goes with the step: it is decided when the step is reached.
 */
export function processOf({ version, rules }: Pick<Rulebook, "version" | "rules">, facts: Facts): Process {
  const later: string[] = version.effects.flatMap((effect) =>
    "record" in effect ? [effect.number ?? "register"] : Object.values(effect.answer),
  );
  const process: ProcessStep[] = [];
  for (const step of version.steps) {
    const isOpen = readsAny(rules, step.when, later);
    if (isOpen || ruleHolds(rules, step.when, facts)) process.push(rowOf(step, isOpen ? step.when : undefined));
    for (const field of step.fields ?? []) later.push(field.name);
  }
  return process;
}

function rowOf({ id, does, post, parallel, may, consult }: Step, when: string | undefined): ProcessStep {
  return {
    ...{ id, does, post },
    ...(parallel !== undefined && { parallel }),
    ...(may !== undefined && { may }),
    ...(consult !== undefined && { consults: true }),
    ...(when !== undefined && { when }),
  };
}

function readsAny(rules: RuleTrees, text: string | undefined, paths: readonly string[]): boolean {
  const tree = text === undefined ? undefined : rules[text];
  if (tree === undefined) return false;
  return factsRead(tree).some((read) => paths.some((path) => `${read}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${read}.`)));
}
