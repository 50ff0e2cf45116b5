import type { Db } from "@motlan/kernel/db";
import { type DirectoryIndex, indexDirectory } from "../domain/directory.ts";
import { findDirectory, findDirectoryMark } from "../store/directory.ts";
import { asDirectory } from "./directory-shape.ts";

/** The directory in use, in memory: looked for anew every few seconds, so that what another process of this node fetched is used here too. */
export interface DirectoryKeeper {
  current(db: Db): Promise<DirectoryIndex | undefined>;
  /** Looks again at once. */
  refresh(db: Db): Promise<void>;
}

const LOOK_AGAIN_MS = 2_000;

export function keepDirectories(instance: string): DirectoryKeeper {
  let held: DirectoryIndex | undefined;
  let heldMark: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;
  const look = async (db: Db) => {
    const mark = await findDirectoryMark(db, instance);
    if (mark !== undefined && mark !== heldMark) {
      const content = asDirectory((await findDirectory(db, instance))?.content);
      if (content !== undefined) [held, heldMark] = [indexDirectory(content), mark];
    }
    lookedAt = performance.now();
  };
  const lookOnce = (db: Db) => {
    looking ??= look(db).finally(() => {
      looking = undefined;
    });
    return looking;
  };
  return {
    async current(db) {
      if (held === undefined) await lookOnce(db);
      // What is held stays good while the next is looked for, and where the database does not answer.
      else if (performance.now() - lookedAt > LOOK_AGAIN_MS) lookOnce(db).catch(() => undefined);
      return held;
    },
    refresh: lookOnce,
  };
}
