import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Reasons } from "../domain/compare/compare-versions.ts";
import type { CompiledRules } from "../domain/compile.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";

export interface NewVersion {
  readonly id: string;
  readonly version: ProcedureVersion;
  readonly rules: CompiledRules;
  readonly hash: string;
  readonly at: Date;
  readonly why?: Reasons;
}

/** A version as the one who would take it back must know it. */
export interface LockedVersion {
  readonly id: string;
  readonly code: string;
  readonly version: string;
  readonly first: string;
  readonly withdrawn: boolean;
  readonly used: boolean;
}

const lockCode = statement("catalogue.lock_code", "select pg_advisory_xact_lock(hashtextextended('catalogue.version.' || $1, 0))");
const insert = statement(
  "catalogue.insert_version",
  `insert into catalogue.procedure_version (id, code, version, effective, document, compiled, hash, published_at, why)
   values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, $7, $8, $9, $10)`,
);
const insertGenericOnce = statement(
  "catalogue.insert_generic",
  `insert into catalogue.procedure_version (id, code, version, effective, document, compiled, hash, published_at, origin)
   values ($1, $2, $3, daterange($4::date, null), $5, $6, $7, $8, 'generic')
   on conflict (code, version) where withdrawn_at is null do nothing`,
);
const open = statement<{ readonly id: string }>(
  "catalogue.open_version",
  `select id from catalogue.procedure_version
   where code = $1 and origin = 'declared' and withdrawn_at is null and upper_inf(effective) and lower(effective) < $2::date
   for update`,
);
const end = statement(
  "catalogue.end_version",
  "update catalogue.procedure_version set effective = daterange(lower(effective), $2::date), ended_by = $3 where id = $1",
);
const lock = statement<LockedVersion>(
  "catalogue.lock_version",
  `select id, code, version, lower(effective)::text as first, withdrawn_at is not null as withdrawn,
     exists (select from catalogue.version_use u where u.version_id = v.id) as used
   from catalogue.procedure_version v where id = $1 for update of v`,
);
const withdraw = statement(
  "catalogue.withdraw_version",
  "update catalogue.procedure_version set withdrawn_at = $2, withdrawn_why = $3 where id = $1",
);
const giveBack = statement<{ readonly id: string }>(
  "catalogue.give_back",
  `update catalogue.procedure_version before
   set effective = daterange(lower(before.effective), case when gone.ended_by is not null then upper(gone.effective) end), ended_by = gone.ended_by
   from (select id, ended_by, effective from catalogue.procedure_version where id = $1) gone
   where before.ended_by = gone.id and before.withdrawn_at is null
   returning before.id`,
);
const use = statement(
  "catalogue.use_version",
  `insert into catalogue.version_use (version_id, first_at)
   select id, $2 from catalogue.procedure_version where id = $1 and withdrawn_at is null for share
   on conflict do nothing`,
);

/** Holds the periods of one code until the transaction ends: who publishes or withdraws waits for the other. */
export async function lockVersionsOf(tx: Tx, code: string): Promise<void> {
  await lockCode.run(tx, [code]);
}

export async function insertVersion(tx: Tx, { id, version, rules, hash, at, why = {} }: NewVersion): Promise<void> {
  const { from, to } = version.effective;
  await insert.run(tx, [id, version.code, version.version, from, to ?? null, version, rules, hash, at, why]);
}

/** Keeps a generic version, once; whoever comes second finds it there. Alone it is a whole act, so that it needs no transaction. */
export async function insertGeneric(db: Db, { id, version, rules, hash, at }: NewVersion): Promise<void> {
  await insertGenericOnce.run(db, [id, version.code, version.version, version.effective.from, version, rules, hash, at]);
}

/** The version whose period is open and began before that day. */
export async function lockOpenVersion(tx: Tx, code: string, from: string): Promise<string | undefined> {
  return (await open.find(tx, [code, from]))?.id;
}

/** Ends a version the day before another begins. */
export async function endVersion(tx: Tx, versionId: string, by: { readonly id: string; readonly from: string }): Promise<void> {
  await end.run(tx, [versionId, by.from, by.id]);
}

export async function lockVersion(tx: Tx, versionId: string): Promise<LockedVersion | undefined> {
  return lock.find(tx, [versionId]);
}

/** Takes a version back; the one it had ended runs on to where this one would have run. Gives that one's id. */
export async function takeBack(tx: Tx, versionId: string, at: Date, why: string): Promise<string | undefined> {
  await withdraw.run(tx, [versionId, at, why]);
  return (await giveBack.find(tx, [versionId]))?.id;
}

/** Notes that somebody has begun by a version. False where that was noted before, or there is no such version standing. */
export async function noteUse(tx: Tx, versionId: string, at: Date): Promise<boolean> {
  return (await use.run(tx, [versionId, at])) > 0;
}
