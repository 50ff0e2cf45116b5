import { type Db, statement, type Tx } from "@motlan/kernel/db";

const say = statement(
  "registries.say_hidden",
  "select set_config('motlan.hidden_reason', $1, true), set_config('motlan.hidden_until', $2, true)",
);

/** From here on the act's entries are hidden; nothing given, they are not. */
export async function sayHidden(tx: Tx, reason = "", until?: Date): Promise<void> {
  await say.run(tx, [reason, until?.toISOString() ?? ""]);
}

const now = statement<{ id: bigint }>("registries.hidden_now", "select hidden_now as id from registries.hidden_now($1, $2::uuid)");

/** The entries an official has hidden in this act. */
export async function listHiddenNow(tx: Tx, officialId: string, agencyId: string): Promise<readonly bigint[]> {
  return (await now.all(tx, [officialId, agencyId])).map(({ id }) => id);
}

export interface HiddenRead {
  readonly at: Date;
  readonly reason: string;
  /** The moment that counts, later or sooner than the first one said. */
  readonly until: Date;
}

const by = statement<HiddenRead>("registries.hidden_by", "select at, reason, until from registries.hidden_by($1, $2::uuid)");

export function findHiddenBy(tx: Tx, accessId: bigint, agencyId: string): Promise<HiddenRead | undefined> {
  return by.find(tx, [accessId, agencyId]);
}

const longer = statement(
  "registries.hide_longer",
  `insert into registries.hidden_longer (access_id, until, at, official_id, agency_id, words) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);
const sooner = statement(
  "registries.hide_sooner",
  `insert into registries.hidden_sooner (access_id, until, at, official_id, agency_id, words) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);
const disclosed = statement<{ yes: boolean }>(
  "registries.hidden_is_sooner",
  "select exists (select from registries.hidden_sooner where access_id = $1) as yes",
);

/** Another moment for a hidden read, by whom and with which words. */
export interface OtherMoment {
  readonly accessId: bigint;
  readonly until: Date;
  readonly at: Date;
  readonly officialId: string;
  readonly agencyId: string;
  readonly words: string;
}

function valuesOf({ accessId, until, at, officialId, agencyId, words }: OtherMoment) {
  return [accessId, until, at, officialId, agencyId, words];
}

/** False where that very moment was given before. */
export async function insertLonger(tx: Tx, moment: OtherMoment): Promise<boolean> {
  return (await longer.run(tx, valuesOf(moment))) === 1;
}

/** False where that very moment was given before. */
export async function insertSooner(tx: Tx, moment: OtherMoment): Promise<boolean> {
  return (await sooner.run(tx, valuesOf(moment))) === 1;
}

/** Whether an earlier moment was ever given. */
export async function isDisclosed(tx: Tx, accessId: bigint): Promise<boolean> {
  return (await disclosed.one(tx, [accessId])).yes;
}

/** A read that an office hid, as that office sees it: not whose record it was. */
export interface OwnHiddenRead extends HiddenRead {
  readonly id: bigint;
  readonly registry: string;
  readonly purpose: string;
}

const own = statement<OwnHiddenRead>(
  "registries.hidden_of",
  "select id, at, registry, purpose, reason, until from registries.hidden_of($1::uuid, $2::int)",
);

/** The newest first; `until` is the latest moment it was given. */
export function listHiddenOf(tx: Tx, agencyId: string, limit: number): Promise<OwnHiddenRead[]> {
  return own.all(tx, [agencyId, limit]);
}

export interface DueRead {
  readonly id: bigint;
  readonly personId: string | null;
  readonly agencyId: string | null;
}

const due = statement<DueRead>(
  "registries.hidden_due",
  `select id, "personId", "agencyId" from registries.hidden_due($1::timestamptz, $2::int)`,
);
const opened = statement(
  "registries.hidden_opened",
  "insert into registries.hidden_opened (access_id, at) values ($1, $2) on conflict do nothing",
);

/** Hidden reads that are open now and of which nobody was told. */
export function listDue(tx: Tx, now: Date, limit: number): Promise<DueRead[]> {
  return due.all(tx, [now, limit]);
}

/** False where somebody else said so first. */
export async function markOpened(tx: Tx, accessId: bigint, at: Date): Promise<boolean> {
  return (await opened.run(tx, [accessId, at])) === 1;
}

export interface HiddenCount {
  readonly reason: string;
  /** The first day of the month. */
  readonly month: string;
  readonly total: number;
  /** How many of them are still kept from their persons. */
  readonly hidden: number;
}

const counts = statement<HiddenCount>(
  "registries.hidden_counts",
  "select reason, month, total, hidden from registries.hidden_counts($1::timestamptz)",
);

/** How many reads were hidden, by reason and month: public at once. */
export function countHidden(db: Db, at: Date): Promise<readonly HiddenCount[]> {
  return counts.all(db, [at]);
}
