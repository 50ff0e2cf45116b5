import { crc32 } from "node:zlib";

/** An archive of parts as they are, not packed (APPNOTE 4.3): what a reader we do not know gets instead of somebody's file. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, content] of parts) {
    const name = Buffer.from(part);
    const said = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(0x800, 2);
    said.writeUInt16LE(0x21, 8);
    said.writeUInt32LE(crc32(content), 10);
    said.writeUInt32LE(content.length, 14);
    said.writeUInt32LE(content.length, 18);
    said.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), said, name, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), said, rest, name);
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, Buffer.from("PK\u0005\u0006"), end]);
}
