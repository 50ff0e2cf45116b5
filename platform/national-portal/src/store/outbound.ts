import type { JsonObject } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Outbound } from "../domain/outbound.ts";

const COLUMNS = `id, dossier_id as "dossierId", sequence, agency_id as "agencyId", kind, state, move, step, actor, at, step_began_at as "stepBeganAt",
  step_due_at as "stepDueAt", tried_at as "triedAt"`;

const insert = statement(
  "national.insert_outbound",
  `insert into national_portal.outbound (id, dossier_id, sequence, agency_id, kind, state, move, step, actor, at, step_began_at, step_due_at, event_key, part)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
const heard = statement<{ id: string }>("national.heard", "select id from national_portal.outbound where event_key = $1 limit 1");
const head = statement<Outbound>(
  "national.head",
  `select ${COLUMNS} from national_portal.outbound where dossier_id = $1 and sequence = $2`,
);
const tried = statement("national.tried", "update national_portal.outbound set tried_at = coalesce(tried_at, $2) where id = $1");
const sent = statement(
  "national.sent",
  "update national_portal.outbound set sent_at = $2, known_by = $3 where id = $1 and sent_at is null",
);
const keep = statement(
  "national.keep_body",
  `insert into national_portal.outbound_body (outbound_id, agency_id, body) values ($1, $2, $3) on conflict (outbound_id) do update set body = excluded.body`,
);
const body = statement<{ body: JsonObject }>(
  "national.find_body",
  "select body from national_portal.outbound_body where outbound_id = $1 and body <> 'null'",
);

export interface NewOutbound extends Omit<Outbound, "triedAt"> {
  readonly eventKey: string;
  readonly part: number;
}

export async function insertOutbound(tx: Tx, m: NewOutbound): Promise<void> {
  const place = [m.id, m.dossierId, m.sequence, m.agencyId, m.kind, m.state, m.move, m.step];
  await insert.run(tx, [...place, m.actor, m.at, m.stepBeganAt, m.stepDueAt, m.eventKey, m.part]);
}

/** True where this event was planned before. */
export async function wasHeard(tx: Tx, eventKey: string): Promise<boolean> {
  return (await heard.find(tx, [eventKey])) !== undefined;
}

export function findMessage(tx: Tx, dossierId: string, sequence: number): Promise<Outbound | undefined> {
  return head.find(tx, [dossierId, sequence]);
}

/** From here on the portal may have it. */
export async function markTried(tx: Tx, id: string, at: Date): Promise<void> {
  await tried.run(tx, [id, at]);
}

export async function markSent(tx: Tx, id: string, at: Date, by: "answer" | "look-up"): Promise<void> {
  await sent.run(tx, [id, at, by]);
}

export async function keepBody(tx: Tx, id: string, agencyId: string, row: object): Promise<void> {
  await keep.run(tx, [id, agencyId, row]);
}

export async function findBody(tx: Tx, id: string): Promise<JsonObject | undefined> {
  return (await body.find(tx, [id]))?.body;
}

const toldOf = statement<{ id: string }>(
  "national.is_told_of",
  `select o.id from national_portal.stream s join national_portal.outbound o using (dossier_id) join national_portal.outbound_body b on b.outbound_id = o.id
   where s.code = $1 and s.dossier_id::text = $2 and o.tried_at is not null
     and b.body->'DanhSachGiayToKetQua' @> jsonb_build_array(jsonb_build_object('GiayToId', $3::text)) limit 1`,
);

/** Whether a message that the portal has, or may have, named this paper as a result of this dossier. */
export async function isToldOf(
  tx: Tx,
  { code, dossierId, documentId }: { readonly code: string; readonly dossierId: string; readonly documentId: string },
): Promise<boolean> {
  return (await toldOf.find(tx, [code, dossierId, documentId])) !== undefined;
}
