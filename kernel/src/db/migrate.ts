import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { APP_ROLE, appPassword } from "./connect.ts";

/** A room's migrations: numbered plain-SQL files, forward only, in its own schema. */
export interface Migrations {
  readonly room: string;
  readonly folder: URL;
}

interface Step {
  readonly room: string;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  /** First line `--! breaking-change`: code that does not know this step must not run on the database. */
  readonly breaking: boolean;
}

const LOCK_KEY = 4_207_942;

/**
 * Brings the database to what this code expects, as its owner, in the rooms' order; each step is one transaction and is recorded.
 * @throws Error when a step already applied was edited, or when the database holds a breaking step this code does not know.
 */
export async function migrate(ownerUrl: string, rooms: readonly Migrations[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "motlan-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    await prepare(client, ownerUrl);
    const steps = rooms.flatMap(readSteps);
    const applied = await readApplied(client);
    refuseUnknownBreaking(steps, applied);
    const done: string[] = [];
    for (const step of steps) {
      const before = applied.get(`${step.room}/${step.name}`);
      if (before === undefined) {
        await apply(client, step);
        done.push(`${step.room}/${step.name}`);
      } else if (before.checksum !== step.checksum) {
        throw new Error(
          `Migration ${step.room}/${step.name} was edited after it had been applied. Restore it and write a new step instead.`,
        );
      }
    }
    return done;
  } finally {
    await client.end();
  }
}

async function prepare(client: pg.Client, ownerUrl: string): Promise<void> {
  const password = new URL(ownerUrl).password;
  const found = await client.query("select 1 from pg_roles where rolname = $1", [APP_ROLE]);
  if (found.rowCount === 0) await client.query(`create role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls`);
  if (password !== "") await setPassword(client, appPassword(decodeURIComponent(password)));
  await client.query(`create schema if not exists kernel; grant usage on schema kernel to ${APP_ROLE};
    create table if not exists kernel.migration (
      room text not null, name text not null, checksum text not null, breaking boolean not null,
      applied_at timestamptz not null default now(), primary key (room, name));
    grant select on kernel.migration to ${APP_ROLE}`);
}

/** The role is the whole server's: another database of it may be migrated in the same moment, and PostgreSQL refuses the second change of one row. */
async function setPassword(client: pg.Client, password: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`alter role ${APP_ROLE} password ${client.escapeLiteral(password)}`);
      return;
    } catch (error) {
      if (tries === 5 || !(error instanceof Error) || !error.message.includes("concurrently updated")) throw error;
    }
  }
}

function readSteps({ room, folder }: Migrations): Step[] {
  const path = fileURLToPath(folder);
  return readdirSync(path)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(path, name), "utf8");
      return { room, name, sql, checksum: createHash("sha256").update(sql).digest("hex"), breaking: sql.startsWith("--! breaking-change") };
    });
}

type Applied = ReadonlyMap<string, { readonly checksum: string; readonly breaking: boolean }>;

async function readApplied(client: pg.Client): Promise<Applied> {
  const rows = await client.query<{ room: string; name: string; checksum: string; breaking: boolean }>(
    "select room, name, checksum, breaking from kernel.migration",
  );
  return new Map(rows.rows.map((row) => [`${row.room}/${row.name}`, row]));
}

function refuseUnknownBreaking(steps: readonly Step[], applied: Applied): void {
  const known = new Set(steps.map((step) => `${step.room}/${step.name}`));
  for (const [key, row] of applied) {
    if (row.breaking && !known.has(key)) {
      throw new Error(
        `The database carries the breaking migration ${key}, which this version of the program does not know. Start the newer version; running this one would damage data.`,
      );
    }
  }
}

async function apply(client: pg.Client, step: Step): Promise<void> {
  await client.query("begin");
  try {
    const schema = step.room.replaceAll("-", "_");
    if (schema !== "kernel") await client.query(`create schema if not exists ${schema}; grant usage on schema ${schema} to ${APP_ROLE}`);
    await client.query(step.sql);
    await client.query("insert into kernel.migration (room, name, checksum, breaking) values ($1, $2, $3, $4)", [
      step.room,
      step.name,
      step.checksum,
      step.breaking,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${step.room}/${step.name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
