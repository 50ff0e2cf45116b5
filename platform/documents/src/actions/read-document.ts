import type { Work } from "@motlan/kernel/db";
import type { DocumentRecord } from "../domain/document.ts";
import { faults } from "../faults.ts";
import { findDocumentRow, toRecord } from "../store/documents.ts";
import { findFile, readContent } from "../store/files.ts";
import type { MayRead } from "./read-file.ts";

/**
 * A sealed document with its bytes, for those whom the rule of its owner's room lets read it.
 * @refuses documents/not-found, documents/not-yours, documents/not-sealed
 */
export async function readDocument(
  work: Work,
  documentId: string,
  mayRead: MayRead<DocumentRecord>,
): Promise<{ readonly document: DocumentRecord; readonly bytes: Uint8Array }> {
  const row = await findDocumentRow(work.db, documentId);
  if (!row) throw faults["not-found"]();
  const document = toRecord(row);
  if (work.actor.kind === "stranger" || !(await mayRead(document))) {
    throw faults[work.actor.kind === "official" ? "not-yours" : "not-found"]();
  }
  const file = row.file_id ? await findFile(work.db, row.file_id) : undefined;
  if (!file) throw faults["not-sealed"]();
  return { document, bytes: await work.transaction((tx) => readContent(tx, file)) };
}
