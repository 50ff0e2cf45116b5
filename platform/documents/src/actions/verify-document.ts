import { createHash, type X509Certificate } from "node:crypto";
import { type LocalDate, localDateOf, type Text } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { DocumentState } from "../domain/document.ts";
import { readVerifyCode } from "../domain/verify-code.ts";
import { faults } from "../faults.ts";
import { type PdfVerdict, verifyPdf } from "../signing/verify-pdf.ts";
import { type DocumentRow, findRowByCode, findRowByHash } from "../store/documents.ts";

/** What anyone may learn of a document: enough to trust or distrust the paper in their hand, nothing of a person but initials. */
export interface PublicDocument {
  readonly code: string;
  readonly state: DocumentState;
  readonly name: Text;
  readonly number?: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly issuedOn: LocalDate;
  readonly sealedAt?: Date;
  readonly withdrawnAt?: Date;
  /** "N. T. L." */
  readonly holder: string;
  /** SHA-256 of the electronic original, lower-case hexadecimal. */
  readonly sha256?: string;
  /** Made by a demo node: no legal value. */
  readonly sample: boolean;
}

/**
 * Looks a document up by the code on it; case, spaces and dashes don't matter.
 * @refuses documents/not-found
 */
export async function verifyDocument(db: Db, code: string): Promise<PublicDocument> {
  const read = readVerifyCode(code);
  const row = read && (await findRowByCode(db, read));
  if (!row) throw faults["not-found"]();
  return toPublic(row);
}

/** What is said of a PDF that someone shows. */
export interface UploadVerdict {
  readonly verdict: PdfVerdict;
  /** The document of this node whose electronic original this is, byte for byte. */
  readonly document?: PublicDocument;
}

/**
 * Judges a PDF: its signatures, and whether it is one that this node issued. Nothing of it is kept.
 * @refuses documents/not-a-signed-pdf, documents/file-too-large
 */
export async function verifyUpload(db: Db, bytes: Uint8Array, roots: readonly X509Certificate[]): Promise<UploadVerdict> {
  if (bytes.length > LARGEST_UPLOAD) throw faults["file-too-large"]();
  const verdict = verifyPdf(bytes, roots);
  if (verdict.signatures.length === 0) throw faults["not-a-signed-pdf"]();
  const row = await findRowByHash(db, createHash("sha256").update(bytes).digest());
  return row ? { verdict, document: toPublic(row) } : { verdict };
}

/** Twice what we take in: signatures and other agencies' pictures make files larger. */
const LARGEST_UPLOAD = 20 * 1024 * 1024;

function toPublic(row: DocumentRow): PublicDocument {
  return {
    code: row.verify_code,
    state: row.state,
    name: { vi: row.name_vi, en: row.name_en },
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    issuedOn: localDateOf(row.sealed_at ?? row.prepared_at),
    holder: row.subject_mask,
    sample: row.sample ?? false,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.sealed_at === null ? {} : { sealedAt: row.sealed_at }),
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
    ...(row.file_sha256 === null ? {} : { sha256: row.file_sha256.toString("hex") }),
  };
}
