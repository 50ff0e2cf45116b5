import { createHash } from "node:crypto";
import { type Exchange, signNote } from "@motlan/exchange";
import { backOff, type Fault, isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { makeRoom } from "../disk/make-room.ts";
import { orNoRoom } from "../disk/no-room.ts";
import { judgeManifest, LONGEST_MS } from "../domain/manifest.ts";
import { RECEIPT } from "../domain/receipt.ts";
import { faults } from "../faults.ts";
import { refuseAllButNode } from "../rights.ts";
import { arriveChunk, listMissing, type MissingChunk, nameChunks } from "../store/chunks.ts";
import { endFile, type FileRow, findFile, lockFile, saveManifest, saveReceipt, type Trouble } from "../store/files.ts";
import { comeAgain, leaseFile, saveTold, stopTelling } from "../store/rounds.ts";
import { askSender } from "../wire/ask-sender.ts";
import { knownOf, receiptOf } from "../wire/known.ts";
import { rootOf } from "../wire/root.ts";
import { asManifest, readJson } from "../wire/shapes.ts";

/** For so long a file is one process's; each chunk that arrives renews it. Longer than a call may take. */
const LEASE_MS = 40_000;
/** A sender that is away is asked every five minutes at the least, ours. */
const MOST_WAIT_MS = 300_000;
/** Chunks of one round, and of them under way at once: so many are in memory, however large the file. */
const ROUND = 32;
const LANES = 3;
/** So often a chunk that is not what its manifest says is asked for again. */
const TRIES = 3;

/** Not to be mended by asking again. */
const FINAL: ReadonlySet<string> = new Set(
  [
    "withdrawn",
    "expired",
    "not-for-you",
    "unknown-file",
    "unknown-place",
    "bytes-gone",
    "chunk-missing",
    "manifest-wrong",
    "receipt-false",
  ].map((word) => `transfers/${word}`),
);

/**
 * One round: the manifest, or the next missing chunks, each verified before it is kept, or the receipt told to the sender. Gives whether there is more to do at once. What
 * fails comes again later, or stops where that cannot help; either way the file says why.
 * @throws transfers/not-yours
 */
export async function fetchFile(work: Work, exchange: Exchange, disk: Bytes, id: string): Promise<boolean> {
  refuseAllButNode(work);
  const now = work.clock.now();
  const file = await work.transaction(async (tx) => ((await leaseFile(tx, id, now, leasedFrom(now))) ? findFile(tx, id) : undefined));
  if (file === undefined) return false;
  try {
    await goOn(work, exchange, disk, file);
    await work.transaction((tx) => comeAgain(tx, id, work.clock.now(), 0));
    return true;
  } catch (error) {
    await fail(work, exchange, file, error);
    return false;
  }
}

function leasedFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}

async function goOn(work: Work, exchange: Exchange, disk: Bytes, file: FileRow): Promise<void> {
  if (file.receipt !== null) return tell(work, exchange, file, file.receipt);
  if (file.root === null) return takeManifest(work, exchange, disk, file);
  const missing = await work.transaction((tx) => listMissing(tx, file.id, ROUND));
  if (missing.length === 0) return sign(work, exchange, file);
  await inLanes(missing, (chunk) => takeChunk(work, exchange, disk, file, chunk));
}

async function takeManifest(work: Work, exchange: Exchange, disk: Bytes, file: FileRow): Promise<void> {
  const { id, offerId, subsystem: receiver, peer: sender, service } = file;
  const manifest = asManifest(readJson(await askSender(exchange, file, `/files/${offerId}`)));
  if (manifest === undefined) throw faults["manifest-wrong"]({ where: "JSON" });
  const digests = judgeManifest(manifest, { id: offerId, sender, receiver, service }, rootOf);
  if (!digests.ok) throw faults[digests.why](digests.about);
  const { name, type, size, chunkSize, root } = manifest;
  const offeredAt = new Date(manifest.offeredAt);
  const until = new Date(Math.min(Date.parse(manifest.until), work.clock.now().getTime() + LONGEST_MS));
  await work.transaction(async (tx) => {
    await makeRoom(tx, disk, receiver, size);
    await nameChunks(tx, id, digests.value);
    const kept = { name, type, size, chunkSize, root: Buffer.from(root, "base64url"), offeredAt, until };
    await saveManifest(tx, id, kept, work.clock.now());
  });
}

async function takeChunk(work: Work, exchange: Exchange, disk: Bytes, file: FileRow, { number, sha256 }: MissingChunk): Promise<void> {
  const { chunkSize } = knownOf(file);
  const bytes = await askSender(exchange, file, `/files/${file.offerId}/chunks/${number}`);
  if (!createHash("sha256").update(bytes).digest().equals(sha256)) throw faults["chunk-tampered"]({ number });
  await orNoRoom(disk.write(file.id, number * chunkSize, bytes));
  const now = work.clock.now();
  await work.transaction((tx) => arriveChunk(tx, file.id, number, now, leasedFrom(now)));
}

async function inLanes<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  let failed: { readonly error: unknown } | undefined;
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined && failed === undefined; item = waiting.shift()) {
      try {
        await act(item);
      } catch (error) {
        failed ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failed !== undefined) throw failed.error;
}

/** Every chunk is on the disk: the node says so, and from then on it is a matter of telling the sender. */
async function sign(work: Work, exchange: Exchange, file: FileRow): Promise<void> {
  const { id, agencyId, beganAt } = file;
  const now = work.clock.now();
  const times = { began: (beganAt ?? now).toISOString(), ended: now.toISOString() };
  const receipt = await signNote(exchange.node.signing, RECEIPT, { ...receiptOf(file), ...times });
  await work.transaction(async (tx) => {
    if ((await lockFile(tx, id))?.state !== "coming") return;
    await saveReceipt(tx, id, receipt, now, null);
    await work.announce(tx, { type: "transfers.received", subject: id, ...(agencyId !== null && { agencyId }) });
  });
}

async function tell(work: Work, exchange: Exchange, file: FileRow, receipt: string): Promise<void> {
  await askSender(exchange, file, `/files/${file.offerId}/receipt`, { receipt });
  await work.transaction((tx) => saveTold(tx, file.id, work.clock.now()));
}

async function fail(work: Work, exchange: Exchange, file: FileRow, error: unknown): Promise<void> {
  const { id, agencyId } = file;
  const attempts = file.attempts + 1;
  const trouble = troubleOf(error);
  const isFinal = FINAL.has(trouble.code) || (trouble.code === "transfers/chunk-tampered" && attempts >= TRIES);
  if (!isFault(error)) exchange.note({ level: "warn", file: id, error: error instanceof Error ? error.name : typeof error });
  const now = work.clock.now();
  await work.transaction(async (tx) => {
    // Taken back, or past its time, while the sender was asked: that stands.
    if (isFinal && file.receipt === null && (await lockFile(tx, id))?.state !== "coming") return;
    if (!isFinal) return comeAgain(tx, id, new Date(now.getTime() + backOff(attempts, MOST_WAIT_MS)), attempts, trouble);
    if (file.receipt !== null) return stopTelling(tx, id, trouble);
    await endFile(tx, id, "stopped", now, trouble);
    await work.announce(tx, {
      type: "transfers.stopped",
      subject: id,
      ...(agencyId !== null && { agencyId }),
      data: { code: trouble.code },
    });
  });
}

function troubleOf(error: unknown): Trouble {
  const fault: Fault = isFault(error) ? error : faults["fetch-failed"]();
  return { code: fault.code, vi: fault.text.vi, en: fault.text.en };
}
