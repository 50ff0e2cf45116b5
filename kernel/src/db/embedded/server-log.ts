import { closeSync, constants, existsSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { cannotRun } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { faults } from "./faults.ts";

const ROTATE_AT = 8 * 1024 * 1024;

/** Opens the server's log for appending (a file, not a pipe: the server outlives a killed parent) and says where the new part begins. */
export function openLog(cluster: Cluster): { file: number; from: number } {
  if (existsSync(cluster.log) && statSync(cluster.log).size > ROTATE_AT) renameSync(cluster.log, `${cluster.log}.1`);
  const file = openSync(cluster.log, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW, 0o600);
  return { file, from: statSync(cluster.log).size };
}

/** What the server wrote since, at most the last 8 KB. */
export function readLog(cluster: Cluster, from: number): string {
  const file = openSync(cluster.log, "r");
  try {
    const length = Math.min(8192, statSync(cluster.log).size - from);
    const bytes = Buffer.alloc(Math.max(0, length));
    readSync(file, bytes, 0, bytes.length, statSync(cluster.log).size - bytes.length);
    return bytes.toString("utf8");
  } finally {
    closeSync(file);
  }
}

/** The fault behind what PostgreSQL said. Its messages are always English here (lc_messages C). */
export function faultOfOutput(
  said: string,
  about: { readonly cluster: Cluster; readonly port?: number },
  otherwise: "init-failed" | "start-failed",
): Error {
  const { cluster } = about;
  if (/No space left on device|Disk quota exceeded/.test(said)) return faults["disk-full"]({ path: cluster.folder });
  if (/error while loading shared libraries|Exec format error|GLIBC|ENOENT/.test(said)) return cannotRun(lastWords(said));
  if (/could not bind IPv4 address/.test(said)) return faults["port-taken"]({ port: about.port });
  if (/Permission denied|EACCES/.test(said)) return faults["no-access"]({ path: cluster.folder, detail: lastWords(said) });
  return faults[otherwise]({ folder: cluster.folder, log: cluster.log, detail: lastWords(said) });
}

/** Worth another try: processes of a killed server take a moment to notice, and a port may go between looking and listening. */
export function passesSoon(said: string): boolean {
  return /pre-existing shared memory block|lock file ".*" already exists|could not bind IPv4 address/.test(said);
}

function lastWords(said: string): string {
  const lines = said.split("\n").map((line) => line.replace(/^\d{4}-\d\d-\d\d \S+ \S+ \[\d+\] /, "").trim());
  const telling = lines.filter((line) => /FATAL|PANIC|error|could not|denied/i.test(line));
  return (telling.length > 0 ? telling : lines.filter(Boolean)).slice(-3).join(" · ").slice(0, 600);
}
