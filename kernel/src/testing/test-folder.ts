import { mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
/** Linux's own number for a file system in memory. */
const TMPFS = 0x01021994;
const ENOUGH = 4 * 2 ** 30;
const NAME = /^motlan-test-(\d+)-/;

/**
 * A folder for the test server's files: in memory, where there is room. Each test file makes a database of some 1,500 files and drops it: on ext4, which passes over what was
 * deleted in the last five seconds, that takes ten to forty times as long.
 */
export function makeTestFolder(): string {
  if (!hasRoom()) return mkdtempSync(join(tmpdir(), `motlan-test-${process.pid}-`));
  for (const name of readdirSync(MEMORY)) if (isLeftOver(name)) rmSync(join(MEMORY, name), { recursive: true, force: true });
  return mkdtempSync(join(MEMORY, `motlan-test-${process.pid}-`));
}

function hasRoom(): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(MEMORY);
    return type === TMPFS && bavail * bsize >= ENOUGH && process.availableMemory() >= 2 * ENOUGH;
  } catch {
    return false;
  }
}

/** Of a run that was killed: memory that nobody would give back. */
function isLeftOver(name: string): boolean {
  const [, pid] = NAME.exec(name) ?? [];
  if (pid === undefined) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
