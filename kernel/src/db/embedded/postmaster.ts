import { spawn } from "node:child_process";
import { closeSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import { beginningOf, pause, servesFolder, signal, waitUntil } from "./processes.ts";
import { commandAs } from "./run-as.ts";
import { faultOfOutput, openLog, passesSoon, readLog } from "./server-log.ts";
import type { Stage } from "./stage.ts";

/** Recovery after a crash may take minutes on a big cluster; beyond this something hangs. */
const READY_WITHIN = 5 * 60_000;
const TRIES = 5;

/** A running server's main process. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts the server and waits until it takes connections, trying again while a killed predecessor's processes are still leaving.
 * @refuses kernel-embedded/start-failed, port-taken, disk-full, no-access, no-binary
 */
export async function startPostmaster(stage: Stage, choosePort: () => Promise<number>, log: (line: string) => void): Promise<Postmaster> {
  for (let tried = 1; ; tried += 1) {
    const port = await choosePort();
    const outcome = await launch(stage, port);
    if (typeof outcome === "object") return outcome;
    if (tried === TRIES || !passesSoon(outcome)) throw faultOfOutput(outcome, { cluster: stage.cluster, port }, "start-failed");
    log(`PostgreSQL is not ready to start yet; trying again (${tried})`);
    await pause(100 * 2 ** tried);
  }
}

/** Fast shutdown; after half a minute immediate (nothing committed is lost, the next start recovers); at last a kill. */
export async function stopPostmaster(pid: number, cluster: Cluster): Promise<void> {
  for (const [name, patience] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!servesFolder(pid, cluster.data)) return;
    signal(pid, name);
    if (await waitUntil(() => beginningOf(pid) === undefined, patience)) return;
  }
}

/**
 * A killed parent leaves its server behind: stop it. A pid file that names a dead process is PostgreSQL's own affair, but one
 * that names a stranger (numbers come back after a reboot) or a zombie would stop it, so that file goes. Should processes of the
 * old server still live, PostgreSQL sees them by its shared memory and the start is tried again.
 */
export async function leaveNoOrphan(cluster: Cluster, log: (line: string) => void): Promise<void> {
  const pid = writtenPid(cluster);
  if (pid === undefined) return;
  if (servesFolder(pid, cluster.data)) {
    log(`Stopping PostgreSQL (process ${pid}) that a killed program left behind`);
    await stopPostmaster(pid, cluster);
  }
  if (!servesFolder(pid, cluster.data)) rmSync(pidFile(cluster), { force: true });
}

/** The process number in the pid file, alive or not. */
export function writtenPid(cluster: Cluster): number | undefined {
  const pid = Number(pidLines(cluster)[0] ?? 0);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** One start: the running server, or what it said before it died. */
async function launch({ runAs, binaries, cluster, environment }: Stage, port: number): Promise<Postmaster | string> {
  const run = commandAs(runAs, binaries.postgres, ["-D", cluster.data, "-p", String(port), "-h", "127.0.0.1", "-k", ""]);
  const { file, from } = openLog(cluster);
  // Detached: Ctrl-C in the terminal must reach the program alone, which then stops the server in order.
  const child = spawn(run.command, run.words, { ...run.as, cwd: "/", env: environment, detached: true, stdio: ["ignore", file, file] });
  closeSync(file);
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", () => (failure ??= "exit"));
  child.unref();
  await waitUntil(() => failure !== undefined || isReady(cluster, child.pid), READY_WITHIN);
  if (failure === undefined && child.pid !== undefined && isReady(cluster, child.pid)) return { pid: child.pid, port };
  if (failure === undefined && child.pid !== undefined) await stopPostmaster(child.pid, cluster);
  return `${failure === "exit" ? "" : (failure ?? "")}\n${readLog(cluster, from)}`;
}

/** The eighth line of the pid file tells the server's state. */
function isReady(cluster: Cluster, pid: number | undefined): boolean {
  const lines = pidLines(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

function pidLines(cluster: Cluster): string[] {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch (error) {
    // It may go between any looking and reading: the server removes it.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function pidFile(cluster: Cluster): string {
  return join(cluster.data, "postmaster.pid");
}
