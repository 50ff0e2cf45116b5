import type { Work } from "@motlan/kernel/db";
import type { StoredFile } from "../domain/file.ts";
import { faults } from "../faults.ts";
import { findFile, readContent } from "../store/files.ts";

/** Says whether the actor of this work may read that file. The room of the file's owner answers: dossiers for `owner.kind === "dossier"`. */
export type MayRead<Thing> = (thing: Thing) => boolean | Promise<boolean>;

/**
 * A file with its bytes. This room knows no dossier and no draft, so whoever serves a file brings the rule that opens it; there is no
 * rule that opens everything. Who may not read learns no more than who asks for what is not there; only an official learns the difference.
 * @refuses documents/not-found, documents/not-yours
 */
export async function readFile(
  work: Work,
  fileId: string,
  mayRead: MayRead<StoredFile>,
): Promise<{ readonly file: StoredFile; readonly bytes: Uint8Array }> {
  const file = await findFile(work.db, fileId);
  if (!file) throw faults["not-found"]();
  if (work.actor.kind === "stranger" || !(await mayRead(file))) throw faults[work.actor.kind === "official" ? "not-yours" : "not-found"]();
  return { file, bytes: await work.transaction((tx) => readContent(tx, file)) };
}
