import { createHash } from "node:crypto";
import { may, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DocumentRecord, Preparation } from "../domain/document.ts";
import type { StoredFile } from "../domain/file.ts";
import { faults } from "../faults.ts";
import { makeSealedPdf } from "../make-sealed-pdf.ts";
import type { Sealing } from "../sealing.ts";
import { findDocumentRow, findPreparation, lockDocument, saveSealed, toRecord } from "../store/documents.ts";
import { findFile, insertFile, readContent } from "../store/files.ts";
import type { Attached } from "../typeset/attached-pages.ts";

/**
 * Makes, signs and stores a prepared document. The slow part holds no lock; the short one at the end locks the row and gives way if another
 * process was first. Safe to repeat. When the time-stamp authority is down nothing is signed and the job tries again later: a document of a
 * lower level never leaves the house.
 * @refuses documents/not-found, not-yours, key-unknown, time-stamp-unavailable, certificate-authority-unavailable, template-invalid
 */
export async function sealDocument(work: Work, sealing: Sealing, documentId: string): Promise<DocumentRecord> {
  const row = await findDocumentRow(work.db, documentId);
  if (!row) throw faults["not-found"]();
  if (!may(work.actor, "documents.seal", row.agency_id)) throw faults["not-yours"]();
  const preparation = row.state === "waiting" ? await work.transaction((tx) => findPreparation(tx, documentId)) : undefined;
  const document = toRecord(row);
  if (!preparation) return document;
  const bytes = await makeSealedPdf(sealing, document, preparation, work.clock.now(), await attachedOf(work, preparation));
  return work.transaction((tx) => saveOnce(tx, work, { document, preparation, bytes, sample: sealing.sample }));
}

/** The scanned pages that the preparation names. */
async function attachedOf(work: Work, { data }: Preparation): Promise<readonly Attached[]> {
  const ids = Array.isArray(data.attached) ? data.attached.filter((id): id is string => typeof id === "string") : [];
  const attached: Attached[] = [];
  for (const id of ids) {
    const file = await findFile(work.db, id);
    if (file === undefined) continue;
    attached.push({ bytes: await work.transaction((tx) => readContent(tx, file)), mediaType: file.mediaType });
  }
  return attached;
}

interface Made {
  readonly document: DocumentRecord;
  readonly preparation: Preparation;
  readonly bytes: Uint8Array;
  readonly sample: boolean;
}

async function saveOnce(tx: Parameters<typeof lockDocument>[0], work: Work, { document, bytes, sample }: Made): Promise<DocumentRecord> {
  const locked = await lockDocument(tx, document.id);
  if (!locked) throw faults["not-found"]();
  if (locked.state !== "waiting") return toRecord(locked);
  const at = work.clock.now();
  const file: StoredFile = {
    id: newId(at),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    name: `${document.kind}-${document.verifyCode}.pdf`,
    mediaType: "application/pdf",
    size: bytes.length,
    owner: { kind: "document", id: document.id },
    agencyId: document.agencyId,
    storedAt: at,
  };
  await insertFile(tx, file, bytes);
  await saveSealed(tx, document.id, { at, fileId: file.id, sha256: file.sha256, sample });
  await work.announce(tx, {
    type: "documents.sealed",
    subject: document.id,
    agencyId: document.agencyId,
    data: { kind: document.kind, fileId: file.id, sha256: file.sha256, owner: { kind: document.owner.kind, id: document.owner.id } },
  });
  return { ...document, state: "sealed", sealedAt: at, fileId: file.id };
}
