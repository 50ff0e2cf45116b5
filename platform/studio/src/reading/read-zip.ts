import { inflateRawSync } from "node:zlib";

/** No honest table of steps unpacks to more; a file that claims to is a trap. */
const LARGEST = 30 * 1024 * 1024;

/** The files of a ZIP archive whose names are asked for, unpacked. Nothing when it is no archive; a part that claims to be huge is left out. */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > data.length) return undefined;
  const files = new Map<string, Uint8Array>();
  let at = data.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let count = data.readUInt16LE(end + 10); count > 0 && at + 46 <= data.length; count -= 1) {
    const entry = entryAt(data, at);
    at = entry.next;
    unpacked += entry.size;
    if (unpacked > LARGEST) return undefined;
    const content = wanted(entry.name) ? unpack(data, entry) : undefined;
    if (content !== undefined) files.set(entry.name, content);
  }
  return files;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
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
    size: data.readUInt32LE(at + 24),
    offset: data.readUInt32LE(at + 42),
    next: at + 46 + length + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32),
  };
}

function unpack(data: Buffer, { offset, packed, method }: ZipEntry): Uint8Array | undefined {
  if (offset + 30 > data.length) return undefined;
  const from = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const part = data.subarray(from, from + packed);
  return method === 0 ? part : inflateRawSync(part, { maxOutputLength: LARGEST });
}
