import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the authority has issued and taken back: a small file, rewritten whole at each change. */
export interface Register {
  add(serial: string, subject: string, at: Date): void;
  revoke(serial: string, at: Date): boolean;
  listRevoked(): readonly { readonly serial: string; readonly at: Date }[];
}

interface Entry {
  readonly serial: string;
  readonly subject: string;
  readonly issuedAt: string;
  readonly revokedAt?: string;
}

export function openRegister(folder: string): Register {
  const path = join(folder, "issued.json");
  let entries: readonly Entry[] = readEntries(path);
  const save = (next: readonly Entry[]) => {
    entries = next;
    writeFileSync(`${path}.new`, JSON.stringify(next, null, 1));
    renameSync(`${path}.new`, path);
  };
  return {
    add: (serial, subject, at) => save([...entries, { serial, subject, issuedAt: at.toISOString() }]),
    revoke(serial, at) {
      if (!entries.some((entry) => entry.serial === serial)) return false;
      save(entries.map((entry) => (entry.serial === serial && !entry.revokedAt ? { ...entry, revokedAt: at.toISOString() } : entry)));
      return true;
    },
    listRevoked: () => entries.flatMap(({ serial, revokedAt }) => (revokedAt ? [{ serial, at: new Date(revokedAt) }] : [])),
  };
}

function readEntries(path: string): Entry[] {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && "serial" in value && typeof value.serial === "string";
}
