import { existsSync, realpathSync } from "node:fs";
import { findCluster } from "./cluster.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { findOwner } from "./owner-lock.ts";
import { keptPort } from "./port.ts";

/**
 * The address of a database that a running node owns, for a command beside it; undefined where no node runs on that folder. The owner's password is in it: keep
 * it out of logs.
 * @refuses kernel-embedded/password-lost
 */
export async function attachEmbedded(dataDir: string): Promise<{ readonly ownerUrl: string } | undefined> {
  if (!existsSync(dataDir)) return undefined;
  const folder = realpathSync(dataDir);
  if (findOwner(folder) === undefined) return undefined;
  const cluster = findCluster(folder);
  const port = keptPort(cluster);
  return port === undefined ? undefined : { ownerUrl: await ensureDatabase(cluster, port) };
}
