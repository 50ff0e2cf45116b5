import type pg from "pg";
import type { Pool } from "./connect.ts";
import type { Db } from "./statement.ts";

const ofPool = new WeakMap<Pool, Db>();
const free = new WeakSet<Db>();

/** A pool as something that runs SQL, each statement an act of its own; one thing a pool. */
export function poolAsDb(pool: Pool): Db {
  const known = ofPool.get(pool);
  if (known !== undefined) return known;
  const db: Db = { query: <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => pool.query<Row>(config) };
  ofPool.set(pool, db);
  free.add(db);
  return db;
}

/** Whether what is asked there belongs to no transaction. */
export function isOutsideActs(db: Db): boolean {
  return free.has(db);
}
