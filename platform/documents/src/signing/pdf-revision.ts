import { concat } from "../der/write.ts";

/** What is needed to append to a PDF: where its objects lie and what its last trailer says. */
export interface PdfRevision {
  readonly offsets: ReadonlyMap<number, number>;
  readonly size: number;
  readonly root: string;
  readonly info: string | undefined;
  readonly id: string | undefined;
  readonly xref: number;
}

/** An object that an update writes anew. */
export interface PdfObject {
  readonly number: number;
  readonly body: string;
}

/**
 * Reads the classic cross-reference tables of a PDF that this room made (its own writer never uses compressed ones).
 * @throws Error for another's file: only our own documents are signed.
 */
export function readRevision(pdf: Uint8Array): PdfRevision {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const offsets = new Map<number, number>();
  const trailers: string[] = [];
  for (let at: number | undefined = start; at !== undefined; ) {
    const trailer = readTable(text, at, offsets);
    trailers.push(trailer);
    const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
    at = previous === undefined ? undefined : Number(previous);
  }
  const [last = ""] = trailers;
  return {
    offsets,
    size: Number(/\/Size\s+(\d+)/.exec(last)?.[1]),
    root: /\/Root\s+(\d+ \d+ R)/.exec(last)?.[1] ?? "",
    info: /\/Info\s+(\d+ \d+ R)/.exec(last)?.[1],
    id: /\/ID\s*(\[[^\]]*\])/.exec(last)?.[1],
    xref: start,
  };
}

/** The body of an object, between `obj` and `endobj`. */
export function objectBody(pdf: Uint8Array, revision: PdfRevision, number: number): string {
  const from = revision.offsets.get(number) ?? -1;
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).subarray(Math.max(0, from)).toString("latin1");
  const body = /^\d+ \d+ obj\s([\s\S]*?)\sendobj/.exec(text)?.[1];
  if (from < 0 || body === undefined) throw new Error(`object ${number} is not where the table says`);
  return body;
}

/** Appends objects as an incremental update (ISO 32000-1, 7.5.6): not one byte before it changes. */
export function appendUpdate(pdf: Uint8Array, revision: PdfRevision, objects: readonly PdfObject[]): Uint8Array {
  let at = pdf.length + 1;
  const bodies: string[] = [];
  const rows: string[] = [];
  for (const { number, body } of objects.toSorted((a, b) => a.number - b.number)) {
    const text = `${number} 0 obj\n${body}\nendobj\n`;
    rows.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    bodies.push(text);
    at += text.length;
  }
  const size = Math.max(revision.size, ...objects.map((object) => object.number + 1));
  const keys = [`/Size ${size}`, `/Root ${revision.root}`, revision.info && `/Info ${revision.info}`, revision.id && `/ID ${revision.id}`];
  const trailer = `trailer\n<< ${keys.filter(Boolean).join(" ")} /Prev ${revision.xref} >>\nstartxref\n${at}\n%%EOF\n`;
  return concat([pdf, Buffer.from(`\n${bodies.join("")}xref\n${rows.join("")}${trailer}`, "latin1")]);
}

/** Reads one table at `at` and gives its trailer; what a later table said of an object stands. */
function readTable(text: string, at: number, offsets: Map<number, number>): string {
  const table = /^xref\s+([\s\S]*?)trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text.slice(at));
  const [, rows = "", trailer] = table ?? [];
  if (trailer === undefined) throw new Error("no classic cross-reference table");
  let number = 0;
  for (const row of rows.trim().split(/\s*\n/)) {
    const [first = "", second = "", use] = row.trim().split(/\s+/);
    if (use === undefined) {
      number = Number(first);
      continue;
    }
    if (use === "n" && !offsets.has(number)) offsets.set(number, Number(first));
    number += second === "" ? 0 : 1;
  }
  return trailer;
}
