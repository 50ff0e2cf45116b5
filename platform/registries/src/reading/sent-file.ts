import type { Tx, Work } from "@motlan/kernel/db";
import { type ImportFile, lockImportFile, nextPart } from "../store/import-files.ts";

/** Somebody stopped the taking over: no fault, and nothing more is read. */
export class Stopped extends Error {}

/** Bytes given at once, some thousand rows: a part may be a whole file, and who presses stop means now. */
const AT_ONCE = 256 * 1024;

/** Its bytes in their order; each time some are asked for, whether somebody has stopped it, or has come to its end and forgotten them. */
export async function* bytesOf(work: () => Work, { id }: ImportFile): AsyncGenerator<Uint8Array> {
  let after = -1;
  for (;;) {
    const part = await unlessStopped(work, id, (tx) => nextPart(tx, id, after));
    if (part === undefined) return;
    for (let from = 0; from < part.bytes.length; from += AT_ONCE) {
      if (from > 0) await unlessStopped(work, id, async () => undefined);
      yield part.bytes.subarray(from, from + AT_ONCE);
    }
    after = part.start;
  }
}

function unlessStopped<T>(work: () => Work, id: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  return work().transaction(async (tx) => {
    const file = await lockImportFile(tx, id);
    if (file?.stoppedAt !== null || file.forgottenAt !== null) throw new Stopped();
    return act(tx);
  });
}

/** Its text, whatever sign a part ends in. */
export async function* decoded(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of parts) yield decoder.decode(bytes, { stream: true });
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
