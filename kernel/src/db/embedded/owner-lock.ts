import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../../id.ts";
import { faults } from "./faults.ts";
import { beginningOf } from "./processes.ts";

/** The node process that owns a data folder: its number, and when it began, since numbers come back. */
interface Owner {
  readonly pid: number;
  readonly began: string;
}

/**
 * Makes this process the one owner of the folder; gives back what releases it. A dead owner's lock is taken over.
 * Two containers over one volume do not see each other's processes: that must be prevented where they are declared.
 * @refuses kernel-embedded/in-use
 */
export function takeOwnership(dataDir: string): () => void {
  const lock = join(dataDir, "owner.lock");
  const mine = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) ?? "" } satisfies Owner);
  const draft = `${lock}.${newId()}`;
  writeFileSync(draft, mine, { mode: 0o600, flag: "wx" });
  try {
    // Linking a written file is atomic: nobody ever reads half a lock.
    while (!linked(draft, lock)) clearDeadOwner(dataDir, lock);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readOrNothing(lock) === mine) rmSync(lock, { force: true });
  };
}

/** The living owner of the folder, if there is one. */
export function findOwner(dataDir: string): number | undefined {
  const owner = parseOwner(readOrNothing(join(dataDir, "owner.lock")));
  return owner && beginningOf(owner.pid) === owner.began ? owner.pid : undefined;
}

function clearDeadOwner(dataDir: string, lock: string): void {
  const seen = readOrNothing(lock);
  const pid = findOwner(dataDir);
  if (pid !== undefined) throw faults["in-use"]({ dataDir, pid });
  // Moved aside first: if another process took the lock between our reading and our moving, it is put back.
  const aside = `${lock}.${newId()}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readOrNothing(aside) !== seen) linked(aside, lock);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || !("pid" in read) || !("began" in read)) return undefined;
    return { pid: Number(read.pid), began: String(read.began) };
  } catch {
    return undefined;
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
