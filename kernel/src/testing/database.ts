import pg from "pg";
import { inject } from "vitest";
import type { Actor } from "../actor.ts";
import { appUrl, connect, type Pool } from "../db/connect.ts";
import { startWork, type Work } from "../db/work.ts";
import { newId } from "../id.ts";
import type { Clock } from "../time.ts";
import { systemClock } from "../time.ts";
import { theSystem } from "./actors.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's connection string to the server of this test run; its database is `postgres`. */
    readonly testServer: string;
    /** A migrated database to clone. */
    readonly testTemplate: string;
  }
}

export interface TestDatabase extends AsyncDisposable {
  readonly ownerUrl: string;
  readonly pool: Pool;
  /** A work on this database; the system at the present time unless said otherwise. */
  work(actor?: Actor, clock?: Clock): Work;
  /** Runs SQL as the owner, to look behind the app role's rights. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Until a connection waits for another's lock, or the act that is meant to wait is over without having waited. */
  untilWaiting(act: Promise<unknown>): Promise<void>;
}

/** A database of one's own, cloned from the migrated template: real PostgreSQL, a tenth of a second. Close it with `await using` or in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${newId().replaceAll("-", "").slice(0, 24)}`;
  await onServer(server, `create database ${name} template ${inject("testTemplate")} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const ownerUrl = url.href;
  const pool = connect(appUrl(ownerUrl), { max: 12, name: "motlan-test" });
  const asOwner: TestDatabase["asOwner"] = (sql, values = []) => onServer(ownerUrl, sql, values);
  return {
    ownerUrl,
    pool,
    work: (actor = theSystem, clock = systemClock) => startWork({ pool, actor, clock }),
    asOwner,
    untilWaiting: async (act) => {
      let over = false;
      const end = () => {
        over = true;
      };
      act.then(end, end);
      const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      while (!over && (await asOwner(waiting)).length === 0);
    },
    [Symbol.asyncDispose]: async () => {
      await pool.end();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks is told by its query; the event says it once more, to nobody.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
