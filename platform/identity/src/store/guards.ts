import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Attempts } from "../domain/attempts.ts";

interface GuardRow {
  readonly tries: number;
  readonly since: Date;
  readonly locked_until: Date | null;
}

const lock = statement<GuardRow>(
  "identity.lock_guard",
  `insert into identity.guard (key, tries, since) values ($1, 0, $2) on conflict (key) do update set key = excluded.key
    returning tries, since, locked_until`,
);

/** Locks the count under that key: tries that come at once are counted one after the other. */
export async function lockAttempts(tx: Tx, key: string, now: Date): Promise<Attempts | undefined> {
  const row = await lock.one(tx, [key, now]);
  if (row.tries === 0) return undefined;
  return { tries: row.tries, since: row.since, ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }) };
}

const save = statement("identity.save_guard", "update identity.guard set tries = $2, since = $3, locked_until = $4 where key = $1");

export async function saveAttempts(tx: Tx, key: string, attempts: Attempts): Promise<void> {
  await save.run(tx, [key, attempts.tries, attempts.since, attempts.lockedUntil ?? null]);
}

const clear = statement("identity.clear_guard", "delete from identity.guard where key = $1");

/** Forgets the tries: the last one succeeded. */
export async function clearAttempts(db: Db, key: string): Promise<void> {
  await clear.run(db, [key]);
}

const takeBack = statement(
  "identity.take_back_try",
  "update identity.guard set tries = greatest(tries - 1, 0), locked_until = case when tries <= $2 then null else locked_until end where key = $1",
);

/** A try from a shared address succeeded: it does not count against the others. */
export async function takeBackTry(db: Db, key: string, most: number): Promise<void> {
  await takeBack.run(db, [key, most]);
}
