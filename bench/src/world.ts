import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Resident as Citizen, demoCountry, fillFirst, findResidents } from "@motlan/demo";
import { type Actor, type Module, systemClock } from "@motlan/kernel";
import { appUrl, connect, migrate, type Pool, startWork, type Work } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { migrateJobs } from "@motlan/kernel/jobs";
import { readConfig, wireRooms } from "@motlan/node";

/** A node's database with places, catalogue, agencies and the first people, on a durable PostgreSQL of its own. No worker runs: nothing disturbs. */
export interface World {
  readonly pool: Pool;
  /** The owner's connections, for floors and for filling tables in bulk. */
  readonly owner: Pool;
  readonly modules: readonly Module[];
  work(actor: Actor): Work;
  close(): Promise<void>;
}

export async function openWorld(log: (line: string) => void): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "motlan-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  const config = readConfig({ DATA_DIR: folder });
  const demo = demoCountry(config);
  const modules = [...wireRooms(config), ...(demo.modules ?? [])];
  const kernel = { room: "kernel", folder: new URL("../migrations/", import.meta.resolve("@motlan/kernel")) };
  const rooms = modules.flatMap(({ name, migrations }) => (migrations === undefined ? [] : [{ room: name, folder: migrations }]));
  await migrate(server.ownerUrl, [kernel, ...rooms]);
  await migrateJobs(server.ownerUrl);
  const pool = connect(appUrl(server.ownerUrl), { max: 24, name: "motlan-bench" });
  const owner = connect(server.ownerUrl, { max: 24, name: "motlan-bench-floor" });
  log("filling places, catalogue, agencies and the first people …");
  await fillFirst({ pool, clock: systemClock, modules });
  await owner.query("vacuum analyze");
  return {
    pool,
    owner,
    modules,
    work: (actor) => startWork({ pool, clock: systemClock, actor }),
    close: async () => {
      await pool.end();
      await owner.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const THE_BENCH: Actor = { kind: "system", name: "bench" };

export function findCitizens(world: World): Promise<readonly Citizen[]> {
  return findResidents(world.work(THE_BENCH));
}

export type { Citizen };
