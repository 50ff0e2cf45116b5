import type { Dossier, StepAct } from "@motlan/dossiers";
import { stepOf } from "@motlan/dossiers";
import type { Official } from "@motlan/kernel";
import { may } from "@motlan/kernel";

/** What an official may be offered on a dossier. */
export type Offer = "complete" | "ask" | "refuse" | "send-back" | "hand-over";

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
  if (!asked && ["take-in", "examine", "draft"].includes(step.does) && allowed("dossiers.ask")) offers.add("ask");
  if (["take-in", "examine", "draft", "sign"].includes(step.does) && allowed("dossiers.refuse")) offers.add("refuse");
  const sends = allowed(step.does === "sign" ? "dossiers.sign" : "dossiers.propose");
  if (["draft", "record", "sign"].includes(step.does) && sends && dossier.outcome.records === undefined) offers.add("send-back");
  return offers;
}

/** The key that completes a step: t takes in, s signs, c passes on. */
export function keyOf(act: StepAct | undefined): string {
  return act === "take-in" ? "t" : act === "sign" ? "s" : "c";
}
