import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { roomFiles } from "./room-files.ts";

/** Writes a new room's files under the root and says which. */
export function writeRoom(root: string, folder: string): readonly string[] {
  return Object.entries(roomFiles(basename(folder))).map(([path, text]) => {
    const file = join(root, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return join(folder, path);
  });
}
