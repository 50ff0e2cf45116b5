import { createHash } from "node:crypto";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { orNoRoom } from "../disk/no-room.ts";
import { chunksOf, lengthOf } from "../domain/chunks.ts";
import { faults } from "../faults.ts";
import { lockOwn, refuseOthers } from "../rights.ts";
import { findDigest, keepChunk, listDigests } from "../store/chunks.ts";
import { type FileRow, findFile, saveOffer } from "../store/files.ts";
import { beginWriting, endWriting, giveUpWriting, type Writing } from "../store/writing.ts";
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

/** So long other bytes of the same chunk wait for those on their way to the disk: longer than a disk takes. */
const STALE_MS = 120_000;

/**
 * Keeps one chunk of a file that is to be given; in any order, and again as often as wanted. With the last of them the file is offered. The disk is written between two
 * short acts: while it is slow, no connection to the database waits for it.
 * @throws transfers/not-yours, transfers/unknown-file, transfers/closed, transfers/chunk-wrong, transfers/no-room
 */
export async function putChunk(work: Work, disk: Bytes, chunk: ChunkOfFile): Promise<FileRow> {
  await refuseOthers(work, "transfers.send", chunk.sender);
  const { id, sender, number, bytes, digest } = chunk;
  const writing = { fileId: id, number, sha256: createHash("sha256").update(bytes).digest(), began: work.clock.now() };
  if (digest !== undefined && digest !== `sha-256=:${writing.sha256.toString("base64")}:`) throw faults["chunk-wrong"]({ number });
  const place = await work.transaction(async (tx) => begin(tx, await lockOwn(tx, id, sender), writing, bytes.length));
  if ("before" in place) return place.before;
  try {
    await orNoRoom(disk.write(id, place.offset, bytes));
  } catch (error) {
    await work.transaction((tx) => giveUpWriting(tx, writing));
    throw error;
  }
  return work.transaction(async (tx) => keep(work, tx, await lockOwn(tx, id, sender), writing));
}

type Place = { readonly offset: number } | { readonly before: FileRow };

/** Where its bytes belong, or the file as it is where they are here already. */
async function begin(tx: Tx, file: FileRow, writing: Writing, length: number): Promise<Place> {
  const { number, sha256, began } = writing;
  const sized = sizeOf(file);
  if (file.side !== "outgoing" || sized === undefined) throw faults["unknown-file"]();
  const isOne = Number.isInteger(number) && number >= 0 && number < chunksOf(sized) && length === lengthOf(sized, number);
  const before = isOne ? await findDigest(tx, file.id, number) : undefined;
  if (!isOne || (before !== undefined && !before.equals(sha256))) throw faults["chunk-wrong"]({ number });
  if (before !== undefined) return { before: file };
  if (file.state !== "coming") throw faults.closed();
  if (!(await beginWriting(tx, writing, new Date(began.getTime() - STALE_MS)))) throw faults["chunk-wrong"]({ number });
  return { offset: number * sized.chunkSize };
}

/** Its bytes are on the disk. Sent twice at once, the other may have been first. */
async function keep(work: Work, tx: Tx, file: FileRow, writing: Writing): Promise<FileRow> {
  const { number, sha256 } = writing;
  const isOurs = await endWriting(tx, writing);
  if ((await findDigest(tx, file.id, number))?.equals(sha256)) return file;
  if (file.state !== "coming") throw faults.closed();
  if (!isOurs) throw faults["chunk-wrong"]({ number });
  await keepChunk(tx, file.id, number, sha256, work.clock.now());
  const sized = sizeOf(file);
  const kept = file.kept + 1;
  return sized !== undefined && kept < chunksOf(sized) ? { ...file, kept } : offer(work, tx, file);
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
