import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { InboundKind } from "../wire/filings.ts";

/** A message of a citizen, as far as anybody may see it: no word of what it says. */
export interface Inbound {
  readonly id: string;
  readonly portalId: string;
  readonly sequence: number;
  readonly kind: InboundKind;
  readonly at: Date;
  readonly hash: string;
  readonly stands: "waiting" | "taken" | "refused";
  readonly attempts: number;
  readonly said: string | null;
}

export interface FilingRow {
  readonly portalId: string;
  readonly dossierId: string | null;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly done: number;
}

const COLUMNS = `m.id, m.portal_id as "portalId", m.sequence, m.kind, m.at, m.hash, m.stands, m.attempts, m.said`;
const FILING = `portal_id as "portalId", dossier_id as "dossierId", person_id as "personId", agency_id as "agencyId", done`;

const fetched = statement<{ fetched: bigint }>("national.fetched", "select fetched from national_portal.inbox");
const setFetched = statement("national.set_fetched", "update national_portal.inbox set fetched = greatest(fetched, $1)");
const begin = statement("national.begin_filing", "insert into national_portal.filing (portal_id) values ($1) on conflict do nothing");
const lock = statement<FilingRow>("national.lock_filing", `select ${FILING} from national_portal.filing where portal_id = $1 for update`);
const ofDossier = statement<FilingRow>("national.filing_of", `select ${FILING} from national_portal.filing where dossier_id = $1`);
const saveFiling = statement(
  "national.save_filing",
  `update national_portal.filing set dossier_id = coalesce($2, dossier_id), person_id = coalesce($3, person_id), agency_id = coalesce($4, agency_id), done = $5
    where portal_id = $1`,
);
const insert = statement(
  "national.insert_inbound",
  `insert into national_portal.inbound (id, portal_id, sequence, kind, at, received_at, hash, next_at) values ($1, $2, $3, $4, $5, $6, $7, $6)
   on conflict (portal_id, sequence) do nothing`,
);
const keep = statement("national.keep_inbound", "insert into national_portal.inbound_body (inbound_id, body) values ($1, $2)");
const body = statement<{ body: JsonObject }>(
  "national.inbound_body",
  "select body from national_portal.inbound_body where inbound_id = $1",
);
const due = statement<Inbound>(
  "national.inbound_due",
  `select ${COLUMNS} from national_portal.inbound m join national_portal.filing f using (portal_id)
    where m.stands = 'waiting' and m.next_at <= $1 and m.sequence = f.done + 1 order by m.next_at limit $2`,
);
const again = statement<Inbound>("national.inbound_again", `select ${COLUMNS} from national_portal.inbound m where id = $1 for update`);
const finish = statement(
  "national.inbound_done",
  `update national_portal.inbound set stands = $2, cause = $3, said = $4, agency_id = $5, done_at = $6, told_at = null where id = $1 and stands = 'waiting'`,
);
const later = statement(
  "national.inbound_later",
  "update national_portal.inbound set attempts = attempts + 1, cause = $2, next_at = $3 where id = $1 and stands = 'waiting'",
);
const untold = statement<Inbound & { dossierId: string | null }>(
  "national.inbound_untold",
  `select ${COLUMNS}, f.dossier_id as "dossierId" from national_portal.inbound m join national_portal.filing f using (portal_id)
    where m.told_at is null and m.done_at is not null order by m.done_at limit $1`,
);
const markTold = statement("national.inbound_told", "update national_portal.inbound set told_at = $2 where id = any($1)");

export async function readFetched(db: Db): Promise<bigint> {
  return (await fetched.one(db)).fetched;
}

export async function saveFetched(tx: Tx, number: number): Promise<void> {
  await setFetched.run(tx, [number]);
}

export interface NewInbound extends Pick<Inbound, "id" | "portalId" | "sequence" | "kind" | "at" | "hash"> {
  readonly receivedAt: Date;
  readonly body: object;
}

/** False where that number of that dossier has come before. */
export async function insertInbound(tx: Tx, m: NewInbound): Promise<boolean> {
  await begin.run(tx, [m.portalId]);
  if ((await insert.run(tx, [m.id, m.portalId, m.sequence, m.kind, m.at, m.receivedAt, m.hash])) === 0) return false;
  await keep.run(tx, [m.id, m.body]);
  return true;
}

export function lockFiling(tx: Tx, portalId: string): Promise<FilingRow | undefined> {
  return lock.find(tx, [portalId]);
}

export function findFilingOf(db: Db, dossierId: string): Promise<FilingRow | undefined> {
  return ofDossier.find(db, [dossierId]);
}

export async function saveFilingRow(tx: Tx, f: FilingRow): Promise<void> {
  await saveFiling.run(tx, [f.portalId, f.dossierId, f.personId, f.agencyId, f.done]);
}

/** Messages whose turn it is; one that came before its predecessor waits. */
export function listDue(db: Db, now: Date, limit: number): Promise<Inbound[]> {
  return due.all(db, [now, limit]);
}

export function lockInbound(tx: Tx, id: string): Promise<Inbound | undefined> {
  return again.find(tx, [id]);
}

export async function findInboundBody(tx: Tx, id: string): Promise<JsonObject | undefined> {
  return (await body.find(tx, [id]))?.body;
}

const doneAfter = statement<{ done: number }>(
  "national.done_after",
  `select min(k) - 1 as done from generate_series($2::int + 1, $2::int + 1001) k where not exists
     (select from national_portal.inbound where portal_id = $1 and sequence = k and stands <> 'waiting')`,
);

/** The last message in a row that is done with, once this one is: later ones may have been settled before it was repeated. */
export async function findDone(tx: Tx, portalId: string, sequence: number): Promise<number> {
  return (await doneAfter.one(tx, [portalId, sequence])).done;
}

export interface Finish {
  readonly stands: "taken" | "refused";
  readonly cause?: string;
  readonly said?: string;
  readonly agencyId: string | null;
  readonly at: Date;
}

export async function finishInbound(tx: Tx, id: string, { stands, cause, said, agencyId, at }: Finish): Promise<void> {
  await finish.run(tx, [id, stands, cause, said, agencyId, at]);
}

export async function takeLater(tx: Tx, id: string, cause: string, nextAt: Date): Promise<void> {
  await later.run(tx, [id, cause, nextAt]);
}

/** What was decided and the portal does not know yet. */
export function listUntold(db: Db, limit: number): Promise<(Inbound & { dossierId: string | null })[]> {
  return untold.all(db, [limit]);
}

export async function markInboundTold(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await markTold.run(tx, [ids, at]);
}
