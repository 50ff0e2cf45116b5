import { statement, type Tx } from "@motlan/kernel/db";
import type { HandOver } from "../domain/hand-over.ts";

const COLUMNS = `h.id, h.agency_id as "agencyId", h.from_id as "fromId", h.to_id as "toId", h.by_id as "byId", h.at, h.undone_at as "undoneAt",
  (select count(*)::int from work.hand_over_line l where l.hand_over_id = h.id) as dossiers`;

const insert = statement(
  "work.insert_hand_over",
  `insert into work.hand_over (id, agency_id, from_id, to_id, by_id, at, request_key) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (by_id, request_key) do nothing`,
);
const insertLines = statement(
  "work.insert_hand_over_lines",
  "insert into work.hand_over_line (hand_over_id, dossier_id, post) select $1, * from unnest($2::uuid[], $3::text[])",
);
const byRequest = statement<HandOver>(
  "work.hand_over_of_request",
  `select ${COLUMNS} from work.hand_over h where h.by_id = $1 and h.request_key = $2`,
);
const lock = statement<HandOver>("work.lock_hand_over", `select ${COLUMNS} from work.hand_over h where h.id = $1 for update of h`);
const lines = statement<{ dossierId: string; post: string }>(
  "work.hand_over_lines",
  `select dossier_id as "dossierId", post from work.hand_over_line where hand_over_id = $1`,
);
const undo = statement("work.undo_hand_over", "update work.hand_over set undone_at = $2, undone_by = $3 where id = $1");
const latest = statement<HandOver>(
  "work.latest_hand_overs",
  `select ${COLUMNS} from work.hand_over h where h.agency_id = $1 order by h.at desc limit $2`,
);

/** False where the same was said before with that key. */
export async function insertHandOver(tx: Tx, h: HandOver, requestKey: string): Promise<boolean> {
  return (await insert.run(tx, [h.id, h.agencyId, h.fromId, h.toId, h.byId, h.at, requestKey])) === 1;
}

export async function insertHandOverLines(tx: Tx, id: string, given: readonly { dossierId: string; post: string }[]): Promise<void> {
  await insertLines.run(tx, [id, given.map(({ dossierId }) => dossierId), given.map(({ post }) => post)]);
}

export function findHandOverOfRequest(tx: Tx, byId: string, requestKey: string): Promise<HandOver | undefined> {
  return byRequest.find(tx, [byId, requestKey]);
}

export function lockHandOver(tx: Tx, id: string): Promise<HandOver | undefined> {
  return lock.find(tx, [id]);
}

export function listHandOverLines(tx: Tx, id: string): Promise<{ dossierId: string; post: string }[]> {
  return lines.all(tx, [id]);
}

export async function saveUndone(tx: Tx, id: string, at: Date, by: string): Promise<void> {
  await undo.run(tx, [id, at, by]);
}

export function listLatestHandOvers(tx: Tx, agencyId: string, limit: number): Promise<HandOver[]> {
  return latest.all(tx, [agencyId, limit]);
}
