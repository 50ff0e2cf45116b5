import { join } from "node:path";
import { appUrl, connect, type Migrations, migrate, type Pool } from "@motlan/kernel/db";
import { attachEmbedded, startEmbedded } from "@motlan/kernel/embedded";
import { migrateJobs } from "@motlan/kernel/jobs";
import type { NodeConfig } from "./config.ts";

export interface Database {
  readonly pool: Pool;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * The database for a command beside the node: that of the running node, else opened as a node would. What the command queues is done by the node's worker, now or
 * at its next start.
 */
export async function openBeside(config: NodeConfig, rooms: readonly Migrations[], log: (line: string) => void): Promise<Database> {
  const running = config.databaseUrl === undefined ? await attachEmbedded(join(config.dataDir, "postgres")) : undefined;
  if (running === undefined) return openDatabase(config, rooms, log);
  const pool = connect(appUrl(running.ownerUrl), { max: 2, name: "motlan-command", settings: { timezone: "Asia/Ho_Chi_Minh" } });
  return { pool, embedded: true, close: () => pool.end() };
}

/** The database, brought to what this code expects: the given one, or the embedded server in the data folder. */
export async function openDatabase(
  { databaseUrl, dataDir }: NodeConfig,
  rooms: readonly Migrations[],
  log: (line: string) => void,
): Promise<Database> {
  const server = databaseUrl === undefined ? await startEmbedded({ dataDir: join(dataDir, "postgres"), log }) : undefined;
  const ownerUrl = databaseUrl ?? server?.ownerUrl ?? "";
  try {
    const done = await migrate(ownerUrl, rooms);
    await migrateJobs(ownerUrl);
    if (done.length > 0) log(`migrated: ${done.length} steps`);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const pool = connect(appUrl(ownerUrl), { max: 24, name: "motlan-node", settings: { timezone: "Asia/Ho_Chi_Minh" } });
  return {
    pool,
    embedded: server !== undefined,
    close: async () => {
      await pool.end();
      await server?.stop();
    },
  };
}
