/**
 * DER (X.690) written by hand: a certificate request, a time-stamp request and a signed message need a dozen shapes, each plain to read
 * beside its RFC. Every function returns the whole encoding of one value.
 */
export type Der = Uint8Array<ArrayBuffer>;

export function sequence(...members: readonly Uint8Array[]): Der {
  return encode(0x30, concat(members));
}

/** SET OF: DER wants its members in ascending order of their bytes. */
export function setOf(...members: readonly Uint8Array[]): Der {
  return encode(0x31, concat(members.toSorted((a, b) => Buffer.compare(a, b))));
}

/** `[tag]`, constructed: EXPLICIT around one value, or IMPLICIT over the content of several. */
export function context(tag: number, ...members: readonly Uint8Array[]): Der {
  return encode(0xa0 | tag, concat(members));
}

export function integer(value: number | Uint8Array): Der {
  const bytes = typeof value === "number" ? Uint8Array.of(value) : value;
  const [first = 0] = bytes;
  return encode(0x02, first & 0x80 ? concat([Uint8Array.of(0), bytes]) : bytes);
}

export function boolean(value: boolean): Der {
  return encode(0x01, Uint8Array.of(value ? 0xff : 0));
}

export function octets(bytes: Uint8Array): Der {
  return encode(0x04, bytes);
}

/** A whole number of bytes as bits. */
export function bits(bytes: Uint8Array): Der {
  return encode(0x03, concat([Uint8Array.of(0), bytes]));
}

export function utf8(text: string): Der {
  return encode(0x0c, new TextEncoder().encode(text));
}

export function printable(text: string): Der {
  return encode(0x13, new TextEncoder().encode(text));
}

export function nothing(): Der {
  return encode(0x05, new Uint8Array());
}

/** An object identifier from its dotted numbers. */
export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return encode(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

export function encode(tag: number, content: Uint8Array): Der {
  return concat([Uint8Array.of(tag), lengthOf(content.length), content]);
}

export function concat(parts: readonly Uint8Array[]): Der {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}
