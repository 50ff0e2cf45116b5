import { createHash } from "node:crypto";
import type pg from "pg";

/** Something that runs SQL: the pool for reads, a transaction for everything that changes. */
export interface Db {
  query<Row extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
}

declare const transaction: unique symbol;
/** An open transaction. Functions that lock or write ask for it, so that forgetting it is a compile error. */
export interface Tx extends Db {
  readonly [transaction]: true;
}

export type Parameter = string | number | bigint | boolean | Date | Buffer | Uint8Array | null | undefined | readonly unknown[] | object;

export interface Statement<Row> {
  /** Every row. */
  all(db: Db, values?: readonly Parameter[]): Promise<Row[]>;
  /** The first row, or nothing. */
  find(db: Db, values?: readonly Parameter[]): Promise<Row | undefined>;
  /** The one row; a missing one is a defect, not a refusal. */
  one(db: Db, values?: readonly Parameter[]): Promise<Row>;
  /** How many rows it touched. */
  run(db: Db, values?: readonly Parameter[]): Promise<number>;
}

/** A named prepared statement. SQL stays SQL; the row's type is stated beside it. Objects are sent as JSON, arrays as PostgreSQL arrays. */
export function statement<Row extends object = Record<string, never>>(name: string, text: string): Statement<Row> {
  const unique = `${name.slice(0, 40)}.${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  const query = (db: Db, values: readonly Parameter[] = []) =>
    db.query<Row & pg.QueryResultRow>({ name: unique, text, values: [...values] });
  return {
    all: async (db, values) => (await query(db, values)).rows,
    find: async (db, values) => (await query(db, values)).rows[0],
    one: async (db, values) => {
      const row = (await query(db, values)).rows[0];
      if (row === undefined) throw new Error(`${name}: no row`);
      return row;
    },
    run: async (db, values) => (await query(db, values)).rowCount ?? 0,
  };
}

/** True when PostgreSQL refused for a unique constraint of that name. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "23505") return false;
  return constraint === undefined || ("constraint" in error && error.constraint === constraint);
}
