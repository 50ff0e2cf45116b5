import { officeHoursOf } from "@motlan/agencies";
import { holdVersion } from "@motlan/catalogue";
import { markDraftTaken, type TakenDraft } from "@motlan/forms";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { createOrder } from "@motlan/payments";
import type { Dossier } from "../domain/dossier.ts";
import { insertDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { enterQueue } from "./enter-queue.ts";
import { followParts } from "./follow-parts.ts";
import { keepWatch } from "./keep-watch.ts";
import { makeDossier, numberDossier, type Taking, type Unnumbered } from "./make-dossier.ts";
import { planWhatFollows } from "./plan-what-follows.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

export interface Entering extends Omit<Taking, "rulebook" | "draft"> {
  readonly draft: TakenDraft;
  readonly requestKey: string;
  /** Words of the history's first line. */
  readonly note?: JsonObject;
}

/** A complete draft becomes a dossier, whichever way it came in: payment order, line in the queue, history, news and what follows are one act. */
export async function enterDossier(work: Work, tx: Tx, entering: Entering): Promise<Dossier> {
  const { draft, requestKey, note } = entering;
  const rulebook = await readRulebook(work, draft.versionId);
  const made = await makeDossier(work, { ...entering, rulebook });
  const orderId = await orderFor(work, made, draft);
  await holdVersion(work, tx, made.versionId);
  await markDraftTaken(work, { draft, dossierId: made.id });
  const whole = await numberDossier(work, tx, { ...made, orderId });
  await insertDossier(tx, whole, requestKey);
  const line = { dossierId: whole.id, at: work.clock.now(), from: undefined, to: whole.status, step: whole.step };
  await insertHistory(tx, work.actor, { ...line, move: "submit", ...(note !== undefined && { note }) });
  if (rulebook.version.parts === undefined) await enterQueue(work, tx, whole, rulebook);
  await keepWatch(tx, await officeHoursOf(work.db, whole.agencyId), whole);
  await tell(work, tx, whole, rulebook);
  if (rulebook.version.parts !== undefined) return followParts(work.as({ kind: "system", name: "dossiers.linked" }), tx, whole);
  return whole;
}

async function orderFor(work: Work, { id, fee, agencyId, personId }: Unnumbered, { fees: lines }: TakenDraft): Promise<string | undefined> {
  if (fee <= 0n) return undefined;
  // What is owed belongs to the agency that settles the matter, whoever took it in.
  const books = work.actor.kind === "official" ? work.as({ kind: "system", name: "dossiers.reception", agencyId }) : work;
  return (await createOrder(books, { subject: { kind: "dossier", id }, agencyId, personId, lines, requestKey: `dossier:${id}` })).id;
}

async function tell(work: Work, tx: Tx, whole: Dossier, rulebook: Rulebook): Promise<void> {
  const { code, procedureCode, personId, channel, status } = whole;
  const data = { code, procedureCode, personId, channel, status, due: whole.dueAt?.toISOString() ?? null };
  await work.announce(tx, { type: "dossiers.submitted", subject: whole.id, agencyId: whole.agencyId, data });
  await planWhatFollows(work, tx, whole, "submit", rulebook);
}
