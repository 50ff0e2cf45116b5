import type pg from "pg";
import { type Actor, actorReference } from "../actor.ts";
import type { JsonObject } from "../json.ts";
import type { Clock } from "../time.ts";
import type { Pool } from "./connect.ts";
import { type Announcement, insertEvent } from "./event-store.ts";
import { addJob, type JobOptions } from "./job-store.ts";
import type { Db, Tx } from "./statement.ts";

/**
 * One act of one actor: who acts, what time it is, and the transaction everything of it happens in.
 * `transaction` joins the one already open on this work, so an action that calls another room's action is still one act.
 */
export interface Work {
  readonly actor: Actor;
  readonly clock: Clock;
  /** For reads that belong to no transaction. */
  readonly db: Db;
  transaction<T>(act: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes the event and its audit leaf in the transaction; listeners hear of it after the commit, at least once. */
  announce(tx: Tx, announcement: Announcement): Promise<void>;
  /** Queues a job in the transaction: a rolled-back act leaves none. */
  enqueue(tx: Tx, task: string, payload: JsonObject, options?: JobOptions): Promise<void>;
  /** The same act by another actor (an automatic decision inside a person's submit, say); joins the open transaction. */
  as(actor: Actor): Work;
}

export interface WorkOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  readonly clock: Clock;
}

export function startWork({ pool, actor, clock }: WorkOptions): Work {
  return makeWork(pool, actor, clock, { tx: undefined });
}

interface Open {
  tx: Tx | undefined;
}

function makeWork(pool: Pool, actor: Actor, clock: Clock, open: Open): Work {
  return {
    actor,
    clock,
    get db() {
      return open.tx ?? poolAsDb(pool);
    },
    transaction: (act) => (open.tx === undefined ? begin(pool, actor, open, act) : act(open.tx)),
    announce: (tx, announcement) => insertEvent(tx, actor, clock.now(), announcement),
    enqueue: (tx, task, payload, options) => addJob(tx, task, payload, options),
    as: (other) => makeWork(pool, other, clock, open),
  };
}

function poolAsDb(pool: Pool): Db {
  return { query: <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => pool.query<Row>(config) };
}

async function begin<T>(pool: Pool, actor: Actor, open: Open, act: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const { agency, id, kind } = actorReference(actor);
    await client.query({
      name: "kernel.begin",
      text: "select set_config('motlan.agency_id', $1, true), set_config('motlan.actor', $2, true)",
      values: [agency ?? (actor.kind === "system" ? (actor.agencyId ?? "") : ""), `${kind}:${id ?? ""}`],
    });
    const tx = client as unknown as Tx;
    open.tx = tx;
    const value = await act(tx);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    open.tx = undefined;
    client.release(broken);
  }
}
