import { AsyncLocalStorage } from "node:async_hooks";
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
  return makeWork(pool, actor, clock, Symbol("work"));
}

/** A transaction, whose act it is, and the one around it where two works are nested. */
interface Opened {
  readonly whose: symbol;
  readonly tx: Tx;
  readonly around: Opened | undefined;
  over: boolean;
}

/**
 * The transaction that is open where the code runs. It follows the calls and not the work, so that two acts side by side on one work (a page that reads
 * two things at once) are two transactions, and none of them goes on in the other's connection when that has ended.
 */
const opened = new AsyncLocalStorage<Opened>();

function openOf(whose: symbol): Tx | undefined {
  for (let at = opened.getStore(); at !== undefined; at = at.around) if (at.whose === whose && !at.over) return at.tx;
  return undefined;
}

function makeWork(pool: Pool, actor: Actor, clock: Clock, whose: symbol): Work {
  return {
    actor,
    clock,
    get db() {
      return openOf(whose) ?? poolAsDb(pool);
    },
    transaction: (act) => {
      const tx = openOf(whose);
      return tx === undefined ? begin(pool, actor, whose, act) : act(tx);
    },
    announce: (tx, announcement) => insertEvent(tx, actor, clock.now(), announcement),
    enqueue: (tx, task, payload, options) => addJob(tx, task, payload, options),
    as: (other) => makeWork(pool, other, clock, whose),
  };
}

function poolAsDb(pool: Pool): Db {
  return { query: <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => pool.query<Row>(config) };
}

async function begin<T>(pool: Pool, actor: Actor, whose: symbol, act: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const here: Opened = { whose, tx: client as unknown as Tx, around: opened.getStore(), over: false };
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const { agency, id, kind } = actorReference(actor);
    await client.query({
      name: "kernel.begin",
      text: "select set_config('motlan.agency_id', $1, true), set_config('motlan.actor', $2, true)",
      values: [agency ?? (actor.kind === "system" ? (actor.agencyId ?? "") : ""), `${kind}:${id ?? ""}`],
    });
    const value = await opened.run(here, () => act(here.tx));
    here.over = true;
    await commit(client);
    return value;
  } catch (error) {
    await client.query("rollback").catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    here.over = true;
    client.release(broken);
  }
}

/** PostgreSQL answers the commit of a transaction in which a statement failed with a quiet ROLLBACK: whoever swallowed that error must not hear "saved". */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("commit");
  if (command !== "COMMIT") throw new Error("a statement of the act had failed and its error was swallowed: nothing was saved");
}
