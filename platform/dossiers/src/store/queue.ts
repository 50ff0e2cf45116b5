import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import { type Line, linesOf } from "../domain/queue-line.ts";

/** A line of the desk's queue: an open dossier at a post that has a step of it. */
export interface QueueEntry {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly title: Text;
  readonly applicant: string;
  readonly status: Dossier["status"];
  readonly step: string;
  readonly post: string;
  /** Null before the clock runs and while it stands. */
  readonly dueAt: Date | null;
  readonly submittedAt: Date;
  readonly paid: boolean;
  readonly doubtful: boolean;
  /** How many steps of the dossier stand side by side, 1 mostly. */
  readonly beside: number;
  /** Whose it is; null: anybody's of the post. */
  readonly officialId: string | null;
  /** From when it is likely to be late; null while no clock runs. */
  readonly riskAt: Date | null;
}

/** What the line's place in the queue adds to the dossier. */
export interface LinePlace {
  readonly riskAt: Date | undefined;
  /** Whose the lines are that are new, by post; those that were there keep their official. */
  readonly officials: ReadonlyMap<string, string>;
}

/** The rows of posts that have nothing of it any more go, the others are written as they now are, in one statement. */
const put = statement(
  "dossiers.put_queue_entries",
  `with gone as (delete from dossiers.queue_entry where dossier_id = $1 and post <> all($9::text[]))
   insert into dossiers.queue_entry (dossier_id, agency_id, code, procedure_code, title, applicant, submitted_at, paid, post, status, step, official_id, foremost, beside, due_at, doubtful,
     risk_at, step_due_at)
   select $1, $2, $3, $4, $5, $6, $7, $8, r.post, r.status, r.step, r.official, r.n = 1, $13, $14, $15, $16, $17
     from unnest($9::text[], $10::text[], $11::text[], $12::uuid[]) with ordinality as r (post, status, step, official, n)
   on conflict (dossier_id, post) do update set status = excluded.status, step = excluded.step, due_at = excluded.due_at, paid = excluded.paid,
     doubtful = excluded.doubtful, foremost = excluded.foremost, beside = excluded.beside,
     risk_at = excluded.risk_at, step_due_at = excluded.step_due_at`,
);
const remove = statement("dossiers.remove_queue_entry", "delete from dossiers.queue_entry where dossier_id = $1");

/** Brings the dossier's lines to where it stands now: one for each post that has a step of it. A closed dossier has none. */
export async function putQueueEntry(tx: Tx, d: Dossier, title: Text, applicant: string, place?: LinePlace): Promise<void> {
  const lines = linesOf(d);
  if (lines.length === 0) {
    await remove.run(tx, [d.id]);
    return;
  }
  const column = (name: keyof Line) => lines.map((line) => line[name]);
  const about = [d.id, d.agencyId, d.code, d.procedureCode, title, applicant, d.submittedAt, d.status !== "awaiting-payment"];
  const officials = lines.map(({ post }) => place?.officials.get(post) ?? null);
  // While the clock stands nothing can become late.
  const runs = d.pausedAt === undefined;
  const clock = [runs ? d.dueAt : undefined, d.doubts.length > 0, place?.riskAt, runs ? d.stepDueAt : undefined];
  const beside = Math.max(1, openSteps(d).length);
  await put.run(tx, [...about, column("post"), column("status"), column("step"), officials, beside, ...clock]);
}

/** Nothing of it stands in any queue. */
export async function removeQueueEntry(tx: Tx, dossierId: string): Promise<void> {
  await remove.run(tx, [dossierId]);
}

export const ENTRY_COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", code, procedure_code as "procedureCode", title, applicant, status, step, post, due_at as "dueAt",
  submitted_at as "submittedAt", paid, doubtful, beside, official_id as "officialId", risk_at as "riskAt"`;

const ofPost = statement<QueueEntry>(
  "dossiers.queue_of_post",
  `select ${ENTRY_COLUMNS} from dossiers.queue_entry where agency_id = $1 and post = $2 and (due_at, dossier_id) > ($3, $4) order by due_at, dossier_id limit $5`,
);
const ofAgency = statement<QueueEntry>(
  "dossiers.queue_of_agency",
  `select ${ENTRY_COLUMNS} from dossiers.queue_entry where agency_id = $1 and foremost and ($2 = '' or code ilike '%' || $2 || '%' or applicant ilike '%' || $2 || '%')
    order by due_at nulls last, dossier_id limit $3 offset $4`,
);
/** `open` and `late` lines at a post; `dossiers` counts each dossier once, at the post that leads. */
export interface CountRow {
  readonly post: string;
  readonly status: string;
  readonly open: number;
  readonly late: number;
  readonly dossiers: number;
}

const counts = statement<CountRow>(
  "dossiers.queue_counts",
  `select post, status, count(*)::int as open, count(*) filter (where due_at < $2)::int as late,
     count(*) filter (where foremost)::int as dossiers from dossiers.queue_entry where agency_id = $1 group by post, status`,
);

export interface QueuePage {
  readonly after?: { readonly dueAt: Date; readonly dossierId: string };
  readonly limit: number;
}

export const FIRST = { dueAt: new Date(0), dossierId: "00000000-0000-0000-0000-000000000000" };

/** The open dossiers at one kind of post, most urgent first; a page goes on after the last one seen. */
export function listQueueOfPost(tx: Tx, agencyId: string, post: string, { after = FIRST, limit }: QueuePage): Promise<QueueEntry[]> {
  return ofPost.all(tx, [agencyId, post, after.dueAt, after.dossierId, limit]);
}

/** Every open dossier of the agency, found by part of the code or the applicant's name. */
export function listQueueOfAgency(tx: Tx, agencyId: string, search: string, limit: number, offset: number): Promise<QueueEntry[]> {
  return ofAgency.all(tx, [agencyId, search.replace(/[%_\\]/g, "\\$&"), limit, offset]);
}

export function countQueue(tx: Tx, agencyId: string, now: Date): Promise<CountRow[]> {
  return counts.all(tx, [agencyId, now]);
}
