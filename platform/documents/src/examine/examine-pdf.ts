import { inflateSync } from "node:zlib";

export type PdfFault = "file-type-not-accepted" | "file-encrypted" | "file-dangerous";

/** Keys that act by themselves, send something away or carry a file along (ISO 32000-1, 12.6.4, 7.11.4; XFA carries scripts). */
const DANGER = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|AA)(?![A-Za-z0-9])/;
/** Objects may lie compressed in streams; more than this, unpacked, is a bomb rather than a paper. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * What is wrong with a PDF that someone sends, if anything. Only the objects are looked at, those in compressed object streams too; the
 * content of pages and pictures is left out, where any three bytes may stand by chance.
 */
export function examinePdf(bytes: Uint8Array): PdfFault | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!whole.subarray(-2048).includes("%%EOF")) return "file-type-not-accepted";
  const { objects, packed } = partsOf(whole.toString("latin1"));
  const texts = [objects];
  let room = MOST_UNPACKED;
  for (const data of packed) {
    const unpacked = unpack(data, room);
    if (unpacked === undefined) return "file-dangerous";
    room -= unpacked.length;
    texts.push(unpacked);
  }
  const plain = texts.map(unescapeNames);
  if (plain.some((text) => /\/Encrypt(?![A-Za-z0-9])/.test(text))) return "file-encrypted";
  return plain.some((text) => DANGER.test(text)) ? "file-dangerous" : undefined;
}

/** The text outside streams, and the data of those that hold objects. */
function partsOf(text: string): { readonly objects: string; readonly packed: readonly string[] } {
  const outside: string[] = [];
  const packed: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf("stream", at);
    const opening = start < 0 ? null : /^stream(\r\n|\n)/.exec(text.slice(start, start + 8));
    if (start < 0) break;
    if (!opening || text.slice(start - 3, start) === "end") {
      outside.push(text.slice(at, start + 6));
      at = start + 6;
      continue;
    }
    const end = text.indexOf("endstream", start);
    const close = end < 0 ? text.length : end;
    const before = text.slice(at, start);
    outside.push(before);
    // Looked for in this stretch alone: to search the whole file back from each stream takes hours on one made for it.
    const dictionary = before.slice(Math.max(before.lastIndexOf(" obj"), 0));
    if (/\/ObjStm/.test(unescapeNames(dictionary))) packed.push(text.slice(start + opening[0].length, close));
    at = close + "endstream".length;
  }
  return { objects: `${outside.join("\n")}${text.slice(at)}`, packed };
}

function unpack(data: string, room: number): string | undefined {
  try {
    return inflateSync(Buffer.from(data, "latin1"), { maxOutputLength: Math.max(1, room) }).toString("latin1");
  } catch {
    return undefined;
  }
}

/** A name may be written with `#4A` for `J`: seen through, or `/#4AavaScript` would pass. */
function unescapeNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
