import { join } from "node:path";
import { appUrl, connect, type Migrations, migrate, type Pool } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { migrateJobs } from "@motlan/kernel/jobs";
import type { NodeConfig } from "./config.ts";

export interface Database {
  readonly pool: Pool;
  readonly embedded: boolean;
  close(): Promise<void>;
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
