import { standsInFor } from "@motlan/agencies";
import {
  countMyQueue,
  type LoadRow,
  listAgencyQueue,
  listMyQueue,
  listOpenProcedures,
  listWork,
  type QueueCount,
  type QueueEntry,
  readWorkload,
} from "@motlan/dossiers";
import { listMyActors } from "@motlan/identity";
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

/** What of their own work an official wants to see. */
export const NARROWED = ["mine", "unassigned", "at-risk", "late", "came-back"] as const;
export type Narrowed = (typeof NARROWED)[number];

/** Everything somebody works on in one agency: from which of their posts there it is asked for, and whose unassigned work is theirs. */
interface Office {
  readonly work: Work;
  readonly posts: readonly string[];
}

/** The agencies in which whoever sits here works on dossiers today, the one they chose first. */
async function officesOf(work: Work): Promise<readonly Office[]> {
  const actors = (await listMyActors(work)).filter((one) => may(one, "dossiers.read", one.agencyId));
  const offices: Office[] = [];
  for (const own of Map.groupBy(actors, ({ agencyId }) => agencyId).values()) {
    const [first] = own;
    if (first !== undefined) offices.push({ work: work.as(first), posts: [...new Set(own.flatMap(postsOf))] });
  }
  return offices;
}

/** What waits for somebody at the posts they hold in one agency: theirs, of those they stand in for, and nobody's. What is a colleague's is not in it. */
function listOffice(
  { work, posts }: Office,
  after?: After,
  limit = PAGE_SIZE,
  narrowed?: Narrowed,
  procedureCode?: string,
): Promise<QueueEntry[]> {
  const whose = narrowed === "mine" || narrowed === "unassigned" ? narrowed : "ours";
  const only = narrowed === "mine" || narrowed === "unassigned" ? undefined : narrowed;
  return listWork(work, { whose, only, procedureCode, posts, limit, ...(after && { after }) });
}

/** The own work over every post that whoever sits here holds, most urgent first. */
export async function listOwnQueue(
  work: Work,
  after?: After,
  limit = PAGE_SIZE,
  narrowed?: Narrowed,
  procedureCode?: string,
): Promise<QueueEntry[]> {
  const lists: QueueEntry[] = [];
  for (const office of await officesOf(work)) lists.push(...(await listOffice(office, after, limit, narrowed, procedureCode)));
  return lists.toSorted(byDeadline).slice(0, limit);
}

export interface OpenProcedure {
  readonly code: string;
  readonly title: QueueEntry["title"];
  readonly open: number;
}

/** What the own work is of, over every post: the counts are those of `listOwnQueue`. */
export async function listOwnProcedures(work: Work): Promise<readonly OpenProcedure[]> {
  const found = new Map<string, OpenProcedure>();
  for (const office of await officesOf(work))
    for (const one of await listOpenProcedures(office.work, office)) {
      found.set(one.code, { ...one, open: one.open + (found.get(one.code)?.open ?? 0) });
    }
  return [...found.values()].toSorted((one, other) => other.open - one.open);
}

/** As `listOwnQueue`, of the post they act from alone. */
export function listPostQueue(work: Work, limit: number): Promise<QueueEntry[]> {
  return listOffice({ work, posts: postsOf(officialOf({ work })) }, undefined, limit);
}

function byDeadline(one: QueueEntry, other: QueueEntry): number {
  return Number(one.dueAt) - Number(other.dueAt) || (one.dossierId < other.dossierId ? -1 : 1);
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
  const sum = (of: readonly QueueCount[], key: "open" | "late" | "dossiers") => of.reduce((total, row) => total + row[key], 0);
  const own = await readOwnLoad(work);
  return {
    mine: own.reduce((total, { open }) => total + open, 0),
    late: own.reduce((total, { late }) => total + late, 0),
    agency: sum(rows, "dossiers"),
    waiting: sum(
      rows.filter(({ post }) => post === "applicant"),
      "open",
    ),
  };
}

/** The loads that make up the own work: as `listOwnQueue` lists them. */
export async function readOwnLoad(work: Work): Promise<readonly LoadRow[]> {
  const rows: LoadRow[] = [];
  for (const office of await officesOf(work)) rows.push(...(await loadOf(office)));
  return rows;
}

async function loadOf({ work, posts }: Office): Promise<readonly LoadRow[]> {
  const { agencyId, officialId } = officialOf({ work });
  const whose = [officialId, ...(await standsInFor(work.db, { agencyId, officialId, at: work.clock.now(), scope: "read" }))];
  const load = await readWorkload(work);
  return load.filter((row) => (row.officialId === null ? posts.includes(row.post) : whose.includes(row.officialId)));
}
