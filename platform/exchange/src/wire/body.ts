import type { IncomingMessage } from "node:http";

/** What a message may carry here. Larger ones go as files (`transfers`), which is not this way. */
export const LARGEST_BODY = 10 * 1024 * 1024;
/** The headers of a message, in bytes; ours. */
export const LARGEST_HEAD = 32_768;

const NOTHING = Buffer.alloc(0);

/** Bytes, as the message says it; nothing where it says none and one may come all the same. */
export function lengthOf({ headers }: IncomingMessage): number | undefined {
  return headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : undefined;
}

/** A body wholly in memory, or "too-large" as soon as it is; the message can be answered yet. */
export async function readBody(message: IncomingMessage, largest = LARGEST_BODY): Promise<Buffer | "too-large"> {
  const length = lengthOf(message);
  if (length === 0) return NOTHING;
  if (length !== undefined && length > largest) return "too-large";
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of message.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    size += bytes.length;
    if (size > largest) return "too-large";
    pieces.push(bytes);
  }
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}
