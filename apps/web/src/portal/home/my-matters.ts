import { type Dossier, isOpen, listMyDossiers } from "@motlan/dossiers";
import { type DraftCard, listMyDrafts, listToSign, type Signing } from "@motlan/forms";
import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { countUnread } from "@motlan/notices";
import { listMyOffers, type MyOffer } from "@motlan/proactive";
import { waitsForMe } from "../coming-up/offer-card.tsx";
import { versionOf } from "../show/versions.ts";
import { TO_DO } from "../texts/status.ts";

/** A dossier with the name of its procedure. */
export interface TitledDossier {
  readonly dossier: Dossier;
  readonly title: Text;
}

/** What the signed-in person has due and in progress. */
export interface MyMatters {
  /** Waits for the person: a payment, an answer, a draft to confirm. */
  readonly toDo: readonly TitledDossier[];
  readonly inProgress: readonly TitledDossier[];
  readonly drafts: readonly DraftCard[];
  /** Applications of others that wait for this person's signature. */
  readonly toSign: readonly Signing[];
  readonly unread: number;
  /** What is coming up and waits for an answer. */
  readonly comingUp: readonly MyOffer[];
}

const FEW = 30;

/** Nothing for anyone who is not a person. */
export async function myMatters(work: Work): Promise<MyMatters | undefined> {
  if (work.actor.kind !== "person") return undefined;
  const open = (await listMyDossiers(work, { limit: FEW })).filter(({ status }) => isOpen(status));
  const titled = await Promise.all(open.map((dossier) => withTitle(work, dossier)));
  const comingUp = (await listMyOffers(work)).filter((mine) => waitsForMe(mine, work.clock.now()));
  // What the node prepared stands there as such, not as something they began.
  const prepared = new Set(comingUp.filter(({ offer: { state } }) => state === "told").map(({ offer: { draftId } }) => draftId));
  return {
    toDo: titled.filter(({ dossier }) => TO_DO[dossier.status] !== undefined),
    inProgress: titled.filter(({ dossier }) => TO_DO[dossier.status] === undefined),
    drafts: (await listMyDrafts(work)).filter(({ id }) => !prepared.has(id)),
    toSign: await listToSign(work),
    unread: await countUnread(work),
    comingUp,
  };
}

export async function withTitle(work: Work, dossier: Dossier): Promise<TitledDossier> {
  return { dossier, title: (await versionOf(work, dossier.versionId)).version.title };
}
