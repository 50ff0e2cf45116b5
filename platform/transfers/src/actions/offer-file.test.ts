import { COMMUNE, HOSPITAL } from "@motlan/exchange/testing";
import { newId } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test, vi } from "vitest";
import type { Bytes } from "../disk/bytes.ts";
import { SMALLEST_CHUNK } from "../domain/chunks.ts";
import { lockBytesHeld } from "../store/files.ts";
import { aFile, PURPOSE, twoEnds } from "../testing/index.ts";
import { type FileOffer, offerFile } from "./offer-file.ts";
import { type ChunkOfFile, putChunk } from "./put-chunk.ts";
import { openContent, readFile, readMissing, readReceipt } from "./read-files.ts";
import { sweepFiles } from "./sweep-files.ts";
import { dropContent, withdrawFile } from "./withdraw-file.ts";

const clock = fixedClock(new Date());
const ends = await twoEnds({ clock });
const { asking, giving } = ends.nodes;
afterAll(() => ends[Symbol.asyncDispose]());
const { disk } = ends.sender;
const content = aFile(SMALLEST_CHUNK * 3);
const DAY = 86_400_000;

const offer = (wish: Partial<FileOffer> = {}, at = disk) =>
  offerFile(giving.work(), giving.exchange, at, {
    ...{ sender: HOSPITAL, receiver: COMMUNE, name: "phim.tar", size: content.length, chunkSize: SMALLEST_CHUNK },
    ...{ purpose: PURPOSE.code, requestKey: newId(), ...wish },
  });
const put = (id: string, number: number, wish: Partial<ChunkOfFile> = {}, at = disk) =>
  putChunk(giving.work(), at, {
    ...{ id, sender: HOSPITAL, number, bytes: content.subarray(number * SMALLEST_CHUNK, (number + 1) * SMALLEST_CHUNK), ...wish },
  });

test("chunks come in any order and twice; with the last the file is offered, and takes no other content", async () => {
  const { id } = await offer();
  await put(id, 2);
  await put(id, 2);
  expect(await readMissing(giving.work(), { id })).toEqual([[0, 1]]);
  expect(await refusal(put(id, 2, { bytes: aFile(SMALLEST_CHUNK) }))).toBe("transfers/chunk-wrong");
  await put(id, 0);
  expect((await put(id, 1)).state).toBe("offered");
  expect((await put(id, 1)).state).toBe("offered");
  expect(await readMissing(giving.work(), { id })).toEqual([]);
  expect(await refusal(readReceipt(giving.work(), { id }))).toBe("transfers/no-receipt");
});

test("while the disk is slow no connection to the database waits for it; the file is offered with the last chunk, whichever that is", async () => {
  const { id } = await offer();
  const others = await Promise.all(Array.from({ length: 30 }, () => offer()));
  const all = Promise.withResolvers<void>();
  const slow: Bytes = { ...disk, write: (...args) => all.promise.then(() => disk.write(...args)) };
  const writes = vi.spyOn(slow, "write");
  const waiting = [put(id, 0, {}, slow), ...others.map((other) => put(other.id, 0, {}, slow))];
  await expect.poll(() => writes.mock.calls.length).toBe(waiting.length);
  const busy = "select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'";
  expect(await giving.db.asOwner(busy)).toEqual([]);
  await Promise.all([put(id, 1), put(id, 2)]);
  expect(await readFile(giving.work(), { id })).toMatchObject({ state: "coming", kept: 2 });
  all.resolve();
  await Promise.all(waiting);
  expect(await readFile(giving.work(), { id })).toMatchObject({ state: "offered", kept: 3 });
  expect(await giving.db.asOwner("select from transfers.writing")).toEqual([]);
});

test("one chunk's bytes do not mix with others': while they are written others wait, the same again is once, a full disk leaves room for the next try", async () => {
  const { id } = await offer();
  const gate = Promise.withResolvers<void>();
  const slow: Bytes = { ...disk, write: (...args) => gate.promise.then(() => disk.write(...args)) };
  const writes = vi.spyOn(slow, "write");
  const twice = [put(id, 0, {}, slow), put(id, 0, {}, slow)];
  await expect.poll(() => writes.mock.calls.length).toBe(2);
  const other = aFile(SMALLEST_CHUNK + 1).subarray(1);
  expect(await refusal(put(id, 0, { bytes: other }))).toBe("transfers/chunk-wrong");
  gate.resolve();
  await Promise.all(twice);
  expect(await readFile(giving.work(), { id })).toMatchObject({ kept: 1 });
  const full: Bytes = { ...disk, write: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) };
  expect(await refusal(put(id, 1, { bytes: other }, full))).toBe("transfers/no-room");
  await put(id, 1);
  expect(await readMissing(giving.work(), { id })).toEqual([[2, 2]]);
});

test("what a killed process was writing is anybody's after two minutes", async () => {
  const { id } = await offer();
  const write = vi.fn(() => new Promise<never>(() => undefined));
  void put(id, 0, { bytes: aFile(SMALLEST_CHUNK + 1).subarray(1) }, { ...disk, write });
  await expect.poll(() => write.mock.calls.length).toBe(1);
  clock.advance(119_000);
  expect(await refusal(put(id, 0))).toBe("transfers/chunk-wrong");
  clock.advance(1_000);
  await put(id, 0);
  expect(await readMissing(giving.work(), { id })).toEqual([[1, 2]]);
});

test("a file that was taken back while a chunk was written takes none", async () => {
  const { id } = await offer();
  const gate = Promise.withResolvers<void>();
  const slow: Bytes = { ...disk, write: (...args) => gate.promise.then(() => disk.write(...args)) };
  const writes = vi.spyOn(slow, "write");
  const under = refusal(put(id, 0, {}, slow));
  await expect.poll(() => writes.mock.calls.length).toBe(1);
  await withdrawFile(giving.work(), { id });
  gate.resolve();
  expect(await under).toBe("transfers/closed");
});

test("a key that was another file's is refused: nothing goes to whom it was not meant for", async () => {
  const requestKey = newId();
  await offer({ requestKey });
  for (const other of [{ name: "other.tar" }, { size: content.length - 1 }, { chunkSize: SMALLEST_CHUNK * 2 }])
    expect(await refusal(offer({ requestKey, ...other }))).toBe("transfers/key-reused");
});

test("said twice under one key it is one file", async () => {
  const key = newId();
  const [one, two] = await Promise.all([offer({ requestKey: key }), offer({ requestKey: key })]);
  expect(two.id).toBe(one.id);
});

test.each<[string, Partial<FileOffer>]>([
  ["transfers/bad-request", { size: 0 }],
  ["transfers/bad-request", { size: 1.5 }],
  ["transfers/bad-request", { chunkSize: 1024 }],
  ["transfers/bad-request", { size: SMALLEST_CHUNK * 100_000 + 1 }],
  ["transfers/bad-request", { name: "../../etc/passwd" }],
  ["transfers/bad-request", { name: "a\nb" }],
  ["transfers/bad-request", { type: "nothing" }],
  ["transfers/bad-request", { until: new Date(0) }],
  ["transfers/bad-request", { until: new Date(clock.now().getTime() + 91 * DAY) }],
  ["transfers/bad-request", { requestKey: "" }],
  ["transfers/bad-request", { law: "x".repeat(501) }],
  ["transfers/bad-request", { sender: COMMUNE }],
  ["transfers/bad-request", { receiver: "VN/GOV/00009/x" }],
  ["transfers/not-granted", { purpose: "other" }],
  ["transfers/not-granted", { service: "none" }],
])("%s: %j", async (code, wish) => {
  expect(await refusal(offer(wish))).toBe(code);
});

test("a file too large for this node is refused before a byte of it came", async () => {
  expect(await refusal(offer({}, { ...disk, most: 100_000 }))).toBe("transfers/over-limit");
  expect(await refusal(offer({}, { ...disk, free: async () => 7 }))).toBe("transfers/no-room");
});

test("one system never books all the room: three quarters of what others leave, whoever asks in its name", async () => {
  const { all } = await giving.work().transaction((tx) => lockBytesHeld(tx, HOSPITAL));
  const room = { ...disk, most: Math.ceil((all + content.length) / 0.75) };
  await offer({}, room);
  const refused = await offer({}, { ...room, most: room.most + 4 }).catch((error) => error);
  expect(refused).toMatchObject({ code: "transfers/over-share", status: 507 });
  expect(refused.text.vi).toContain(HOSPITAL);
  const official = giving.db.work(anOfficial({ permissions: ["transfers.send"] }));
  expect(await official.transaction((tx) => lockBytesHeld(tx, COMMUNE))).toMatchObject({ all: all + content.length, own: 0 });
});

test.each<[string, number, Partial<ChunkOfFile>]>([
  ["transfers/chunk-wrong", 3, { bytes: Buffer.alloc(1) }],
  ["transfers/chunk-wrong", -1, {}],
  ["transfers/chunk-wrong", 0, { bytes: content.subarray(0, 7) }],
  ["transfers/chunk-wrong", 0, { digest: "sha-256=:AAAA:" }],
  ["transfers/unknown-file", 0, { sender: COMMUNE }],
  ["transfers/unknown-file", 0, { id: newId() }],
])("%s: chunk %i %j", async (code, number, wish) => {
  const { id } = await offer();
  expect(await refusal(put(id, number, wish))).toBe(code);
});

test("what was taken back takes no chunk", async () => {
  const { id } = await offer();
  await withdrawFile(giving.work(), { id, subsystem: HOSPITAL });
  await withdrawFile(giving.work(), { id });
  expect(await refusal(put(id, 0))).toBe("transfers/closed");
  expect(await refusal(withdrawFile(giving.work(), { id, subsystem: COMMUNE }))).toBe("transfers/unknown-file");
});

test("bytes go when their time is over: the sender's with the receipt, the receiver's after thirty days or when it is done with them", async () => {
  const [given, late] = [await ends.offer(content), await ends.offer(content, { until: new Date(clock.now().getTime() + DAY / 2) })];
  const { id } = await ends.fetch(given.id);
  expect(await refusal(openContent(asking.work(), ends.receiver.disk, { id }))).toBe("transfers/not-whole");
  await ends.settle();
  expect(await refusal(openContent(giving.work(), disk, { id: given.id }))).toBe("transfers/bytes-gone");
  const again = await ends.fetch(late.id);
  await ends.settle();
  await dropContent(asking.work(), ends.receiver.disk, { id: again.id });
  expect(await refusal(dropContent(giving.work(), disk, { id: given.id }))).toBe("transfers/not-whole");
  expect(await refusal(openContent(asking.work(), ends.receiver.disk, { id: again.id }))).toBe("transfers/bytes-gone");

  const never = await ends.offer(content, { until: new Date(clock.now().getTime() + DAY / 2) });
  clock.advance(DAY);
  await sweepFiles(giving.work(), disk);
  await sweepFiles(asking.work(), ends.receiver.disk);
  expect(await readFile(giving.work(), { id: never.id })).toMatchObject({ state: "expired" });
  expect((await readFile(giving.work(), { id: given.id })).bytesGoneAt).not.toBeNull();
  expect((await readFile(asking.work(), { id })).bytesGoneAt).toBeNull();
  clock.advance(30 * DAY);
  await sweepFiles(asking.work(), ends.receiver.disk);
  expect(await refusal(openContent(asking.work(), ends.receiver.disk, { id }))).toBe("transfers/bytes-gone");
  expect(await readReceipt(asking.work(), { id })).toMatch(/^eyJ/);
});
