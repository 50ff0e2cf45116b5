import type { Db } from "@motlan/kernel/db";
import { type DirectoryIndex, indexDirectory } from "../domain/directory.ts";
import { findDirectory, findDirectoryMark } from "../store/directory.ts";
import { asDirectory } from "./directory-shape.ts";
import { shareReads } from "./share-reads.ts";

/** The directory in use, in memory: looked for anew every few seconds, so that what another process of this node fetched is used here too. */
export interface DirectoryKeeper {
  current(): Promise<DirectoryIndex | undefined>;
  /** Looks again at once. */
  refresh(): Promise<void>;
}

const LOOK_AGAIN_MS = 2_000;

/** `read`: where it is read. Never an act of whoever asks: a look goes on after it, and what is not committed yet is nobody's directory. */
export function keepDirectories(instance: string, read: () => Db): DirectoryKeeper {
  let held: DirectoryIndex | undefined;
  let heldMark: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = shareReads(async () => {
    const db = read();
    const mark = await findDirectoryMark(db, instance);
    if (mark !== undefined && mark !== heldMark) {
      const content = asDirectory((await findDirectory(db, instance))?.content);
      if (content !== undefined) [held, heldMark] = [indexDirectory(content), mark];
    }
    lookedAt = performance.now();
  });
  return {
    async current() {
      if (held === undefined) await look(instance);
      // What is held stays good while the next is looked for, and where the database does not answer.
      else if (performance.now() - lookedAt > LOOK_AGAIN_MS) look(instance).catch(() => undefined);
      return held;
    },
    refresh: () => look(instance),
  };
}
