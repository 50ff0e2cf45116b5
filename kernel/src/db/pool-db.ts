import type pg from "pg";
import type { Pool } from "./connect.ts";
import { withEnd } from "./patience.ts";
import type { Db } from "./statement.ts";

interface Free {
  readonly pool: Pool;
  readonly patienceMs: number;
}

const ofPools = new WeakMap<Pool, Map<number, Db>>();
const free = new WeakMap<Db, Free>();

/** A pool as something that runs SQL, each statement an act of its own; one thing a pool and a patience. Without a patience its statements have no end. */
export function poolAsDb(pool: Pool, patienceMs = Number.POSITIVE_INFINITY): Db {
  const ofPool = ofPools.get(pool) ?? new Map<number, Db>();
  ofPools.set(pool, ofPool);
  const known = ofPool.get(patienceMs);
  if (known !== undefined) return known;
  const db = withEnd({ query: <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => pool.query<Row>(config) }, patienceMs);
  ofPool.set(patienceMs, db);
  free.set(db, { pool, patienceMs });
  return db;
}

/** Whether what is asked there belongs to no transaction. */
export function isOutsideActs(db: Db): boolean {
  return free.has(db);
}

/** The same pool with an end to its statements, and no later one than it had; a transaction as it is. */
export function endsWithin(db: Db, patienceMs: number): Db {
  const known = free.get(db);
  return known === undefined ? db : poolAsDb(known.pool, Math.min(known.patienceMs, patienceMs));
}
