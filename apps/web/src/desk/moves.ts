import {
  type Branching,
  type Dossier,
  type Holding,
  legalMoves,
  type Move,
  type ProcessStep,
  type StepAct,
  stateOf,
  stepFor,
} from "@motlan/dossiers";
import { type JsonObject, may, type Official } from "@motlan/kernel";

/** What an official may be offered on a dossier. */
export type Offer =
  | "complete"
  | "amend"
  | "ask"
  | "ask-again"
  | "consult"
  | "opinion"
  | "extend"
  | "refuse"
  | "stop"
  | "send-back"
  | "transfer"
  | "transfer-back"
  | "hand-over";

export interface Standing {
  readonly dossier: Pick<Dossier, "status" | "step" | "process" | "marks" | "agencyId" | "outcome" | "dueAt" | "pausedAt">;
  /** Kinds of post that may sign the result. */
  readonly signedBy: readonly string[];
  /** True once more was asked for: the law allows it one time. */
  readonly asked: boolean;
  /** True where the procedure lets its deadline be extended. */
  readonly extends?: boolean;
  /** Whose the dossier is; absent: asked by the post alone. */
  readonly holding?: Holding | undefined;
}

/** The permission that an act needs, unless the step's own table says that it may be done there. */
const NEEDED: Partial<Readonly<Record<Branching, string>>> = { ask: "dossiers.ask", refuse: "dossiers.refuse", stop: "dossiers.refuse" };

/**
 * The moves worth offering: those that the step allows and this post holds. The dossiers room decides again when one is made; this only keeps the desk
 * from showing what would be refused.
 */
export function offersFor(
  official: Official,
  { dossier, signedBy, asked, extends: extendable = false, holding }: Standing,
): ReadonlySet<Offer> {
  const step = stepFor(dossier, official.post);
  const offers = new Set<Offer>();
  if (step === undefined || !may(official, "dossiers.read", dossier.agencyId) || holding?.mine === false) return offers;
  const legal = new Set(legalMoves(dossier.process, stateOf(dossier)).flatMap(({ move, at }) => (at === step.id ? [move] : [])));
  const holds = holding?.asPost ?? step.post === official.post;
  const completes = step.does === "sign" ? signedBy.includes(official.post) : holds;
  if (legal.has("complete") && completes) offers.add("complete");
  if (!holds) return offers;
  const mayDo = (act: Branching & Move) => legal.has(act) && isAllowed(official, dossier.agencyId, step, act);
  if (legal.has("hand-over")) offers.add("hand-over");
  if (legal.has("consult-answered")) offers.add("opinion");
  if (legal.has("amend")) offers.add("amend");
  if (mayDo("ask")) offers.add(asked ? "ask-again" : "ask");
  if (mayDo("consult")) offers.add("consult");
  if (mayDo("send-back") && isUndone(dossier.outcome)) offers.add("send-back");
  const passedOn = dossier.marks.passedOn === true;
  if (legal.has("transfer") && !passedOn && dossier.outcome.records === undefined) offers.add("transfer");
  if (legal.has("transfer-back") && passedOn) offers.add("transfer-back");
  if (mayDo("extend") && extendable && dossier.dueAt !== undefined && dossier.pausedAt === undefined) offers.add("extend");
  if (mayDo("refuse")) offers.add("refuse");
  if (mayDo("stop")) offers.add("stop");
  return offers;
}

function isAllowed(official: Official, agencyId: string, step: ProcessStep, act: Branching): boolean {
  const needed = NEEDED[act];
  return needed === undefined || step.may?.includes(act) === true || may(official, needed, agencyId);
}

/** Nothing is recorded yet, or another owner refused what was asked: then there is something to mend. */
function isUndone({ records, refusedAnswers }: JsonObject): boolean {
  return records === undefined || (Array.isArray(refusedAnswers) && refusedAnswers.length > 0);
}

/** The key that completes a step: t takes in, s signs, c passes on. */
export function keyOf(act: StepAct | undefined): string {
  return act === "take-in" ? "t" : act === "sign" ? "s" : "c";
}
