import { may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { countQueue, listQueueOfAgency, listQueueOfPost, type QueueEntry, type QueuePage } from "../store/queue.ts";

export interface QueueCount {
  readonly post: string;
  readonly status: string;
  readonly open: number;
  readonly late: number;
  /** Each dossier once, where several posts have a step of it. */
  readonly dossiers: number;
}

/** The open dossiers waiting at the official's own post, most urgent first. @throws dossiers/not-yours */
export async function listMyQueue(work: Work, page: QueuePage = { limit: 50 }): Promise<QueueEntry[]> {
  const official = await readerOf(work);
  return work.transaction((tx) => listQueueOfPost(tx, official.agencyId, official.post, page));
}

/** Every open dossier of the agency, wherever it stands. @throws dossiers/not-yours */
export async function listAgencyQueue(
  work: Work,
  { search = "", limit = 50, offset = 0 }: { readonly search?: string; readonly limit?: number; readonly offset?: number } = {},
): Promise<QueueEntry[]> {
  const official = await readerOf(work);
  return work.transaction((tx) => listQueueOfAgency(tx, official.agencyId, search, limit, offset));
}

/** Open and late dossiers by post and status, for the live counts. @throws dossiers/not-yours */
export async function countMyQueue(work: Work): Promise<QueueCount[]> {
  const official = await readerOf(work);
  return work.transaction((tx) => countQueue(tx, official.agencyId, work.clock.now()));
}

async function readerOf({ actor }: Work): Promise<Official> {
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
