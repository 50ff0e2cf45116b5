import type { LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** What was last written of an agency or appointment. */
export interface Listed {
  readonly id: string;
  readonly hash: string;
  readonly writes: number;
  readonly endedOn: LocalDate | null;
}

const find = statement<Listed>(
  "offices.find_listed",
  `select id, hash, writes, ended_on as "endedOn" from offices.listed where id = any ($1::uuid[]) order by id`,
);
const oneAtATime = statement("offices.one_at_a_time", "select pg_advisory_xact_lock(hashtextextended('offices.listed', 0))");
const save = statement(
  "offices.save_listed",
  `insert into offices.listed (id, registry, hash, writes, ended_on) values ($1, $2, $3, $4, $5)
   on conflict (id) do update set hash = excluded.hash, writes = excluded.writes, ended_on = excluded.ended_on`,
);

/** One round after the other until the act ends: what is not listed yet has no row to lock, and is to be written once all the same. */
export async function lockListed(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Listed>> {
  await oneAtATime.run(tx);
  return new Map((await find.all(tx, [ids])).map((row) => [row.id, row]));
}

export async function saveListed(tx: Tx, { id, registry, hash, writes, endedOn }: Listed & { readonly registry: string }): Promise<void> {
  await save.run(tx, [id, registry, hash, writes, endedOn]);
}
