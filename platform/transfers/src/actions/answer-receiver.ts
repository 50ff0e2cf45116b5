import type { RoomAnswer, RoomQuestion, RoomService } from "@motlan/exchange";
import { isFault, isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Bytes, isCode } from "../disk/bytes.ts";
import { lengthOf } from "../domain/chunks.ts";
import { isOf, RECEIPT } from "../domain/receipt.ts";
import { faults } from "../faults.ts";
import { findDigest, listDigests } from "../store/chunks.ts";
import { type FileRow, findFile, listOffersTo, lockFile, saveGiven, saveReceipt } from "../store/files.ts";
import { knownOf, receiptOf } from "../wire/known.ts";
import { asReceipt, readJson } from "../wire/shapes.ts";

/**
 * A subsystem's files as a service: `GET /files` lists what is offered to whoever asks, `GET /files/{id}` is the manifest, `GET /files/{id}/chunks/{n}` a chunk, and
 * `POST /files/{id}/receipt` takes the receipt. The exchange has decided already that this client may ask this.
 */
export function answerReceiver(disk: Bytes): RoomService {
  return async (work, question) => {
    try {
      return { ...(await answer(work, disk, question)), ...(question.purpose && { law: question.purpose.law }) };
    } catch (error) {
      if (!isFault(error)) throw error;
      const { code, status, text, about } = error;
      return { status, content: { code, message: text.vi, vi: text.vi, en: text.en, about: JSON.parse(JSON.stringify(about)) } };
    }
  };
}

async function answer(work: Work, disk: Bytes, question: RoomQuestion): Promise<RoomAnswer> {
  const { method } = question;
  const [, place, id, part, number, ...rest] = question.path.split("/");
  if (place !== "files" || rest.length > 0) throw faults["unknown-place"]();
  if (method === "GET" && id === undefined) return list(work, question);
  const file = await findOffered(work, question, id ?? "");
  if (method === "POST" && part === "receipt" && number === undefined) return takeReceipt(work, question, file);
  refuseClosed(file, work.clock.now());
  if (method === "GET" && part === undefined) return manifestOf(work, file);
  if (method === "GET" && part === "chunks" && /^\d{1,6}$/.test(number ?? "")) return giveChunk(work, disk, file, Number(number));
  throw faults["unknown-place"]();
}

async function list(work: Work, { subsystem, code: service, client: receiver, purpose }: RoomQuestion): Promise<RoomAnswer> {
  const wish = { subsystem, service, receiver, purpose: purpose?.code ?? null };
  const files = (await work.transaction((tx) => listOffersTo(tx, wish, work.clock.now()))).map((file) => {
    const { file: id, name, type, size, chunkSize, root, offeredAt, until } = knownOf(file);
    return { id, name, type, size, chunkSize, root, offeredAt: offeredAt.toISOString(), until: until.toISOString() };
  });
  return { status: 200, content: { files } };
}

/** A file of this service, for this client and purpose. */
async function findOffered(work: Work, { subsystem, code, client, purpose }: RoomQuestion, id: string): Promise<FileRow> {
  const file = isId(id) ? await work.transaction((tx) => findFile(tx, id)) : undefined;
  if (file === undefined || file.side !== "outgoing" || file.subsystem !== subsystem || file.service !== code || file.offeredAt === null)
    throw faults["unknown-file"]();
  if (file.peer !== client || file.purpose !== (purpose?.code ?? null)) throw faults["not-for-you"]();
  return file;
}

function refuseClosed({ state, until, bytesGoneAt }: FileRow, now: Date): void {
  if (state === "withdrawn") throw faults.withdrawn();
  if (state === "expired" || until === null || (state === "offered" && until <= now)) throw faults.expired();
  if (bytesGoneAt !== null) throw faults["bytes-gone"]();
}

async function manifestOf(work: Work, file: FileRow): Promise<RoomAnswer> {
  const digests = await work.transaction((tx) => listDigests(tx, file.id));
  const { file: id, offeredAt, until, ...known } = knownOf(file);
  const content = { id, ...known, law: file.law, offeredAt: offeredAt.toISOString(), until: until.toISOString() };
  return { status: 200, content: { ...content, chunks: digests.map((digest) => digest.toString("base64url")) } };
}

async function giveChunk(work: Work, disk: Bytes, file: FileRow, number: number): Promise<RoomAnswer> {
  const sized = knownOf(file);
  const digest = await work.transaction(async (tx) => {
    const found = await findDigest(tx, file.id, number);
    if (found !== undefined) await saveGiven(tx, file.id, number + 1);
    return found;
  });
  if (digest === undefined) throw faults["unknown-place"]();
  const length = lengthOf(sized, number);
  const bytes = await disk.read(file.id, number * sized.chunkSize, length).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "EIO")) return undefined;
    throw error;
  });
  if (bytes?.length !== length) throw faults["chunk-missing"]({ number });
  return { status: 200, bytes, type: "application/octet-stream" };
}

/** Kept though the time was over or the file taken back meanwhile: it is true. Said again, nothing happens. */
async function takeReceipt(work: Work, { body, readNote }: RoomQuestion, file: FileRow): Promise<RoomAnswer> {
  const read = readJson(body);
  const signed = typeof read === "object" && read !== null && "receipt" in read ? String(read.receipt) : "";
  const receipt = asReceipt(await readNote(RECEIPT, signed));
  if (receipt === undefined || !isOf(receipt, receiptOf(file))) throw faults["receipt-false"]();
  await work.transaction(async (tx) => {
    const locked = await lockFile(tx, file.id);
    if (locked?.state === "received") return;
    const { id, agencyId } = file;
    await saveReceipt(tx, id, signed, work.clock.now(), work.clock.now());
    await work.announce(tx, { type: "transfers.received", subject: id, ...(agencyId !== null && { agencyId }) });
  });
  return { status: 200, content: { id: file.id, state: "received" } };
}
