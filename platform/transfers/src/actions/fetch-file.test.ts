import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { grantRight, listHalves, listSubsystem, readNote } from "@motlan/exchange";
import { servePeers } from "@motlan/exchange/module";
import { COMMUNE, HOSPITAL } from "@motlan/exchange/testing";
import { fixedClock } from "@motlan/kernel/testing";
import { afterAll, expect, test, vi } from "vitest";
import type { Bytes } from "../disk/bytes.ts";
import { SMALLEST_CHUNK } from "../domain/chunks.ts";
import { RECEIPT } from "../domain/receipt.ts";
import { leaseFile } from "../store/rounds.ts";
import { aFile, PURPOSE, twoEnds } from "../testing/index.ts";
import { rootOf } from "../wire/root.ts";
import { beginFetch, resumeFetch } from "./begin-fetch.ts";
import { fetchFile } from "./fetch-file.ts";
import { listOffers } from "./list-offers.ts";
import { openContent, readFile, readMissing, readReceipt } from "./read-files.ts";
import { withdrawFile } from "./withdraw-file.ts";

const clock = fixedClock(new Date());
const ends = await twoEnds({ clock });
const { asking, giving } = ends.nodes;
afterAll(() => ends[Symbol.asyncDispose]());
const content = aFile(SMALLEST_CHUNK * 40 + 5);
const here = (id: string) => readFile(asking.work(), { id });
const there = (id: string) => readFile(giving.work(), { id });

test("a file goes over chunk by chunk: the same bytes, one receipt at both, and every message of it in both logs", async () => {
  const offered = await ends.offer(content);
  expect(offered).toMatchObject({ state: "offered", kept: 41 });
  const [offer] = await listOffers(asking.work(), asking.exchange, { receiver: COMMUNE, service: ends.service, purpose: PURPOSE.code });
  expect(offer).toMatchObject({ id: offered.id, name: "phim-chụp.tar", size: content.length });

  const { id } = await ends.fetch(offered.id);
  await ends.settle();
  expect(await here(id)).toMatchObject({ state: "received", kept: 41, trouble: null, toldAt: clock.now() });
  expect(await there(offered.id)).toMatchObject({ state: "received", given: 41 });
  const opened = await openContent(asking.work(), ends.receiver.disk, { id });
  expect((await buffer(opened.open(0, opened.size - 1))).equals(content)).toBe(true);

  const receipt = await readReceipt(giving.work(), { id: offered.id });
  expect(receipt).toBe(await readReceipt(asking.work(), { id }));
  const directory = await giving.exchange.directory.current();
  if (directory === undefined) throw new Error("no directory");
  const digests = Array.from({ length: 41 }, (_, at) =>
    createHash("sha256")
      .update(content.subarray(at * SMALLEST_CHUNK, (at + 1) * SMALLEST_CHUNK))
      .digest(),
  );
  expect(await readNote(directory, RECEIPT, receipt, clock.now(), asking.exchange.node.id)).toMatchObject({
    ...{ file: offered.id, sender: HOSPITAL, receiver: COMMUNE, service: "files", purpose: PURPOSE.code, size: content.length },
    root: rootOf(digests).toString("base64url"),
  });
  for (const node of [asking, giving]) {
    const halves = (await listHalves(node.work(), new Date(0), 200)).filter(({ service }) => service === ends.service);
    expect(halves.map(({ status }) => status)).toEqual(Array(44).fill(200));
    expect(new Set(halves.map(({ purpose }) => purpose))).toEqual(new Set([PURPOSE.code]));
  }
});

test("cut off in the middle, it goes on with exactly what is missing when the sender is back", async () => {
  const offered = await ends.offer(content);
  const { id } = await ends.fetch(offered.id);
  const round = () => fetchFile(asking.work(), asking.exchange, ends.receiver.disk, id);
  await round();
  await round();
  expect(await readMissing(asking.work(), { id })).toEqual([[32, 40]]);
  await giving.server.close();
  expect(await round()).toBe(false);
  expect(await here(id)).toMatchObject({ state: "coming", kept: 32, attempts: 1, trouble: { code: "exchange/peer-unreachable" } });
  const server = await servePeers(giving.exchange, { port: giving.server.port, host: "127.0.0.1" });
  await ends.settle();
  expect((await here(id)).kept).toBe(32);
  ends.given.length = 0;
  clock.advance(1_500);
  await ends.settle();
  expect([...ends.given].sort((one, other) => one - other)).toEqual([32, 33, 34, 35, 36, 37, 38, 39, 40]);
  expect(await here(id)).toMatchObject({ state: "received", trouble: null });
  await server.close();
  await servePeers(giving.exchange, { port: giving.server.port, host: "127.0.0.1" });
});

test("a process killed at it holds the file no longer than its lease; two at once are one", async () => {
  const offered = await ends.offer(content);
  const { id } = await ends.fetch(offered.id);
  const round = () => fetchFile(asking.work(), asking.exchange, ends.receiver.disk, id);
  await round();
  ends.given.length = 0;
  await Promise.all([round(), round(), round()]);
  expect(ends.given).toHaveLength(32);
  const now = clock.now();
  await asking.work().transaction((tx) => leaseFile(tx, id, now, new Date(now.getTime() + 40_000)));
  expect(await round()).toBe(false);
  clock.advance(40_000);
  ends.given.length = 0;
  await ends.settle();
  expect(ends.given).toHaveLength(9);
  expect((await here(id)).state).toBe("received");
});

test("a chunk that is not what the manifest says is never kept, asked for again twice, and then it stops with the reason", async () => {
  const offered = await ends.offer(content);
  await ends.sender.disk.write(offered.id, 3 * SMALLEST_CHUNK, aFile(7));
  const { id } = await ends.fetch(offered.id);
  for (let tries = 0; tries < 3; tries += 1) {
    await ends.settle();
    clock.advance(10_000);
  }
  const stopped = await here(id);
  expect(stopped).toMatchObject({ state: "stopped", attempts: 2, trouble: { code: "transfers/chunk-tampered" } });
  expect(stopped.trouble?.vi).toContain("Phần 3 ");
  expect((await readMissing(asking.work(), { id }))[0]?.[0]).toBe(3);
  await ends.sender.disk.write(offered.id, 3 * SMALLEST_CHUNK, content.subarray(3 * SMALLEST_CHUNK, 3 * SMALLEST_CHUNK + 7));
  await resumeFetch(asking.work(), id);
  await ends.settle();
  expect((await here(id)).state).toBe("received");
});

test("a chunk the sender no longer has stops it", async () => {
  const offered = await ends.offer(content);
  await ends.sender.disk.forget(offered.id);
  const { id } = await ends.fetch(offered.id);
  await ends.settle();
  expect(await here(id)).toMatchObject({ state: "stopped", kept: 0, trouble: { code: "transfers/chunk-missing" } });
});

test("what is taken back, past its time or nobody's is not given; what is here already stays missing the rest", async () => {
  const [back, late] = [await ends.offer(content), await ends.offer(content, { until: new Date(clock.now().getTime() + 3_600_000) })];
  const [one, two] = [await ends.fetch(back.id), await ends.fetch(late.id)];
  for (const { id } of [one, two]) await fetchFile(asking.work(), asking.exchange, ends.receiver.disk, id);
  await withdrawFile(giving.work(), { id: back.id });
  await ends.settle();
  expect(await here(one.id)).toMatchObject({ state: "stopped", trouble: { code: "transfers/withdrawn" } });
  expect((await here(two.id)).state).toBe("received");

  const over = await ends.offer(content, { until: new Date(clock.now().getTime() + 3_600_000) });
  clock.advance(3_600_000);
  const { id } = await ends.fetch(over.id);
  await ends.settle();
  expect(await here(id)).toMatchObject({ state: "stopped", trouble: { code: "transfers/expired" } });
  const none = await ends.fetch(one.id);
  await ends.settle();
  expect(await here(none.id)).toMatchObject({ state: "stopped", trouble: { code: "transfers/unknown-file" } });
});

test("what its own system gives up while the sender is being asked stays given up", async () => {
  const offered = await ends.offer(content);
  const { id } = await ends.fetch(offered.id);
  const round = (disk: Bytes) => fetchFile(asking.work(), asking.exchange, disk, id);
  await round(ends.receiver.disk);
  await withdrawFile(giving.work(), { id: offered.id });
  const gate = Promise.withResolvers<void>();
  const { decidingOf } = giving.exchange.reads;
  const held = vi.spyOn(giving.exchange.reads, "decidingOf").mockImplementation(async (service) => {
    await gate.promise;
    return decidingOf(service);
  });
  const under = round(ends.receiver.disk);
  await expect.poll(() => held.mock.calls.length).toBeGreaterThan(0);
  await withdrawFile(asking.work(), { id });
  gate.resolve();
  expect(await under).toBe(false);
  held.mockRestore();
  expect(await here(id)).toMatchObject({ state: "withdrawn", trouble: null, nextAt: null });
});

test("a file is for one system and one purpose", async () => {
  const OTHER = "VN/GOV/00001/ho-tich";
  await listSubsystem(asking.work(), { name: OTHER, title: { vi: "Hộ tịch", en: "Civil status" }, node: asking.listed.id });
  await ends.nodes.relist(giving.listed);
  await grantRight(giving.work(), { subsystem: HOSPITAL, service: "files", client: OTHER, purposes: [PURPOSE.code] });
  const offered = await ends.offer(content);
  const wish = { service: ends.service, offerId: offered.id, purpose: PURPOSE.code };
  expect(await listOffers(asking.work(), asking.exchange, { ...wish, receiver: OTHER })).toEqual([]);
  const { id } = await beginFetch(asking.work(), asking.exchange, { ...wish, receiver: OTHER });
  await ends.settle();
  expect(await here(id)).toMatchObject({ state: "stopped", trouble: { code: "transfers/not-for-you" } });
});

test("a receiver keeps no more than its limit, and no more than its disk: it says so and goes on when there is room", async () => {
  const offered = await ends.offer(content);
  const { id } = await ends.fetch(offered.id);
  const round = (disk: Bytes) => fetchFile(asking.work(), asking.exchange, disk, id);
  await round({ ...ends.receiver.disk, most: 1024 * 1024 });
  const over = await here(id);
  expect(over).toMatchObject({ state: "coming", trouble: { code: "transfers/over-limit" } });
  expect(over.trouble?.vi).toContain("1 MiB");
  clock.advance(300_000);
  await round({ ...ends.receiver.disk, free: async () => 5 });
  expect((await here(id)).trouble?.code).toBe("transfers/no-room");
  clock.advance(300_000);
  await round(ends.receiver.disk);
  const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
  await round({ ...ends.receiver.disk, write: () => Promise.reject(new Error("EIO")) });
  expect((await here(id)).trouble?.code).toBe("transfers/fetch-failed");
  clock.advance(300_000);
  await round({ ...ends.receiver.disk, write: full });
  expect(await here(id)).toMatchObject({ state: "coming", kept: 0, trouble: { code: "transfers/no-room" } });
  clock.advance(300_000);
  await ends.settle();
  expect((await here(id)).state).toBe("received");
});
