import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process began, as a mark that a later process of the same number cannot have; undefined when it is dead.
 * A zombie counts as dead: in a container whose first process reaps nobody, `kill(pid, 0)` would find it for ever.
 */
export function beginningOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return process.platform === "linux" ? beginningOnLinux(pid) : beginningByPs(pid);
}

/** Is this process a PostgreSQL server on that data folder? Read from its command line, which root and its own user may always read. */
export function servesFolder(pid: number, data: string): boolean {
  if (beginningOf(pid) === undefined) return false;
  return `${commandOf(pid)} `.includes(`/postgres -D ${data} `);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Waits until `ended` holds, at most so many milliseconds; says whether it does. */
export async function waitUntil(ended: () => boolean, milliseconds: number, every = 5): Promise<boolean> {
  const limit = performance.now() + milliseconds;
  while (!ended()) {
    if (performance.now() > limit) return false;
    await pause(every);
  }
  return true;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Fields after the last ")" (the name may hold spaces): state first, start time in ticks since boot nineteen further (proc(5)). */
function beginningOnLinux(pid: number): string | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (stat === "" || fields[0] === "Z" || fields[0] === "X") return undefined;
  return `${readOrNothing("/proc/sys/kernel/random/boot_id").trim()}/${fields[19]}`;
}

function beginningByPs(pid: number): string | undefined {
  const line = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
  return line === "" || line.startsWith("Z") ? undefined : line.replace(/^\S+\s+/, "");
}

function commandOf(pid: number): string {
  if (process.platform === "linux") return readOrNothing(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
