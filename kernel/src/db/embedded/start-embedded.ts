import { existsSync } from "node:fs";
import { clearHalfMade } from "./cluster.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { faultOfFile } from "./faults.ts";
import { checkVersion, initialise } from "./initialise.ts";
import { takeOwnership } from "./owner-lock.ts";
import { choosePort } from "./port.ts";
import { leaveNoOrphan, type Postmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { servesFolder, signal } from "./processes.ts";
import { type Surroundings, thisMachine } from "./run-as.ts";
import { writeSettings } from "./settings.ts";
import { openDataDir, type Stage, setStage } from "./stage.ts";

export interface EmbeddedOptions {
  /** The server's own folder; made when it is not there. */
  readonly dataDir: string;
  /** Default: last time's port if it is free, else any free one. */
  readonly port?: number;
  /** false for tests only: quicker, but a crash of the machine may lose everything. */
  readonly durable?: boolean;
  /** Told what an operator would want to know; never a password, never personal data. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedServer {
  /** `postgres://motlan_owner:…@127.0.0.1:port/motlan`: the superuser, for migrations; keep it out of logs. */
  readonly ownerUrl: string;
  readonly port: number;
  /** Fast shutdown, then immediate. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm brought, making its cluster the first time and healing what a kill left behind.
 * When this process ends normally the server stops with it; a caller that is sent SIGTERM must call `stop` itself.
 * @refuses kernel-embedded/in-use, port-taken, no-binary, init-failed, start-failed, no-access, disk-full, root-refused, other-version, password-lost
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return startWith(options, thisMachine);
}

export async function startWith(options: EmbeddedOptions, surroundings: Surroundings): Promise<EmbeddedServer> {
  let release = () => {};
  try {
    const dataDir = openDataDir(options.dataDir);
    release = takeOwnership(dataDir);
    const log = options.log ?? (() => {});
    const stage = setStage(dataDir, surroundings, log);
    const postmaster = await raise(stage, options, log);
    return await handOver(stage, postmaster, release);
  } catch (error) {
    release();
    throw faultOfFile(error, options.dataDir);
  }
}

async function raise(stage: Stage, options: EmbeddedOptions, log: (line: string) => void): Promise<Postmaster> {
  const { cluster, runAs } = stage;
  const durable = options.durable ?? true;
  await leaveNoOrphan(cluster, log);
  if (clearHalfMade(cluster) > 0) log("Removed a half-made cluster");
  if (!existsSync(cluster.data)) await initialise(stage, durable);
  checkVersion(stage);
  writeSettings(cluster, durable, runAs);
  return startPostmaster(stage, () => choosePort(cluster, options.port), log);
}

async function handOver({ cluster }: Stage, { pid, port }: Postmaster, release: () => void): Promise<EmbeddedServer> {
  const atExit = () => {
    if (servesFolder(pid, cluster.data)) signal(pid, "SIGINT");
    release();
  };
  process.once("exit", atExit);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopPostmaster(pid, cluster).then(() => {
      process.off("exit", atExit);
      release();
    });
    return stopped;
  };
  try {
    return { ownerUrl: await ensureDatabase(cluster, port), port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
