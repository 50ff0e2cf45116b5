import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { stepOf } from "../domain/dossier.ts";
import { isOpen } from "../domain/process.ts";

/** A line of the desk's queue. */
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
  readonly officialId: string | null;
}

const put = statement(
  "dossiers.put_queue_entry",
  `insert into dossiers.queue_entry (dossier_id, agency_id, code, procedure_code, title, applicant, status, step, post, due_at, submitted_at, paid, doubtful)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (dossier_id) do update set status = excluded.status, step = excluded.step, post = excluded.post, due_at = excluded.due_at, paid = excluded.paid,
     doubtful = excluded.doubtful`,
);
const remove = statement("dossiers.remove_queue_entry", "delete from dossiers.queue_entry where dossier_id = $1");

/** Brings the dossier's line to where it stands now; a closed dossier has none. `title` and `applicant` matter only when the line is new. */
export async function putQueueEntry(tx: Tx, d: Dossier, title: Text, applicant: string): Promise<void> {
  const step = stepOf(d);
  if (!isOpen(d.status) || step === undefined) {
    await remove.run(tx, [d.id]);
    return;
  }
  const post = d.status === "awaiting-payment" || d.status === "waiting" ? "applicant" : step.post;
  // While the clock stands nothing can become late.
  const dueAt = d.pausedAt === undefined ? d.dueAt : undefined;
  const values = [d.id, d.agencyId, d.code, d.procedureCode, title, applicant, d.status, step.id, post, dueAt, d.submittedAt];
  await put.run(tx, [...values, d.status !== "awaiting-payment", d.doubts.length > 0]);
}

const COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", code, procedure_code as "procedureCode", title, applicant, status, step, post, due_at as "dueAt",
  submitted_at as "submittedAt", paid, doubtful, official_id as "officialId"`;

const ofPost = statement<QueueEntry>(
  "dossiers.queue_of_post",
  `select ${COLUMNS} from dossiers.queue_entry where agency_id = $1 and post = $2 and (due_at, dossier_id) > ($3, $4) order by due_at, dossier_id limit $5`,
);
const ofAgency = statement<QueueEntry>(
  "dossiers.queue_of_agency",
  `select ${COLUMNS} from dossiers.queue_entry where agency_id = $1 and ($2 = '' or code ilike '%' || $2 || '%' or applicant ilike '%' || $2 || '%')
    order by due_at nulls last, dossier_id limit $3 offset $4`,
);
const counts = statement<{ post: string; status: string; open: number; late: number }>(
  "dossiers.queue_counts",
  `select post, status, count(*)::int as open, count(*) filter (where due_at < $2)::int as late from dossiers.queue_entry where agency_id = $1 group by post, status`,
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

export function countQueue(tx: Tx, agencyId: string, now: Date): Promise<{ post: string; status: string; open: number; late: number }[]> {
  return counts.all(tx, [agencyId, now]);
}
