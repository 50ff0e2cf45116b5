/** A value as it stands in DER: its tag, its content, and its whole encoding. */
export interface Node {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** What cannot be read. Callers that face the public turn it into "not a signed PDF". */
export class DerError extends Error {}

/** Reads the first value; what follows it (the padding of a PDF's signature, say) is left alone. @throws DerError */
export function read(bytes: Uint8Array): Node {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80) throw new DerError("not DER");
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (extra > 4) throw new DerError("too long");
  let length = extra === 0 ? first : 0;
  for (const byte of bytes.subarray(2, 2 + extra)) length = length * 256 + byte;
  const start = 2 + extra;
  if (start + length > bytes.length) throw new DerError("cut short");
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/** The members of a constructed value. @throws DerError */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  let rest = node.content;
  while (rest.length > 0) {
    const child = read(rest);
    found.push(child);
    rest = rest.subarray(child.whole.length);
  }
  return found;
}

/** The member at a place, which must be there. @throws DerError */
export function child(node: Node, at: number): Node {
  const found = children(node)[at];
  if (!found) throw new DerError(`no member ${at}`);
  return found;
}

/** The first member with that tag, if any. */
export function tagged(node: Node, tag: number): Node | undefined {
  return children(node).find((candidate) => candidate.tag === tag);
}

/** An object identifier as dotted numbers. @throws DerError */
export function readOid(node: Node): string {
  if (node.tag !== 0x06) throw new DerError("not an object identifier");
  const numbers: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join(".");
}

/** GeneralizedTime, `20261121160012Z` with or without a fraction. @throws DerError */
export function readTime(node: Node): Date {
  const text = new TextDecoder().decode(node.content);
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,3})?Z$/.exec(text);
  if (node.tag !== 0x18 || !parts) throw new DerError("not a time");
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
}
