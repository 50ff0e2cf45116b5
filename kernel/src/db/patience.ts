import type pg from "pg";
import type { Db } from "./statement.ts";

/** How long those wait who share a statement, and a node's questions to its database: half a minute, ours. */
export const PATIENCE_MS = 30_000;

interface WithEnd extends pg.QueryConfig {
  readonly query_timeout: number;
}

/**
 * The same, and each statement has an end: what a database that stands still, or a line that swallows, has not answered in so many milliseconds is given up as with a
 * database that is away. Nobody knows whether it was done, and its connection must not be used again: a pool closes it, an act leaves it to its end.
 */
export function withEnd(db: Db, patienceMs: number): Db {
  if (patienceMs === Number.POSITIVE_INFINITY) return db;
  return {
    query: <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => {
      const ending: WithEnd = { ...config, query_timeout: patienceMs };
      return db.query<Row>(ending);
    },
  };
}
