import { BRANCHES, type STEP_ACTS, type Step } from "../declaration/process.ts";

export type Branch = (typeof BRANCHES)[number];
export type StepAct = (typeof STEP_ACTS)[number];

/** The ways off a step that its act allows where the declaration says nothing: one cannot refuse what is sealed, nor ask for papers while signing. As the dossiers' machine has them. */
const ALLOWED: { readonly [A in StepAct]: readonly Branch[] } = {
  "take-in": ["ask", "consult", "refuse"],
  examine: ["ask", "consult", "refuse", "stop", "extend"],
  draft: ["ask", "consult", "refuse", "stop", "extend", "send-back"],
  confirm: [],
  record: ["refuse", "stop", "extend", "send-back"],
  sign: ["refuse", "stop", "extend", "send-back"],
  seal: [],
  return: [],
};

/**
 * What may be done at a step beside completing it: what it says itself, else what its act allows; consulting only where it says whom, extending
 * (unless the step says so itself) only where the procedure has an extension.
 */
export function branchesOf(step: Step, extendable = false): readonly Branch[] {
  const said = step.may ?? ALLOWED[step.does].filter((branch) => branch !== "extend" || extendable);
  return BRANCHES.filter((branch) => said.includes(branch) && (branch !== "consult" || step.consult !== undefined));
}
