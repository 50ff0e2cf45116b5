import { formatDate } from "@motlan/formats";
import { takeDraft } from "@motlan/forms";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Channel, Dossier, Source } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { findDossier, findDossierByRequest } from "../store/dossiers.ts";
import { readPortalState } from "./close-portal.ts";
import { enterDossier } from "./enter-dossier.ts";

export interface Submission {
  readonly draftId: string;
  readonly agencyId: string;
  readonly delivery: Channel;
  readonly language: "vi" | "en";
  /** Made when the page is shown: a double click, a retry or a second tab submits once. */
  readonly requestKey: string;
  /** The hash of what the person saw (`sealOf`); when anything has changed since, nothing is submitted. A program may leave it out. */
  readonly seen?: string;
  /** Filed elsewhere and brought in; only a room of the node says so. */
  readonly source?: Source;
}

/**
 * A person submits the draft (nộp hồ sơ): the dossier, its payment order, its place in the queue and its news are one transaction.
 * Said again with the same key, or for a draft already taken, it answers the dossier that is there.
 * @throws forms/incomplete with every fault at its field, forms/changed-since-seen, forms/not-found, dossiers/no-version, dossiers/not-competent, dossiers/delivery-not-offered,
 * dossiers/portal-closed, kernel/sign-in-first
 */
export async function submitDossier(work: Work, submission: Submission): Promise<Dossier> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const before = await findDossierByRequest(tx, actor.personId, submission.requestKey);
    if (before !== undefined) return before;
    if (submission.source === undefined) await refuseWhenClosed(work, tx);
    const draft = await takeDraft(work, {
      draftId: submission.draftId,
      goes: { agencyId: submission.agencyId, delivery: submission.delivery },
      ...(submission.seen !== undefined && { seen: { hash: submission.seen, lang: submission.language } }),
    });
    const taken = draft.dossierId === undefined ? undefined : await findDossier(tx, draft.dossierId);
    if (taken !== undefined) return taken;
    const { requestKey, source } = submission;
    const note = source === undefined ? {} : { note: { source: { ...source } } };
    return enterDossier(work, tx, { personId: actor.personId, draft, submission, requestKey, ...note });
  });
}

/** From the day that was set on nothing is filed here by oneself; what the national portal brings, and what the desk writes, still is. */
async function refuseWhenClosed({ clock }: Work, tx: Tx): Promise<void> {
  const portal = await readPortalState({ db: tx, clock });
  if (portal?.closed) throw faults["portal-closed"]({ day: formatDate(portal.closesOn) });
}
