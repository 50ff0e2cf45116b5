import { existsSync, readFileSync } from "node:fs";
import pg from "pg";
import type { Cluster } from "./cluster.ts";
import { faults } from "./faults.ts";
import { OWNER } from "./initialise.ts";

const DATABASE = "motlan";

/**
 * Makes the database when it is not there yet and gives its address, with the owner's password: keep it out of logs and command lines.
 * @refuses kernel-embedded/password-lost
 */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<string> {
  const password = existsSync(cluster.password) ? readFileSync(cluster.password, "utf8").trim() : "";
  const address = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
  try {
    if (password === "") throw faults["password-lost"]({ path: cluster.password });
    await ask(address(DATABASE), "select");
  } catch (error) {
    const state = error instanceof Error && "code" in error ? error.code : undefined;
    if (state === "28P01") throw faults["password-lost"]({ path: cluster.password });
    if (state !== "3D000") throw error;
    await ask(address("postgres"), `create database ${DATABASE}`);
  }
  return address(DATABASE);
}

async function ask(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, ssl: false });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}
