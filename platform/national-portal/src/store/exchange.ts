import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** Something that does not go on, one dossier or one message a row. */
export interface Stuck {
  readonly id: string;
  readonly way: "out" | "in";
  /** Our code of the dossier outwards, the portal's number inwards. */
  readonly code: string;
  readonly agencyId: string | null;
  readonly cause: string;
  readonly said: string | null;
  readonly attempts: number;
  readonly since: Date;
}

export interface Counts {
  readonly waitingOut: number;
  readonly waitingIn: number;
  readonly sent: number;
  readonly taken: number;
  readonly oldest: Date | null;
}

const counts = statement<Counts>(
  "national.counts",
  `select (select count(*)::int from national_portal.outbound where sent_at is null and agency_id = any($1)) as "waitingOut",
          (select count(*)::int from national_portal.inbound m join national_portal.filing f using (portal_id)
            where m.stands = 'waiting' and (f.agency_id = any($1) or (f.agency_id is null and $2))) as "waitingIn",
          (select count(*)::int from national_portal.outbound where sent_at is not null and agency_id = any($1)) as sent,
          (select count(*)::int from national_portal.inbound where stands = 'taken' and agency_id = any($1)) as taken,
          (select min(at) from national_portal.outbound where sent_at is null and agency_id = any($1)) as oldest`,
);
const STUCK = `select dossier_id as id, 'out' as way, code, agency_id as "agencyId", cause, said, attempts, coalesce(failing_since, next_at) as since
    from national_portal.stream where cause is not null and sent < planned and agency_id = any($1)
  union all
  select m.id, 'in', m.portal_id, f.agency_id, m.cause, m.said, m.attempts, m.received_at from national_portal.inbound m join national_portal.filing f using (portal_id)
    where m.cause is not null and m.stands <> 'taken' and (f.agency_id = any($1) or (f.agency_id is null and $2))`;
const stuck = statement<Stuck>("national.stuck", `${STUCK} order by since limit 200`);
const oneStuck = statement<Stuck>("national.one_stuck", `select * from (${STUCK}) s where id = $3`);
const replayOut = statement(
  "national.replay_out",
  `update national_portal.stream set cause = null, said = null, attempts = 0, next_at = $2, lease = null, leased_until = null
    where dossier_id = $1 and sent < planned and cause is not null`,
);
const dropBody = statement(
  "national.drop_body",
  `update national_portal.outbound_body b set body = 'null' from national_portal.outbound o, national_portal.stream s
    where b.outbound_id = o.id and o.dossier_id = s.dossier_id and o.sequence = s.sent + 1 and s.dossier_id = $1 and s.cause = 'refused'`,
);
const replayIn = statement<{ portalId: string; sequence: number }>(
  "national.replay_in",
  `update national_portal.inbound set stands = 'waiting', done_at = null, told_at = null, cause = null, said = null, attempts = 0, next_at = $2
    where id = $1 and stands <> 'taken' returning portal_id as "portalId", sequence`,
);
const stepBack = statement("national.step_back", "update national_portal.filing set done = least(done, $2 - 1) where portal_id = $1");
const bodyOut = statement<{ body: JsonObject }>(
  "national.stuck_body_out",
  `select nullif(b.body, 'null') as body from national_portal.outbound_body b join national_portal.outbound o on o.id = b.outbound_id join national_portal.stream s using (dossier_id)
    where s.dossier_id = $1 and o.sequence = s.sent + 1`,
);
const bodyIn = statement<{ body: JsonObject }>(
  "national.stuck_body_in",
  "select body from national_portal.inbound_body where inbound_id = $1",
);
const opened = statement(
  "national.opened",
  "insert into national_portal.opening (message_id, official_id, agency_id, masked, at) values ($1, $2, $3, $4, $5)",
);
const oldestWaiting = statement<{ oldest: Date | null; lagging: Date | null }>(
  "national.oldest_waiting",
  `select least((select min(at) from national_portal.outbound where sent_at is null), (select min(received_at) from national_portal.inbound where stands = 'waiting'))
     as oldest, lagging_since as lagging from national_portal.inbox for update`,
);
const setLagging = statement("national.set_lagging", "update national_portal.inbox set lagging_since = $1");

export interface Scope {
  readonly agencyIds: readonly string[];
  /** Whether what belongs to no agency yet is theirs to see too. */
  readonly unowned: boolean;
}

export function readCounts(db: Db, { agencyIds, unowned }: Scope): Promise<Counts> {
  return counts.one(db, [agencyIds, unowned]);
}

export function listStuck(db: Db, { agencyIds, unowned }: Scope): Promise<Stuck[]> {
  return stuck.all(db, [agencyIds, unowned]);
}

export function findStuck(db: Db, { agencyIds, unowned }: Scope, id: string): Promise<Stuck | undefined> {
  return oneStuck.find(db, [agencyIds, unowned, id]);
}

/** Due again; a row the portal refused is made anew, out of the dossier as it stands. */
export async function replayStuck(tx: Tx, { id, way }: Stuck, now: Date): Promise<void> {
  if (way === "out") {
    await dropBody.run(tx, [id]);
    await replayOut.run(tx, [id, now]);
    return;
  }
  const again = await replayIn.find(tx, [id, now]);
  if (again !== undefined) await stepBack.run(tx, [again.portalId, again.sequence]);
}

export async function findStuckBody(tx: Tx, { id, way }: Stuck): Promise<JsonObject | undefined> {
  return (await (way === "out" ? bodyOut : bodyIn).find(tx, [id]))?.body;
}

export async function noteOpening(
  tx: Tx,
  of: { messageId: string; officialId: string; agencyId: string; masked: boolean; at: Date },
): Promise<void> {
  await opened.run(tx, [of.messageId, of.officialId, of.agencyId, of.masked, of.at]);
}

export function lockLag(tx: Tx): Promise<{ oldest: Date | null; lagging: Date | null }> {
  return oldestWaiting.one(tx);
}

export async function saveLag(tx: Tx, since: Date | undefined): Promise<void> {
  await setLagging.run(tx, [since]);
}
