import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import { type Dossier, openSteps, stepOf } from "../domain/dossier.ts";
import { isOpen } from "../domain/state.ts";

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
  readonly officialId: string | null;
}

/** The rows of posts that have nothing of it any more go, the others are written as they now are, in one statement. */
const put = statement(
  "dossiers.put_queue_entries",
  `with gone as (delete from dossiers.queue_entry where dossier_id = $1 and post <> all($9::text[]))
   insert into dossiers.queue_entry (dossier_id, agency_id, code, procedure_code, title, applicant, submitted_at, paid, post, status, step, foremost, beside, due_at, doubtful)
   select $1, $2, $3, $4, $5, $6, $7, $8, r.post, r.status, r.step, r.n = 1, $12, $13, $14
     from unnest($9::text[], $10::text[], $11::text[]) with ordinality as r (post, status, step, n)
   on conflict (dossier_id, post) do update set status = excluded.status, step = excluded.step, due_at = excluded.due_at, paid = excluded.paid,
     doubtful = excluded.doubtful, foremost = excluded.foremost, beside = excluded.beside`,
);
const remove = statement("dossiers.remove_queue_entry", "delete from dossiers.queue_entry where dossier_id = $1");

interface Line {
  readonly post: string;
  readonly status: string;
  readonly step: string;
}

/** Brings the dossier's lines to where it stands now: one for each post that has a step of it. A closed dossier has none. */
export async function putQueueEntry(tx: Tx, d: Dossier, title: Text, applicant: string): Promise<void> {
  const lines = linesOf(d);
  if (lines.length === 0) {
    await remove.run(tx, [d.id]);
    return;
  }
  const column = (name: keyof Line) => lines.map((line) => line[name]);
  const about = [d.id, d.agencyId, d.code, d.procedureCode, title, applicant, d.submittedAt, d.status !== "awaiting-payment"];
  // While the clock stands nothing can become late.
  const dueAt = d.pausedAt === undefined ? d.dueAt : undefined;
  const beside = Math.max(1, openSteps(d).length);
  await put.run(tx, [...about, column("post"), column("status"), column("step"), beside, dueAt, d.doubts.length > 0]);
}

/** The post that leads first: the one that holds the step the dossier is said to be in. */
function linesOf(d: Dossier): readonly Line[] {
  const step = stepOf(d);
  if (!isOpen(d.status) || step === undefined) return [];
  if (d.status === "awaiting-payment" || d.status === "waiting") return [{ post: "applicant", status: d.status, step: step.id }];
  const lines = openSteps(d).map(({ stands, row }) => ({ post: row.post, status: stands, step: row.id }));
  // Where a post has several steps, the one it can work on speaks for it.
  const byPost = new Map<string, Line>([[step.post, { post: step.post, status: d.status, step: step.id }]]);
  for (const line of lines.toSorted((one, other) => Number(other.status === "open") - Number(one.status === "open")))
    if (!byPost.has(line.post)) byPost.set(line.post, line);
  return [...byPost.values()];
}

const COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", code, procedure_code as "procedureCode", title, applicant, status, step, post, due_at as "dueAt",
  submitted_at as "submittedAt", paid, doubtful, beside, official_id as "officialId"`;

const ofPost = statement<QueueEntry>(
  "dossiers.queue_of_post",
  `select ${COLUMNS} from dossiers.queue_entry where agency_id = $1 and post = $2 and (due_at, dossier_id) > ($3, $4) order by due_at, dossier_id limit $5`,
);
const ofAgency = statement<QueueEntry>(
  "dossiers.queue_of_agency",
  `select ${COLUMNS} from dossiers.queue_entry where agency_id = $1 and foremost and ($2 = '' or code ilike '%' || $2 || '%' or applicant ilike '%' || $2 || '%')
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

const FIRST = { dueAt: new Date(0), dossierId: "00000000-0000-0000-0000-000000000000" };

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
