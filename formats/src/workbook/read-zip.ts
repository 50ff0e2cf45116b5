import { inflateRawSync } from "node:zlib";

/** No honest table unpacks to more, however its parts are counted; a file that does is a trap. */
const LARGEST = 16 * 1024 * 1024;
const MOST_PARTS = 1000;

/**
 * The files of a ZIP archive whose names are asked for, unpacked. Nothing when it is no archive or unpacks to more than a table can be: what counts is what comes
 * out, not what the archive says of itself.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > data.length || data.readUInt16LE(end + 10) > MOST_PARTS) return undefined;
  const files = new Map<string, Uint8Array>();
  let at = data.readUInt32LE(end + 16);
  let left = LARGEST;
  for (let count = data.readUInt16LE(end + 10); count > 0 && at + 46 <= data.length; count -= 1) {
    const entry = entryAt(data, at);
    at = entry.next;
    if (!wanted(entry.name) || files.has(entry.name)) continue;
    const content = left > 0 ? unpack(data, entry, left) : undefined;
    if (content === undefined) return undefined;
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly next: number;
}

/** One line of the archive's directory (APPNOTE 4.3.12). */
function entryAt(data: Buffer, at: number): ZipEntry {
  const length = data.readUInt16LE(at + 28);
  return {
    name: data.toString("utf8", at + 46, at + 46 + length),
    method: data.readUInt16LE(at + 10),
    packed: data.readUInt32LE(at + 20),
    offset: data.readUInt32LE(at + 42),
    next: at + 46 + length + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32),
  };
}

/** @throws where it is no deflated part, or more comes out than `most`. */
function unpack(data: Buffer, { offset, packed, method }: ZipEntry, most: number): Uint8Array | undefined {
  if (offset + 30 > data.length) return undefined;
  const from = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const part = data.subarray(from, from + packed);
  if (method !== 0) return inflateRawSync(part, { maxOutputLength: most });
  return part.length > most ? undefined : part;
}
