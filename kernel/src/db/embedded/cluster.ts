import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fchownSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { newId } from "../../id.ts";
import type { RunAs } from "./run-as.ts";

/** Where the files of one database cluster stand. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly port: string;
  readonly links: string;
  readonly log: string;
}

export function clusterIn(folder: string): Cluster {
  return {
    folder,
    data: join(folder, "data"),
    password: join(folder, "owner.password"),
    port: join(folder, "port"),
    links: join(folder, "lib"),
    log: join(folder, "server.log"),
  };
}

/** The cluster of a data folder: inside it, or where the folder's note `elsewhere` says. */
export function findCluster(dataDir: string): Cluster {
  const note = join(dataDir, "elsewhere");
  return clusterIn(existsSync(note) ? readFileSync(note, "utf8").trim() : join(dataDir, "cluster"));
}

/** Writes the note that this folder's cluster stands elsewhere. It is written before the first file, and never changes again. */
export function placeElsewhere(dataDir: string, elsewhere: string): Cluster {
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  replaceFile(join(dataDir, "elsewhere"), `${join(elsewhere, name)}\n`);
  return findCluster(dataDir);
}

/**
 * Makes the cluster's folder and gives it, and all in it, to the user who will run the server: he may be another than last time.
 * PostgreSQL refuses a data folder that others may enter, so the modes are put right too.
 */
export function prepareCluster(cluster: Cluster, runAs: RunAs): void {
  mkdirSync(cluster.folder, { recursive: true, mode: 0o700 });
  if (statSync(cluster.folder).uid !== runAs.uid) giveAll(cluster.folder, runAs);
  chmodSync(cluster.folder, 0o700);
  if (!existsSync(cluster.data)) return;
  if (statSync(cluster.data).uid !== runAs.uid) giveAll(cluster.data, runAs);
  chmodSync(cluster.data, 0o700);
}

/** What a killed initdb left behind. The finished folder gets its name last, by renaming, so these hold nothing of worth. */
export function clearHalfMade(cluster: Cluster): number {
  const left = halfMade(cluster);
  for (const name of left) rmSync(join(cluster.folder, name), { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  return left.length;
}

export function halfMade(cluster: Cluster): string[] {
  return existsSync(cluster.folder) ? readdirSync(cluster.folder).filter((name) => name.startsWith("data.new.")) : [];
}

/** Replaces a file whole, by renaming a new one of mode 600: a kill leaves the old or the new, and no planted link is followed. */
export function replaceFile(path: string, text: string, owner?: RunAs): void {
  const draft = `${path}.${newId()}`;
  const file = openSync(draft, "wx", 0o600);
  try {
    writeSync(file, text);
    if (owner?.kind === "other") fchownSync(file, owner.uid, owner.gid);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** Walks by hand: `readdir`'s own recursion follows links, and root must not give away what a planted link points to. */
function giveAll(folder: string, to: RunAs): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAll(path, to);
    else lchownSync(path, to.uid, to.gid);
  }
  lchownSync(folder, to.uid, to.gid);
}
