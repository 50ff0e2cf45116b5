import type { Pool } from "../db/connect.ts";
import { startWork } from "../db/work.ts";
import { sequenceLeaves } from "../jobs/sequencer.ts";
import type { Module } from "../module.ts";
import type { Clock } from "../time.ts";

/**
 * Waits until no transaction is open that is older than this call. What reads in the order of transactions stops before the oldest open one, and in the tests' one
 * server that may be another test's: the node of a test would seem to have kept nothing yet.
 */
export async function olderActsDone(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>("select pg_current_xact_id()::text as id");
  const over = "select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as over";
  while ((await pool.query<{ over: boolean }>(over, [rows[0]?.id])).rows[0]?.over !== true)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Puts into the log what the rooms keep and numbers every leaf there is: what a node does within a second of each act. */
export async function logUntilQuiet(pool: Pool, clock: Clock, modules: readonly Module[] = []): Promise<void> {
  const logged = modules.flatMap((module) => module.logged ?? []);
  await olderActsDone(pool);
  for (let quiet = false; !quiet; ) {
    quiet = true;
    for (const one of logged)
      if ((await one.append(startWork({ pool, clock, actor: { kind: "system", name: one.source } }))) > 0) quiet = false;
    if ((await sequenceLeaves(pool, clock)) > 0) quiet = false;
    const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from kernel.audit_leaf where number is null");
    if ((rows[0]?.n ?? 0) > 0) quiet = false;
    if (!quiet) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
