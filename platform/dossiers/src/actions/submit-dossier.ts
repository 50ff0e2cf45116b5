import { holdVersion } from "@motlan/catalogue";
import { markDraftTaken, type TakenDraft, takeDraft } from "@motlan/forms";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { createOrder } from "@motlan/payments";
import type { Channel, Dossier } from "../domain/dossier.ts";
import { findDossier, findDossierByRequest, insertDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { putQueueEntry } from "../store/queue.ts";
import { applicantName } from "./applicant-name.ts";
import { makeDossier } from "./make-dossier.ts";
import { planWhatFollows } from "./plan-what-follows.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface Submission {
  readonly draftId: string;
  readonly agencyId: string;
  readonly delivery: Channel;
  readonly language: "vi" | "en";
  /** Made when the page is shown: a double click, a retry or a second tab submits once. */
  readonly requestKey: string;
  /** The hash of what the person saw (`sealOf`); when anything has changed since, nothing is submitted. A program may leave it out. */
  readonly seen?: string;
}

/**
 * A person submits the draft (nộp hồ sơ): the dossier, its payment order, its place in the queue and its news are one transaction.
 * Said again with the same key, or for a draft already taken, it answers the dossier that is there.
 * @throws forms/incomplete with every fault at its field, forms/changed-since-seen, forms/not-found, dossiers/no-version, dossiers/not-competent, dossiers/delivery-not-offered,
 * kernel/sign-in-first
 */
export async function submitDossier(work: Work, submission: Submission): Promise<Dossier> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const before = await findDossierByRequest(tx, actor.personId, submission.requestKey);
    if (before !== undefined) return before;
    const draft = await takeDraft(work, {
      draftId: submission.draftId,
      goes: { agencyId: submission.agencyId, delivery: submission.delivery },
      ...(submission.seen !== undefined && { seen: { hash: submission.seen, lang: submission.language } }),
    });
    const taken = draft.dossierId === undefined ? undefined : await findDossier(tx, draft.dossierId);
    if (taken !== undefined) return taken;
    return take(work, tx, actor.personId, draft, submission);
  });
}

async function take(work: Work, tx: Tx, personId: string, draft: TakenDraft, submission: Submission): Promise<Dossier> {
  const rulebook = await readRulebook(work, draft.versionId);
  const dossier = await makeDossier(work, tx, { personId, draft, submission, rulebook });
  const order =
    dossier.fee > 0n
      ? await createOrder(work, {
          dossierId: dossier.id,
          agencyId: dossier.agencyId,
          personId,
          lines: draft.fees,
          requestKey: `dossier:${dossier.id}`,
        })
      : undefined;
  const whole = { ...dossier, orderId: order?.id };
  await holdVersion(work, tx, whole.versionId);
  await insertDossier(tx, whole, submission.requestKey);
  await markDraftTaken(work, { draft, dossierId: whole.id });
  await insertHistory(tx, work.actor, {
    dossierId: whole.id,
    at: whole.submittedAt,
    move: "submit",
    from: undefined,
    to: whole.status,
    step: whole.step,
  });
  await putQueueEntry(tx, whole, rulebook.version.title, applicantName(whole));
  const data = {
    code: whole.code,
    procedureCode: whole.procedureCode,
    personId,
    channel: whole.channel,
    status: whole.status,
    due: whole.dueAt?.toISOString() ?? null,
  };
  await work.announce(tx, { type: "dossiers.submitted", subject: whole.id, agencyId: whole.agencyId, data });
  await planWhatFollows(work, tx, whole, "submit", rulebook);
  return whole;
}
