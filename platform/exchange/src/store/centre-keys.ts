import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { CentreKey } from "../domain/centre-key.ts";

const found = statement<{ keys: unknown }>("exchange.centre_keys", "select keys from exchange.centre_keys where instance = $1");
const save = statement(
  "exchange.save_centre_keys",
  `insert into exchange.centre_keys (instance, keys, since) values ($1, $2::jsonb, $3)
   on conflict (instance) do update set keys = excluded.keys, since = excluded.since`,
);
const refusal = statement<DirectoryRefusal>(
  "exchange.directory_refusal",
  "select said, at from exchange.directory_refusal where instance = $1",
);
const refuse = statement(
  "exchange.refuse_directory",
  `insert into exchange.directory_refusal (instance, said, at) values ($1, $2::jsonb, $3)
   on conflict (instance) do update set said = excluded.said, at = excluded.at`,
);
const forget = statement("exchange.forget_refusal", "delete from exchange.directory_refusal where instance = $1");

/** Why the directory fetched last was not taken. */
export interface DirectoryRefusal {
  readonly said: Text;
  readonly at: Date;
}

/** The centre's keys as this node believes them; nothing before its first directory. */
export async function findCentreKeys(db: Db, instance: string): Promise<unknown> {
  return (await found.find(db, [instance]))?.keys;
}

export async function saveCentreKeys(tx: Tx, instance: string, keys: readonly CentreKey[], at: Date): Promise<void> {
  await save.run(tx, [instance, JSON.stringify(keys), at]);
}

export function findDirectoryRefusal(db: Db, instance: string): Promise<DirectoryRefusal | undefined> {
  return refusal.find(db, [instance]);
}

export async function noteDirectoryRefusal(tx: Tx, instance: string, { said, at }: DirectoryRefusal): Promise<void> {
  await refuse.run(tx, [instance, JSON.stringify(said), at]);
}

export async function forgetDirectoryRefusal(tx: Tx, instance: string): Promise<void> {
  await forget.run(tx, [instance]);
}
