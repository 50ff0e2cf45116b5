import { BRANCHES, type STEP_ACTS, type Step } from "../declaration/process.ts";

export type Branch = (typeof BRANCHES)[number];
export type StepAct = (typeof STEP_ACTS)[number];

/** The ways off a step that its act allows where the declaration says nothing: one cannot refuse what is already sealed, nor ask for papers while signing. */
const ALLOWED: { readonly [A in StepAct]: readonly Branch[] } = {
  "take-in": ["ask", "refuse"],
  examine: ["ask", "consult", "refuse", "stop", "extend"],
  draft: ["ask", "consult", "refuse", "stop", "extend", "send-back"],
  confirm: [],
  record: ["refuse", "send-back"],
  sign: ["refuse", "send-back"],
  seal: [],
  return: [],
};

/** What may be done at a step beside completing it: what it says itself, else what its act allows; consulting only where it says whom. */
export function branchesOf(step: Step): readonly Branch[] {
  const said = step.may ?? ALLOWED[step.does];
  return BRANCHES.filter((branch) => said.includes(branch) && (branch !== "consult" || step.consult !== undefined));
}
