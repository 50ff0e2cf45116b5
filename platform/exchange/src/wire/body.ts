import { createHash, type Hash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a message may carry here. Larger ones go as files (`transfers`), which is not this way. */
export const LARGEST_BODY = 10 * 1024 * 1024;
/** Up to so many bytes nobody asks whether there is room: a connection itself takes as much. Ours. */
export const SHORT_BODY = 64 * 1024;
/** The headers of a message, in bytes; ours. */
export const LARGEST_HEAD = 32_768;

export const NOTHING = Buffer.alloc(0);

/** A body that was read to its end and not kept: its SHA-512, so that the refusal can be bound to the question. */
export interface Unkept {
  readonly hash: Buffer;
}

export interface Reading {
  /** Bytes; `LARGEST_BODY` unless told. */
  readonly largest?: number;
  /** Asked once, when a body turns out to be longer than `SHORT_BODY`. */
  readonly mayKeep?: () => boolean;
}

/** A body wholly in memory, or "too-large" as soon as it is; the message can be answered yet. */
export async function readBody(
  message: IncomingMessage,
  { largest = LARGEST_BODY, mayKeep = () => true }: Reading = {},
): Promise<Buffer | "too-large" | Unkept> {
  const length = lengthOf(message);
  if (length === 0) return NOTHING;
  if (length !== undefined && length > largest) return "too-large";
  let [kept, size, unkept]: [Buffer, number, Hash | undefined] = [Buffer.allocUnsafe(Math.min(length ?? 4_096, SHORT_BODY)), 0, undefined];
  for await (const piece of message.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    const end = size + bytes.length;
    if (end > largest) return "too-large";
    if (size <= SHORT_BODY && end > SHORT_BODY && !mayKeep()) unkept = createHash("sha512").update(kept.subarray(0, size));
    if (unkept === undefined) {
      // A piece may be one byte, and thousands of buffers take far more than they hold.
      kept = grown(kept, end, length ?? largest);
      bytes.copy(kept, size);
    } else unkept.update(bytes);
    size = end;
  }
  return unkept === undefined ? kept.subarray(0, size) : { hash: unkept.digest() };
}

/** Bytes, as the message says it; nothing where it says none and one may come all the same. */
function lengthOf({ headers }: IncomingMessage): number | undefined {
  return headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : undefined;
}

function grown(kept: Buffer, needed: number, most: number): Buffer {
  if (needed <= kept.length) return kept;
  const larger = Buffer.allocUnsafe(Math.max(needed, Math.min(most, kept.length * 2)));
  kept.copy(larger);
  return larger;
}
