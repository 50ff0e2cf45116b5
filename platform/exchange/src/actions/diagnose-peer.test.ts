import { createServer } from "node:net";
import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, afterEach, expect, test } from "vitest";
import { FINDINGS } from "../domain/diagnosis.ts";
import type { DirectoryNode } from "../domain/directory.ts";
import { makeCertificate } from "../keys/make-certificate.ts";
import { makeExchange, servePeers } from "../module.ts";
import { aSystem, COMMUNE, HOSPITAL, twoNodes } from "../testing/index.ts";
import { derOf } from "../wire/peers.ts";
import { diagnosePeer, readDiagnosis } from "./diagnose-peer.ts";
import { grantRight } from "./grant-right.ts";
import { giveHome } from "./list-participants.ts";
import { offerService } from "./offer-service.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 5_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
afterEach(() => nodes.relist(giving.listed));
const agencyId = newId();
await giveHome(asking.work(), COMMUNE, agencyId);
const official = () => asking.db.work(anOfficial({ agencyId, permissions: ["exchange.see"] }));
// The centre of these nodes is in this process: nothing is fetched over the line.
const { centre: _centre, ...here } = asking.exchange.node;
const exchange = { ...asking.exchange, node: here };

async function found(node = giving.listed.id, from = exchange, patienceMs = 10_000) {
  const { id } = await diagnosePeer(official(), from, { node, client: COMMUNE, patienceMs });
  const { report } = await readDiagnosis(official(), id);
  return { ...report, failed: report.steps.find(({ state }) => state === "failed")?.step, word: report.found?.word };
}
const listedAs = (parts: Partial<DirectoryNode>) => nodes.relist({ ...giving.listed, ...parts });

test("all is well but for a right, and then with one", async () => {
  const without = await found();
  expect(without.word).toBe("nothing-granted");
  expect(without.steps.map(({ state }) => state)).toEqual([...Array(7).fill("good"), "warning", "good"]);
  await offerService(giving.work(), {
    subsystem: HOSPITAL,
    code: "beds",
    title: { vi: "Giường", en: "Beds" },
    provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
  });
  await grantRight(giving.work(), { subsystem: HOSPITAL, service: "beds", client: COMMUNE, purposes: [] });
  const well = await found();
  expect([well.word, well.allowed]).toEqual([undefined, 1]);
  expect(new Set(well.steps.map(({ state }) => state))).toEqual(new Set(["good"]));
  expect(well.steps.find(({ step }) => step === "time")?.ms).toBeGreaterThanOrEqual(0);
});

test("a name nobody knows, a closed port, a host that is silent, a line cut one way, and what is no TLS", async () => {
  await listedAs({ url: "https://khong-co.invalid:5500" });
  expect(await found()).toMatchObject({ failed: "name", word: "name-unknown" });
  await listedAs({ url: "https://127.0.0.1:9" });
  expect(await found()).toMatchObject({ failed: "connection", word: "port-closed" });
  // An address of many (RFC 1112): no connection leads there.
  await listedAs({ url: "https://224.0.0.1:5500" });
  expect(await found()).toMatchObject({ failed: "connection", word: "no-way" });
  await using silent = await listening(() => undefined);
  await listedAs({ url: silent.url });
  expect(await found(giving.listed.id, exchange, 300)).toMatchObject({ failed: "tls", word: "handshake-silent" });
  await using plain = await listening((write) => write("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await listedAs({ url: plain.url });
  expect(await found()).toMatchObject({ failed: "tls", word: "handshake-failed" });
});

test("a certificate that is not listed, has ended, or ends soon", async () => {
  const now = Date.now();
  const days = (count: number) => new Date(now + count * 86_400_000);
  const other = await makeCertificate({ name: "x", from: days(-2), until: days(300) });
  await listedAs({ certificates: [derOf(other.certificate)] });
  expect(await found()).toMatchObject({ failed: "certificate", word: "certificate-unlisted" });
  for (const [until, word] of [
    [-1, "certificate-ended"],
    [10, "certificate-ends-soon"],
  ] as const) {
    const tls = await makeCertificate({ name: "x", from: days(-30), until: days(until) });
    await using server = await serving({ ...giving.exchange, node: { ...giving.exchange.node, tls } });
    await listedAs({ url: server.url, certificates: [derOf(tls.certificate)] });
    const report = await found();
    expect(report.word).toBe(word);
    expect(report.steps.find(({ step }) => step === "certificate")?.state).toBe(until < 0 ? "failed" : "warning");
  }
});

test("a clock ten minutes off: the other's, or this node's own where others say the same", async () => {
  const late = { now: () => new Date(Date.now() - 600_000) };
  const slow = makeExchange({ node: giving.exchange.node, pool: giving.db.pool, clock: late });
  await slow.directory.refresh();
  await using server = await serving(slow);
  await listedAs({ url: server.url });
  const theirs = await found();
  expect(theirs).toMatchObject({ failed: "clock", word: "peer-clock" });
  expect(Math.abs(Number(theirs.found?.about.seconds) - 600)).toBeLessThan(5);
  await asking.db.asOwner(
    "insert into exchange.peer_state (node, heard_at, clock_seconds) values ('VN/GOV/3/n', now(), -598), ('VN/GOV/4/n', now(), -601)",
  );
  expect(await found()).toMatchObject({ failed: "clock", word: "own-clock" });
});

test("an answer nobody signed, an answer that never comes", async () => {
  await using server = await serving({ ...giving.exchange, node: { ...giving.exchange.node, signing: asking.exchange.node.signing } });
  await listedAs({ url: server.url });
  expect(await found()).toMatchObject({ failed: "signature", word: "answer-changed" });
  const stuck = { ...giving.exchange, log: { ...giving.exchange.log, write: () => new Promise<void>(() => undefined) } };
  await using slow = await serving(stuck);
  await listedAs({ url: slow.url });
  expect(await found()).toMatchObject({ failed: "time", word: "peer-slow" });
});

test("a node that was taken out, a directory that ran out, none at all, and a centre that is away", async () => {
  expect(await found("VN/GOV/00009/nut-9")).toMatchObject({ failed: "directory", word: "no-such-node" });
  const later = { now: () => new Date(Date.now() + 3 * 86_400_000) };
  const old = makeExchange({ node: here, pool: asking.db.pool, clock: later });
  expect(await found(giving.listed.id, old)).toMatchObject({ failed: "directory", word: "directory-outdated" });
  const none = makeExchange({ node: { ...here, instance: "NONE" }, pool: asking.db.pool, clock: systemClock });
  expect(await found(giving.listed.id, none)).toMatchObject({ failed: "directory", word: "no-directory" });
  const away = await found(giving.listed.id, asking.exchange);
  expect(away).toMatchObject({ failed: undefined, word: "centre-away" });
  expect(away.steps[0]?.state).toBe("warning");
});

test("in the name of one's own subsystem alone; what was found is one's own agency's", async () => {
  const other = asking.db.work(anOfficial({ permissions: ["exchange.see"] }));
  expect(await refusal(diagnosePeer(other, exchange, { node: giving.listed.id, client: COMMUNE }))).toBe("exchange/not-yours");
  const { id } = await diagnosePeer(official(), exchange, { node: giving.listed.id, client: COMMUNE });
  expect(await refusal(readDiagnosis(other, id))).toBe("exchange/no-such-thing");
  expect(await refusal(readDiagnosis(asking.db.work(anOfficial({ agencyId })), id))).toBe("exchange/not-yours");
  expect(Object.keys(FINDINGS).length).toBeGreaterThan(10);
});

async function serving(node: typeof giving.exchange) {
  const server = await servePeers(node, { port: 0, host: "127.0.0.1" });
  return { url: `https://127.0.0.1:${server.port}`, [Symbol.asyncDispose]: () => server.close() };
}

async function listening(greet: (write: (text: string) => void) => void) {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", () => greet((text) => socket.end(text)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
