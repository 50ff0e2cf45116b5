import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Stream } from "../domain/outbound.ts";
import type { NationalState } from "../domain/state.ts";

const COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", code, state, planned, sent, progress_sent as "progressSent", step,
  step_began_at as "stepBeganAt", step_due_at as "stepDueAt", attempts, cause`;

const begin = statement(
  "national.begin_stream",
  `insert into national_portal.stream (dossier_id, agency_id, code, state, next_at) values ($1, $2, $3, 1, $4) on conflict (dossier_id) do nothing`,
);
const lock = statement<Stream>("national.lock_stream", `select ${COLUMNS} from national_portal.stream where dossier_id = $1 for update`);
const plan = statement(
  "national.plan_stream",
  `update national_portal.stream set state = $2, planned = $3, step_began_at = $4, step_due_at = $5, step = $7, next_at = case when sent = planned then $6 else next_at end
    where dossier_id = $1`,
);
const claim = statement<Stream>(
  "national.claim_streams",
  `update national_portal.stream set lease = $1, leased_until = $3 where dossier_id in (
     select dossier_id from national_portal.stream where sent < planned and next_at <= $2 and (leased_until is null or leased_until <= $2)
        and (cause is null or cause <> 'refused') order by next_at limit $4 for update skip locked)
   returning ${COLUMNS}`,
);
const taken = statement(
  "national.stream_taken",
  `update national_portal.stream set sent = sent + 1, progress_sent = progress_sent + $3, attempts = 0, cause = null, said = null, failing_since = null,
     lease = null, leased_until = null, next_at = $4 where dossier_id = $1 and lease = $2`,
);
const failed = statement(
  "national.stream_failed",
  `update national_portal.stream set attempts = attempts + 1, cause = $3, said = $4, next_at = $5, failing_since = coalesce(failing_since, $6), lease = null,
     leased_until = null where dossier_id = $1 and lease = $2`,
);
const nextDue = statement<{ at: Date | null }>(
  "national.next_due",
  `select min(greatest(next_at, coalesce(leased_until, next_at))) as at from national_portal.stream where sent < planned and (cause is null or cause <> 'refused')`,
);

/** The dossier's stream, made where there is none, and locked. */
export async function lockStream(
  tx: Tx,
  of: { readonly dossierId: string; readonly agencyId: string; readonly code: string; readonly at: Date },
): Promise<Stream | undefined> {
  await begin.run(tx, [of.dossierId, of.agencyId, of.code, of.at]);
  return lock.find(tx, [of.dossierId]);
}

export interface Planned {
  readonly dossierId: string;
  readonly state: NationalState;
  readonly planned: number;
  readonly step: string | null;
  readonly stepBeganAt: Date;
  readonly stepDueAt: Date | undefined;
  readonly at: Date;
}

export async function savePlan(tx: Tx, { dossierId, state, planned, step, stepBeganAt, stepDueAt, at }: Planned): Promise<void> {
  await plan.run(tx, [dossierId, state, planned, stepBeganAt, stepDueAt, at, step]);
}

/** Takes streams that have something due, for as long as the lease runs: two senders never tell one dossier at once. */
export function claimStreams(tx: Tx, lease: string, now: Date, until: Date, limit: number): Promise<Stream[]> {
  return claim.all(tx, [lease, now, until, limit]);
}

/** False where the lease is somebody else's by now. */
export async function markTaken(tx: Tx, dossierId: string, lease: string, kind: "sync" | "progress", now: Date): Promise<boolean> {
  return (await taken.run(tx, [dossierId, lease, kind === "progress" ? 1 : 0, now])) === 1;
}

export async function markFailed(
  tx: Tx,
  dossierId: string,
  lease: string,
  { cause, said, nextAt, now }: { readonly cause: string; readonly said: string | undefined; readonly nextAt: Date; readonly now: Date },
): Promise<void> {
  await failed.run(tx, [dossierId, lease, cause, said, nextAt, now]);
}

/** When something is due next; nothing while everything is told or waits for a person. */
export async function findNextDue(db: Db): Promise<Date | undefined> {
  return (await nextDue.one(db)).at ?? undefined;
}
