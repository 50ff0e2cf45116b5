import type { Dossier, StepAct } from "@motlan/dossiers";
import { stepOf } from "@motlan/dossiers";
import { type JsonObject, may, type Official } from "@motlan/kernel";

/** What an official may be offered on a dossier. */
export type Offer = "complete" | "amend" | "ask" | "refuse" | "send-back" | "hand-over";

/** The permission to complete a step, by its act; acts of the applicant and of the node have none. */
const COMPLETING: Partial<Readonly<Record<StepAct, string>>> = {
  "take-in": "dossiers.take-in",
  examine: "dossiers.examine",
  draft: "dossiers.propose",
  record: "dossiers.record",
  sign: "dossiers.sign",
};

export interface Standing {
  readonly dossier: Pick<Dossier, "status" | "step" | "process" | "agencyId" | "outcome">;
  /** Kinds of post that may sign the result. */
  readonly signedBy: readonly string[];
  /** True once more was asked for: the law allows it one time. */
  readonly asked: boolean;
}

/**
 * The moves worth offering: those that the step allows and this post holds. The dossiers room decides again when one is made; this only keeps the desk
 * from showing what would be refused.
 */
export function offersFor(official: Official, { dossier, signedBy, asked }: Standing): ReadonlySet<Offer> {
  const step = stepOf(dossier);
  const offers = new Set<Offer>();
  if (step === undefined) return offers;
  const allowed = (permission: string | undefined) => permission !== undefined && may(official, permission, dossier.agencyId);
  const holds = step.post === official.post;
  if (dossier.status === "decided" && holds && allowed("dossiers.return")) offers.add("hand-over");
  if (dossier.status !== "open") return offers;
  const completes = step.does === "sign" ? signedBy.includes(official.post) : holds;
  if (completes && allowed(COMPLETING[step.does])) offers.add("complete");
  if (!holds) return offers;
  const at = (...acts: StepAct[]) => acts.includes(step.does);
  if (at("examine", "draft") && allowed(COMPLETING[step.does])) offers.add("amend");
  if (!asked && at("take-in", "examine", "draft") && allowed("dossiers.ask")) offers.add("ask");
  if (at("take-in", "examine", "draft", "record", "sign") && allowed("dossiers.refuse")) offers.add("refuse");
  const sends = allowed(at("sign") ? "dossiers.sign" : "dossiers.propose");
  if (at("draft", "record", "sign") && sends && isUndone(dossier.outcome)) offers.add("send-back");
  return offers;
}

/** Nothing is recorded yet, or another owner refused what was asked: then there is something to mend. */
function isUndone({ records, refusedAnswers }: JsonObject): boolean {
  return records === undefined || (Array.isArray(refusedAnswers) && refusedAnswers.length > 0);
}

/** The key that completes a step: t takes in, s signs, c passes on. */
export function keyOf(act: StepAct | undefined): string {
  return act === "take-in" ? "t" : act === "sign" ? "s" : "c";
}
