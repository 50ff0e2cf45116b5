import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import { type Actor, actorReference } from "../actor.ts";
import type { JsonObject } from "../json.ts";
import { type Clock, localDateOf } from "../time.ts";
import type { Pool } from "./connect.ts";
import { type Announcement, insertEvent } from "./event-store.ts";
import { addJob, type JobOptions } from "./job-store.ts";
import { withEnd } from "./patience.ts";
import { poolAsDb } from "./pool-db.ts";
import type { Db, Tx } from "./statement.ts";
import { isUnanswered } from "./trouble.ts";

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
  /** Milliseconds that each statement of it may take, in acts and outside of them; without it they have no end. See `withEnd`. */
  readonly patienceMs?: number;
}

export function startWork(options: WorkOptions): Work {
  return makeWork(options, Symbol("work"));
}

/** A transaction, whose act it is, and the one around it where two works are nested. */
interface Opened {
  readonly whose: symbol;
  readonly tx: Tx;
  readonly around: Opened | undefined;
  /** What the act has read and will not read again, by the reader's key. */
  readonly known: Map<string, unknown>;
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

/**
 * What an act asks for again and again is read once: inside a transaction the first answer under that key stands until its end; outside of one, or where nothing was
 * found, it is read anew. Only for rows that no act changes and everybody may see. `key` begins with the room's name; one key, one kind of answer.
 */
export async function readOnce<T>(db: Db, key: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
  const here = opened.getStore();
  if (here === undefined || here.over || here.tx !== db) return read();
  if (here.known.has(key)) return here.known.get(key) as T;
  const found = await read();
  if (found !== undefined) here.known.set(key, found);
  return found;
}

function makeWork(options: WorkOptions, whose: symbol): Work {
  const { pool, actor, clock, patienceMs } = options;
  return {
    actor,
    clock,
    get db() {
      return openOf(whose) ?? poolAsDb(pool, patienceMs);
    },
    transaction: (act) => {
      const tx = openOf(whose);
      return tx === undefined ? begin(options, whose, act) : act(tx);
    },
    announce: (tx, announcement) => insertEvent(tx, actor, clock.now(), announcement),
    enqueue: (tx, task, payload, options) => addJob(tx, task, payload, options),
    as: (other) => makeWork({ ...options, actor: other }, whose),
  };
}

async function begin<T>({ pool, actor, clock, patienceMs }: WorkOptions, whose: symbol, act: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const db = withEnd(client, patienceMs ?? Number.POSITIVE_INFINITY);
  const here: Opened = { whose, tx: db as unknown as Tx, around: opened.getStore(), known: new Map(), over: false };
  let broken: Error | undefined;
  try {
    await db.query({ text: beginAs(client, actor, clock) });
    const value = await opened.run(here, () => act(here.tx));
    here.over = true;
    await commit(db);
    return value;
  } catch (error) {
    broken = error instanceof Error && isUnanswered(error) ? error : await rollBack(db);
    throw error;
  } finally {
    here.over = true;
    client.release(broken);
  }
}

/** The transaction, who acts in it and on which day, in one round trip: a text of two statements takes no parameters, so the values are quoted. */
function beginAs(client: pg.PoolClient, actor: Actor, clock: Clock): string {
  const { agency, id, kind } = actorReference(actor);
  const agencyId = agency ?? (actor.kind === "system" ? (actor.agencyId ?? "") : "");
  const [whose, who] = [client.escapeLiteral(agencyId), client.escapeLiteral(`${kind}:${id ?? ""}`)];
  const set = `set_config('motlan.agency_id', ${whose}, true), set_config('motlan.actor', ${who}, true)`;
  return `begin; select ${set}, set_config('motlan.today', '${localDateOf(clock.now())}', true)`;
}

/** What went wrong where it could not: such a connection is used no more. */
async function rollBack(db: Db): Promise<Error | undefined> {
  try {
    await db.query({ text: "rollback" });
    return undefined;
  } catch (reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
  }
}

/** PostgreSQL answers the commit of a transaction in which a statement failed with a quiet ROLLBACK: whoever swallowed that error must not hear "saved". */
async function commit(db: Db): Promise<void> {
  const { command } = await db.query({ text: "commit" });
  if (command !== "COMMIT") throw new Error("a statement of the act had failed and its error was swallowed: nothing was saved");
}
