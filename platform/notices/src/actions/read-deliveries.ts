import { isId, may, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listMessagesOf, listMessagesOfDossier, type MessageState } from "../store/messages.ts";
import { hasNotices } from "../store/notices.ts";
import { personOf } from "./my-settings.ts";

/** What became of one's own notices on each channel. @throws kernel/sign-in-first */
export async function listMyDeliveries(work: Work, noticeIds: readonly string[]): Promise<readonly MessageState[]> {
  const { personId } = personOf(work);
  return work.transaction(async (tx) => listMessagesOf(tx, await hasNotices(tx, personId, noticeIds)));
}

export interface Delivered extends MessageState {
  readonly title: Text;
  readonly at: Date;
}

/**
 * What the applicant was told of a dossier and what became of it, for an official who reads dossiers at its agency; whoever calls has read the dossier and says
 * which agency has it. Titles alone, no address and no number. @throws notices/not-yours
 */
export async function listDeliveries(
  work: Work,
  { dossierId, agencyId }: { readonly dossierId: string; readonly agencyId: string },
): Promise<readonly Delivered[]> {
  if (work.actor.kind !== "official" || !isId(dossierId) || !may(work.actor, "dossiers.read", agencyId)) throw faults["not-yours"]();
  const node = work.as({ kind: "system", name: "notices.deliveries" });
  return node.transaction((tx) => listMessagesOfDossier(tx, dossierId));
}
