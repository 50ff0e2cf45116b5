import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findMigrations } from "../test-server.ts";

export interface MigratedRoom {
  readonly schema: string;
  /** Where its dump stands, from the root. */
  readonly dump: string;
}

/** Every room with tables, and the file that shows them. */
export function listMigratedRooms(root: string): readonly MigratedRoom[] {
  return findMigrations(root).map(({ room, folder }) => ({
    schema: room,
    dump: relative(root, join(fileURLToPath(folder), "..", "schema.sql")),
  }));
}
