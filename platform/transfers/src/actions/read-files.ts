import type { ReadStream } from "node:fs";
import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { chunksOf, rangesOf } from "../domain/chunks.ts";
import { faults } from "../faults.ts";
import { refuseStranger } from "../rights.ts";
import { listAbsent } from "../store/chunks.ts";
import { type FileRow, findFile, listNewestFiles } from "../store/files.ts";
import { sizeOf } from "./put-chunk.ts";

const MOST = 200;

/** Files of one system, or of all that whoever asks may see: the newest first, two hundred at most. @throws transfers/not-yours */
export function listFiles(work: Work, subsystem = ""): Promise<FileRow[]> {
  refuseStranger(work, "transfers.see");
  return work.transaction((tx) => listNewestFiles(tx, subsystem, MOST));
}

export interface FileOf {
  readonly id: string;
  /** Whose it must be, where the caller speaks for one system. */
  readonly subsystem?: string;
}

/** @throws transfers/not-yours, transfers/unknown-file */
export async function readFile(work: Work, { id, subsystem }: FileOf): Promise<FileRow> {
  refuseStranger(work, "transfers.see");
  const file = isId(id) ? await work.transaction((tx) => findFile(tx, id)) : undefined;
  if (file === undefined || (subsystem !== undefined && file.subsystem !== subsystem)) throw faults["unknown-file"]();
  return file;
}

/** Which chunks are still to come, as ranges. @throws transfers/not-yours, transfers/unknown-file */
export async function readMissing(work: Work, which: FileOf): Promise<readonly (readonly [number, number])[]> {
  const sized = sizeOf(await readFile(work, which));
  if (sized === undefined) return [];
  return rangesOf(await work.transaction((tx) => listAbsent(tx, which.id, chunksOf(sized))));
}

/** @throws transfers/not-yours, transfers/unknown-file, transfers/no-receipt */
export async function readReceipt(work: Work, which: FileOf): Promise<string> {
  const { receipt } = await readFile(work, which);
  if (receipt === null) throw faults["no-receipt"]();
  return receipt;
}

export interface Content {
  readonly file: FileRow;
  readonly size: number;
  open(start: number, end: number): ReadStream;
}

/** What was received, for the system it is for. @throws transfers/not-yours, transfers/unknown-file, transfers/not-whole, transfers/bytes-gone */
export async function openContent(work: Work, disk: Bytes, which: FileOf): Promise<Content> {
  const file = await readFile(work, which);
  const sized = sizeOf(file);
  if (file.state !== "received" || sized === undefined)
    throw faults["not-whole"]({ kept: file.kept, chunks: sized === undefined ? "?" : chunksOf(sized) });
  if (file.bytesGoneAt !== null || file.side === "outgoing") throw faults["bytes-gone"]();
  return { file, size: sized.size, open: (start, end) => disk.stream(file.id, start, end) };
}
