import { createHash } from "node:crypto";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { orNoRoom } from "../disk/no-room.ts";
import { chunksOf, lengthOf } from "../domain/chunks.ts";
import { faults } from "../faults.ts";
import { lockOwn, refuseOthers } from "../rights.ts";
import { findDigest, keepChunk, listDigests } from "../store/chunks.ts";
import { type FileRow, findFile, saveOffer } from "../store/files.ts";
import { rootOf } from "../wire/root.ts";

export interface ChunkOfFile {
  readonly id: string;
  /** Whose file it must be. */
  readonly sender: string;
  readonly number: number;
  readonly bytes: Buffer;
  /** RFC 9530, `sha-256=:…:`. */
  readonly digest?: string;
}

/**
 * Keeps one chunk of a file that is to be given; in any order, and again as often as wanted. With the last of them the file is offered.
 * @throws transfers/not-yours, transfers/unknown-file, transfers/closed, transfers/chunk-wrong, transfers/no-room
 */
export async function putChunk(work: Work, disk: Bytes, chunk: ChunkOfFile): Promise<FileRow> {
  await refuseOthers(work, "transfers.send", chunk.sender);
  const { id, sender, number, bytes, digest } = chunk;
  const sha256 = createHash("sha256").update(bytes).digest();
  return work.transaction(async (tx) => {
    const file = await lockOwn(tx, id, sender);
    const sized = sizeOf(file);
    if (file.side !== "outgoing" || sized === undefined) throw faults["unknown-file"]();
    const isOne = Number.isInteger(number) && number >= 0 && number < chunksOf(sized) && bytes.length === lengthOf(sized, number);
    if (!isOne || (digest !== undefined && digest !== `sha-256=:${sha256.toString("base64")}:`)) throw faults["chunk-wrong"]({ number });
    const before = await findDigest(tx, id, number);
    if (before !== undefined && !before.equals(sha256)) throw faults["chunk-wrong"]({ number });
    if (before !== undefined) return file;
    if (file.state !== "coming") throw faults.closed();
    await orNoRoom(disk.write(id, number * sized.chunkSize, bytes));
    await keepChunk(tx, id, number, sha256, work.clock.now());
    if (file.kept + 1 < chunksOf(sized)) return { ...file, kept: file.kept + 1 };
    return offer(work, tx, file);
  });
}

async function offer(work: Work, tx: Tx, file: FileRow): Promise<FileRow> {
  const { id, agencyId } = file;
  await saveOffer(tx, id, rootOf(await listDigests(tx, id)), work.clock.now());
  await work.announce(tx, { type: "transfers.offered", subject: id, ...(agencyId !== null && { agencyId }) });
  return (await findFile(tx, id)) ?? file;
}

export function sizeOf({ size, chunkSize }: Pick<FileRow, "size" | "chunkSize">) {
  return size === null || chunkSize === null ? undefined : { size, chunkSize };
}
