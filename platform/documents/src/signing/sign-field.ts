import { concat } from "../der/write.ts";
import { appendUpdate, objectBody, readRevision } from "./pdf-revision.ts";
import { type Signer, signMessage } from "./sign-message.ts";

export interface FieldSignature {
  /** Name of the empty signature field in the document. */
  readonly field: string;
  readonly signer: Signer;
  /** Shown by readers beside the certificate. */
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly at: Date;
}

/** Room for the signature, its certificates and the time-stamp token, in bytes. Ours take about 3,500. */
const ROOM = 8_192;
const BLANK_RANGE = "/ByteRange [0 0000000000 0000000000 0000000000]";

/** Fills one empty signature field of a document of ours by an incremental update; signatures that are there already stay valid. */
export async function signField(pdf: Uint8Array, input: FieldSignature): Promise<Uint8Array> {
  const revision = readRevision(pdf);
  const field = findField(pdf, revision, input.field);
  const updated = appendUpdate(pdf, revision, [
    { number: field.number, body: field.body.replace(/\s*>>\s*$/, `\n/V ${revision.size} 0 R\n>>`) },
    { number: revision.size, body: signatureDictionary(input) },
  ]);
  return fillIn(updated, pdf.length, input.signer);
}

function findField(pdf: Uint8Array, revision: ReturnType<typeof readRevision>, name: string): { number: number; body: string } {
  for (const number of revision.offsets.keys()) {
    const body = objectBody(pdf, revision, number);
    if (!body.includes("/FT /Sig") || !body.includes(`/T (${name})`)) continue;
    if (/\/V \d+ 0 R/.test(body)) throw new Error(`field ${name} is signed already`);
    return { number, body };
  }
  throw new Error(`no signature field ${name}`);
}

function signatureDictionary(input: FieldSignature): string {
  return [
    "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
    BLANK_RANGE,
    `/Contents <${"0".repeat(ROOM * 2)}>`,
    `/M (${pdfDate(input.at)})`,
    `/Name ${hexText(input.name)}`,
    `/Reason ${hexText(input.reason)}`,
    `/Location ${hexText(input.location)} >>`,
  ].join("\n");
}

/** Writes the range of bytes that is signed, signs them, and puts the signature in the gap between. */
async function fillIn(pdf: Uint8Array, from: number, signer: Signer): Promise<Uint8Array> {
  const buffer = Buffer.from(pdf);
  const opening = buffer.indexOf(`/Contents <${"0".repeat(16)}`, from) + "/Contents ".length;
  const closing = opening + ROOM * 2 + 2;
  const range = `/ByteRange [0 ${opening} ${closing} ${buffer.length - closing}]`.padEnd(BLANK_RANGE.length);
  buffer.write(range, buffer.indexOf(BLANK_RANGE, from), "latin1");
  const signature = await signMessage(concat([buffer.subarray(0, opening), buffer.subarray(closing)]), signer);
  if (signature.length > ROOM) throw new Error(`signature of ${signature.length} bytes does not fit`);
  buffer.write(Buffer.from(signature).toString("hex"), opening + 1, "latin1");
  return new Uint8Array(buffer);
}

function pdfDate(at: Date): string {
  const wall = new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);
  return `D:${wall}+07'00'`;
}

/** A text string in UTF-16 with its mark, so that Vietnamese stands (ISO 32000-1, 7.9.2). */
function hexText(text: string): string {
  return `<FEFF${Buffer.from(text.normalize("NFC"), "utf16le").swap16().toString("hex").toUpperCase()}>`;
}
