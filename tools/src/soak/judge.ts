import type { Pool } from "@motlan/kernel/db";
import type { Attempt } from "./submit.ts";

/** What is wrong in the database after the kills: a sentence each. Every dossier is judged, those of the demo's past as well. */
export async function judge(pool: Pool, attempts: readonly Attempt[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [sentence, sql] of WHOLE) {
    const { rows } = await pool.query<{ n: string }>(`select count(*)::text as n from (${sql}) wrong`);
    if (rows[0]?.n !== "0") faults.push(`${rows[0]?.n} ${sentence}`);
  }
  const found = await pool.query<{ id: string; request_key: string; draft_id: string | null }>(
    "select d.id, d.request_key, f.id as draft_id from dossiers.dossier d left join forms.draft f on f.dossier_id = d.id",
  );
  const byId = new Map(found.rows.map((row) => [row.id, row]));
  for (const { dossierId, draftId } of attempts) {
    if (dossierId === undefined) continue;
    const row = byId.get(dossierId);
    if (row === undefined) faults.push(`the dossier ${dossierId} was answered and is lost`);
    else if (row.draft_id !== draftId) faults.push(`the dossier ${dossierId} is another draft's`);
  }
  for (const { requestKey } of attempts) {
    const n = found.rows.filter((row) => row.request_key === requestKey).length;
    if (n > 1) faults.push(`the key ${requestKey} made ${n} dossiers`);
  }
  return faults;
}

/** How many of the attempts became a dossier. */
export async function countMade(pool: Pool, attempts: readonly Attempt[]): Promise<number> {
  const drafts = [...new Set(attempts.map(({ draftId }) => draftId))];
  const { rows } = await pool.query<{ n: string }>(
    "select count(*)::text as n from forms.draft where id = any ($1) and dossier_id is not null",
    [drafts],
  );
  return Number(rows[0]?.n ?? 0);
}

/** Each a set that must be empty. */
const WHOLE: readonly (readonly [string, string])[] = [
  [
    "dossiers without exactly one submission in their history",
    "select d.id from dossiers.dossier d where (select count(*) from dossiers.history h where h.dossier_id = d.id and h.move = 'submit') <> 1",
  ],
  [
    "dossiers without exactly one event of their submission",
    "select d.id from dossiers.dossier d where (select count(*) from kernel.event e where e.subject = d.id and e.type = 'dossiers.submitted') <> 1",
  ],
  [
    "dossiers with a fee and without exactly one payment order",
    "select d.id from dossiers.dossier d where d.fee > 0 and (select count(*) from payments.payment_order o where o.dossier_id = d.id and o.id = d.order_id) <> 1",
  ],
  [
    "open dossiers without a line in the queue",
    `select d.id from dossiers.dossier d where d.status not in ('decided', 'returned', 'refused', 'withdrawn') and d.step is not null
       and d.status <> 'sealing' and not exists (select from dossiers.queue_entry q where q.dossier_id = d.id)`,
  ],
  [
    "payment orders without their dossier",
    "select o.id from payments.payment_order o where not exists (select from dossiers.dossier d where d.id = o.dossier_id)",
  ],
  [
    "submissions announced without their dossier",
    "select e.key from kernel.event e where e.type = 'dossiers.submitted' and not exists (select from dossiers.dossier d where d.id = e.subject)",
  ],
  [
    "drafts taken by a dossier that is not there",
    "select f.id from forms.draft f where f.dossier_id is not null and not exists (select from dossiers.dossier d where d.id = f.dossier_id)",
  ],
  [
    "events without their audit leaf",
    "select e.key from kernel.event e where not exists (select from kernel.audit_leaf l where l.event_key = e.key)",
  ],
  [
    "audit leaves without their event",
    "select l.event_key from kernel.audit_leaf l where l.source is null and not exists (select from kernel.event e where e.key = l.event_key)",
  ],
  [
    "reads of a record without their leaf",
    `select a.id from registries.access_entry a where a.id < (select coalesce(max(l.reference), 0) from kernel.audit_leaf l where l.source = 'registries.access')
       and not exists (select from kernel.audit_leaf l where l.source = 'registries.access' and l.reference = a.id)`,
  ],
  [
    "gaps or doubles among the numbered leaves",
    "select 1 from kernel.audit_leaf having count(number) <> coalesce(max(number) + 1, 0) and count(number) <> coalesce(max(number), 0)",
  ],
  ["codes of dossiers that stand twice", "select code from dossiers.dossier group by code having count(*) > 1"],
  [
    "dossiers that lost an update: their revision and their history disagree",
    "select d.id from dossiers.dossier d where d.revision < (select count(*) from dossiers.history h where h.dossier_id = d.id)",
  ],
  [
    "steps completed twice in a row into the same place",
    `select 1 from (select move, to_status, step, note, lag(move) over w as move_before, lag(to_status) over w as status_before, lag(step) over w as step_before,
         lag(note) over w as note_before from dossiers.history window w as (partition by dossier_id order by id)) one
       where move = 'complete' and move_before = 'complete' and to_status = status_before and step is not distinct from step_before
         and note ->> 'at' is not distinct from note_before ->> 'at'`,
  ],
  ["postings that do not sum to nought", "select posting_id from payments.ledger_entry group by posting_id having sum(amount) <> 0"],
  [
    "transfers that are booked otherwise than once",
    `select t.id from payments.transfer t where (select count(distinct l.posting_id) from payments.ledger_entry l
       where l.transfer_id = t.id and l.account = 'bank' and l.amount > 0) <> 1`,
  ],
  [
    "paid orders without exactly one receipt",
    "select o.id from payments.payment_order o where o.paid_at is not null and (select count(*) from payments.fee_receipt r where r.order_id = o.id and r.kind = 'first') <> 1",
  ],
  [
    "gaps among an agency's dossiers of one day",
    `select c.agency_id from dossiers.counter c where c.last <> (select count(*) from dossiers.dossier d
       where d.agency_id = c.agency_id and (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date = c.day)`,
  ],
];
