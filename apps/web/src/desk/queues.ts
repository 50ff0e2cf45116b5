import { countMyQueue, listAgencyQueue, listMyQueue, type QueueCount, type QueueEntry } from "@motlan/dossiers";
import { isId, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { officialOf } from "../frame/official-here.ts";

export const PAGE_SIZE = 50;

/** The post whose work an official does: those who may sign see what waits for the signature, whichever of them holds the step. */
export function postsOf(official: Official): readonly string[] {
  const signs = may(official, "dossiers.sign", official.agencyId);
  return signs && official.post !== "vice-chair" ? [official.post, "vice-chair"] : [official.post];
}

/** Where a page of the queue goes on: the deadline and id of the last dossier seen. */
export interface After {
  readonly dueAt: Date;
  readonly dossierId: string;
}

export function readAfter(text: string): After | undefined {
  const [time = "", dossierId = ""] = text.split("_");
  const dueAt = new Date(Number(time));
  return /^\d{1,15}$/.test(time) && isId(dossierId) && !Number.isNaN(dueAt.getTime()) ? { dueAt, dossierId } : undefined;
}

export function writeAfter(entry: QueueEntry | undefined): string | undefined {
  return entry?.dueAt ? `${entry.dueAt.getTime()}_${entry.dossierId}` : undefined;
}

/** What waits at a kind of post of the official's agency, most urgent first. The whole agency's queue is open to every reader of it. */
export function listQueueOf(work: Work, post: string, after?: After, limit = PAGE_SIZE): Promise<QueueEntry[]> {
  return listMyQueue(work.as({ ...officialOf({ work }), post }), { limit, ...(after && { after }) });
}

/** The official's own work, most urgent first. One list after another: the works of one request share its transaction. */
export async function listOwnQueue(work: Work, after?: After, limit = PAGE_SIZE): Promise<QueueEntry[]> {
  const lists: QueueEntry[] = [];
  for (const post of postsOf(officialOf({ work }))) lists.push(...(await listQueueOf(work, post, after, limit)));
  return lists.sort((a, b) => Number(a.dueAt) - Number(b.dueAt) || a.dossierId.localeCompare(b.dossierId)).slice(0, limit);
}

/** How far back the end of the agency's queue is looked through: what waits for applicants stands there, without a deadline. */
const END = 500;

/**
 * What waits for applicants: drafts to confirm by their deadline, then what was asked for or is unpaid. While a clock stands there is no deadline, so these
 * stand at the end of the agency's queue.
 */
export async function listWaiting(work: Work, inAll: number): Promise<QueueEntry[]> {
  const dated = await listQueueOf(work, "applicant");
  const last = await listAgencyQueue(work, { limit: END, offset: Math.max(0, inAll - END) });
  return [...dated, ...last.filter(({ post, dueAt }) => post === "applicant" && dueAt === null)];
}

export interface Counts {
  readonly mine: number;
  readonly late: number;
  readonly agency: number;
  readonly waiting: number;
}

/** Live counts for the tabs. */
export async function countQueues(work: Work): Promise<Counts> {
  const rows = await countMyQueue(work);
  const posts = postsOf(officialOf({ work }));
  const sum = (of: readonly QueueCount[], key: "open" | "late" | "dossiers") => of.reduce((total, row) => total + row[key], 0);
  const mine = rows.filter(({ post }) => posts.includes(post));
  return {
    mine: sum(mine, "open"),
    late: sum(mine, "late"),
    agency: sum(rows, "dossiers"),
    waiting: sum(
      rows.filter(({ post }) => post === "applicant"),
      "open",
    ),
  };
}
