import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** How far one stage of filling the demo country is. */
export interface Stage {
  /** "first": what the first page needs; "people": the others; "past": eighteen months of dossiers. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** What is being made, in words. */
  readonly said: Text;
  readonly startedAt: Date;
  readonly finishedAt: Date | undefined;
}

interface StageRow {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly said_vi: string;
  readonly said_en: string;
  readonly started_at: Date;
  readonly finished_at: Date | null;
}

const begin = statement(
  "demo.begin_stage",
  "insert into demo.stage (name, total, said_vi, said_en, started_at) values ($1, $2, $3, $4, $5) on conflict (name) do nothing",
);
const move = statement("demo.move_stage", "update demo.stage set done = greatest(done, $2), said_vi = $3, said_en = $4 where name = $1");
const finish = statement("demo.finish_stage", "update demo.stage set finished_at = coalesce(finished_at, $2) where name = $1");
const list = statement<StageRow>("demo.stages", "select * from demo.stage order by started_at, name");
const claim = statement("demo.claim", "insert into demo.made (name) values ($1) on conflict do nothing");
const made = statement<{ name: string }>("demo.made", "select name from demo.made where starts_with(name, $1)");

export async function beginStage(tx: Tx, name: string, total: number, said: Text, at: Date): Promise<void> {
  await begin.run(tx, [name, total, said.vi, said.en, at]);
}

export async function moveStage(tx: Tx, name: string, done: number, said: Text): Promise<void> {
  await move.run(tx, [name, done, said.vi, said.en]);
}

export async function finishStage(tx: Tx, name: string, at: Date): Promise<void> {
  await finish.run(tx, [name, at]);
}

/** Every stage begun, in order; none before the first. */
export async function readProgress(db: Db): Promise<readonly Stage[]> {
  return (await list.all(db)).map((row) => ({
    ...{ name: row.name, done: row.done, total: row.total, said: { vi: row.said_vi, en: row.said_en }, startedAt: row.started_at },
    finishedAt: row.finished_at ?? undefined,
  }));
}

/** True for the first to say it. Whoever says it at the same time waits until the first commits or rolls back. */
export async function claimOnce(tx: Tx, name: string): Promise<boolean> {
  return (await claim.run(tx, [name])) === 1;
}

export async function listMade(db: Db, prefix: string): Promise<ReadonlySet<string>> {
  return new Set((await made.all(db, [prefix])).map(({ name }) => name));
}
