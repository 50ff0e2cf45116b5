import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeSigningKey, type NodeKey, openSigningKey } from "./open-keys.ts";

/**
 * What the centre signs the directory with, on its disk: the key in use and, once made, the next one. Read anew each time, since another process of the centre may
 * have changed them. A file is whole or is not there: whatever is cut short leaves the one key or the other.
 */
export interface CentreKeys {
  /** Made at the first asking. */
  current(): NodeKey;
  next(): NodeKey | undefined;
  /** Made where there is none yet. */
  makeNext(): NodeKey;
  /** The next one is in use from now on; the old one is gone. */
  takeNext(): void;
  dropNext(): void;
  /** A new key at once, in the place of all there are. */
  replace(): NodeKey;
}

const [CURRENT, NEXT] = ["centre.pem", "centre-next.pem"];

export function openCentreKeys(folder: string, instance: string): CentreKeys {
  const path = (file: string) => join(folder, file);
  const open = (file: string) => openSigningKey(folder, instance, file);
  const make = (file: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unfinished = path(`${file}.new`);
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, makeSigningKey(), { mode: 0o600, flag: "wx", flush: true });
    renameSync(unfinished, path(file));
    return open(file);
  };
  const dropNext = () => rmSync(path(NEXT), { force: true });
  return {
    current: () => open(CURRENT),
    next: () => (existsSync(path(NEXT)) ? open(NEXT) : undefined),
    makeNext: () => (existsSync(path(NEXT)) ? open(NEXT) : make(NEXT)),
    takeNext: () => renameSync(path(NEXT), path(CURRENT)),
    dropNext,
    replace: () => {
      dropNext();
      return make(CURRENT);
    },
  };
}
