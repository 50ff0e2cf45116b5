import type { Work } from "@motlan/kernel/db";
import { type ImportFile, lockImportFile, nextPart } from "../store/import-files.ts";

/** Somebody stopped the taking over: no fault, and nothing more is read. */
export class Stopped extends Error {}

/** Its parts in their order; each time one is asked for, whether somebody has stopped it, or has come to its end and forgotten them. */
export async function* bytesOf(work: () => Work, { id }: ImportFile): AsyncGenerator<Uint8Array> {
  let after = -1;
  for (;;) {
    const part = await work().transaction(async (tx) => {
      const file = await lockImportFile(tx, id);
      if (file?.stoppedAt !== null || file.forgottenAt !== null) throw new Stopped();
      return nextPart(tx, id, after);
    });
    if (part === undefined) return;
    yield part.bytes;
    after = part.start;
  }
}

/** Its text, whatever sign a part ends in. */
export async function* decoded(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of parts) yield decoder.decode(bytes, { stream: true });
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
