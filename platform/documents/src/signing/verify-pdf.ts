import type { X509Certificate } from "node:crypto";
import { DerError } from "../der/read.ts";
import { concat } from "../der/write.ts";
import { readSignedMessage } from "./signed-message.ts";
import { readTimeStamp } from "./time-stamp.ts";
import { isTrusted } from "./trust.ts";

/** What one signature of a PDF is worth. */
export interface SignatureVerdict {
  readonly signer: { readonly commonName: string; readonly organization: string; readonly title: string; readonly serial: string };
  /** The bytes it covers are as they were signed. */
  readonly intact: boolean;
  /** Its certificate, and that of its time stamp, lead to a root that we trust, at the time of the stamp. */
  readonly trusted: boolean;
  /** Nothing was added to the file after it. */
  readonly coversWholeDocument: boolean;
  /** When, by the time-stamp authority; undefined when no sound stamp says so. */
  readonly signedAt: Date | undefined;
}

/** What a PDF is worth as a whole. */
export interface PdfVerdict {
  /** In the order of signing. Empty for a file without signatures. */
  readonly signatures: readonly SignatureVerdict[];
  /** Every signature is intact and the last covers the whole file: not a byte was changed or added. */
  readonly intact: boolean;
  /** Every signature is trusted. */
  readonly trusted: boolean;
}

/** Judges every signature of a PDF, anyone's. A file that is no PDF has no signatures. */
export function verifyPdf(pdf: Uint8Array, roots: readonly X509Certificate[]): PdfVerdict {
  const signatures = findSignatures(pdf).map((found) => judge(pdf, found, roots));
  const last = signatures.at(-1);
  return {
    signatures,
    intact: last?.coversWholeDocument === true && signatures.every((signature) => signature.intact),
    trusted: last !== undefined && signatures.every((signature) => signature.trusted),
  };
}

interface FoundSignature {
  readonly gap: { readonly from: number; readonly to: number };
  readonly end: number;
}

/** More than any paper carries; each costs a hash over the whole file. */
const MOST_SIGNATURES = 32;
/** Signs of hexadecimal one signature may take: ours take a tenth, chains and stamps of others a few times that. */
const LONGEST_SIGNATURE = 1_000_000;

/** Finds each byte range; one that does not leave out exactly one hexadecimal string is itself a forgery and counts as not intact. */
function findSignatures(pdf: Uint8Array): readonly FoundSignature[] {
  const text = latin1(pdf);
  const found: FoundSignature[] = [];
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  // A file made to keep the node busy: one broken signature says all there is to say.
  if (ranges.length > MOST_SIGNATURES) return [{ gap: { from: 0, to: 0 }, end: 0 }];
  for (const match of ranges) {
    const [start = -1, length = 0, after = 0, rest = 0] = match.slice(1).map(Number);
    const wellFormed = start === 0 && length < after && after - length <= LONGEST_SIGNATURE && after + rest <= pdf.length;
    found.push({ gap: wellFormed ? { from: length, to: after } : { from: 0, to: 0 }, end: wellFormed ? after + rest : 0 });
  }
  return found.toSorted((a, b) => a.end - b.end);
}

function judge(pdf: Uint8Array, { gap, end }: FoundSignature, roots: readonly X509Certificate[]): SignatureVerdict {
  try {
    const hex = /^<([0-9A-Fa-f]+)>$/.exec(latin1(pdf.subarray(gap.from, gap.to)))?.[1];
    if (hex === undefined) return BROKEN;
    const covered = concat([pdf.subarray(0, gap.from), pdf.subarray(gap.to, end)]);
    const message = readSignedMessage(Buffer.from(hex, "hex"), covered);
    const stamp = message.timeStamp ? readTimeStamp(message.timeStamp, message.signature) : undefined;
    const signedAt = stamp?.sound ? stamp.at : undefined;
    const stampTrusted = stamp === undefined || (stamp.sound && isTrusted(stamp.authority, stamp.certificates, roots, stamp.at));
    return {
      signer: nameOf(message.signer),
      intact: message.sound && message.content === undefined && (stamp?.sound ?? true),
      trusted: stampTrusted && isTrusted(message.signer, message.certificates, roots, signedAt ?? new Date()),
      coversWholeDocument: end === pdf.length,
      signedAt,
    };
  } catch (error) {
    if (error instanceof DerError) return BROKEN;
    throw error;
  }
}

const BROKEN: SignatureVerdict = {
  signer: { commonName: "", organization: "", title: "", serial: "" },
  intact: false,
  trusted: false,
  coversWholeDocument: false,
  signedAt: undefined,
};

function nameOf(certificate: X509Certificate): SignatureVerdict["signer"] {
  const parts = new Map(
    certificate.subject.split("\n").map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
  return {
    commonName: parts.get("CN") ?? "",
    organization: parts.get("O") ?? "",
    title: parts.get("title") ?? "",
    serial: certificate.serialNumber,
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
