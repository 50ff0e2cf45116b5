import { randomBytes } from "node:crypto";

const BYTES = 16;
/** Random bytes are drawn for many ids at once: each drawing costs more than the bytes. */
let drawn = Buffer.alloc(0);

function drawBytes(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(BYTES * 256);
  const bytes = drawn.subarray(0, BYTES);
  drawn = drawn.subarray(BYTES);
  return bytes;
}

/** A version-7 UUID: sorts by the time it was made, so that keys stay close together on disk (RFC 9562). */
export function newId(at: Date = new Date()): string {
  const bytes = drawBytes();
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
