import { request as httpsRequest } from "node:https";
import { connect } from "node:net";
import { isFault, systemClock } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { bindClient } from "../actions/bind-client.ts";
import { grantRight } from "../actions/grant-right.ts";
import { listSubsystem } from "../actions/list-participants.ts";
import { offerService } from "../actions/offer-service.ts";
import { queryService } from "../actions/query-service.ts";
import { servePeers } from "../module.ts";
import { aSystem, COMMUNE, HOSPITAL, testEdge, twoNodes } from "../testing/index.ts";
import { makePlaces } from "./places.ts";

const MIB = 1024 * 1024;
const SERVICE = `${HOSPITAL}/scans`;
const SCANS = `/r1/${SERVICE}`;
const OTHER = "VN/GOV/00001/ho-tich";
const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
// Two long bodies of whoever is alone.
const narrow = () => ({ asking: makePlaces(3), giving: makePlaces(3) });
const edge = await testEdge({ ...asking.exchange, bodies: narrow() });
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
await listSubsystem(asking.work(), { name: OTHER, title: { vi: "Hộ tịch", en: "Civil status" }, node: asking.listed.id });
await nodes.relist(giving.listed);
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "scans",
  title: { vi: "Ảnh chụp", en: "Scans" },
  provider: { kind: "http", url: system.url, timeoutMs: 20_000 },
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "scans", client: "VN/GOV/00001", purposes: [] });
for (const client of [COMMUNE, OTHER]) await bindClient(asking.work(), client, { kind: "address", address: "127.0.0.1" });

/** For what must not happen. */
const aWhile = () => new Promise<void>((resolve) => setTimeout(resolve, 1_000));

test("a flood of long bodies of one system takes its own places, and hears so at once; another's long one and its own short ones are answered", async () => {
  const held = system.hold();
  const post = (client: string, size: number) => edge.ask("POST", SCANS, ["x-road-client", client], "x".repeat(size));
  const flood = Array.from({ length: 6 }, () => post(COMMUNE, 9 * MIB));
  await expect.poll(held.count).toBe(2);
  const refused = await Promise.race(flood);
  expect([refused.status, refused.headers["retry-after"], JSON.parse(refused.text).code]).toEqual([500, "1", "exchange/asking-too-many"]);
  const others = [post(OTHER, 9 * MIB), post(COMMUNE, 60_000)];
  await expect.poll(held.count).toBe(4);
  await aWhile();
  expect(held.count()).toBe(4);
  held.letGo();
  const said = await Promise.all([...flood, ...others]);
  expect(said.map(({ status }) => status).sort()).toEqual([...Array(4).fill(200), ...Array(4).fill(500)]);
  expect((await post(COMMUNE, 9 * MIB)).status).toBe(200);
});

test("so at the door for nodes, where the refusal is signed and bound to its question: the asking node says what it is; systems of one node have each their own places", async () => {
  const server = await servePeers({ ...giving.exchange, bodies: narrow() }, { port: 0, host: "127.0.0.1" });
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
  const held = system.hold();
  const ask = (client: string, size: number) =>
    queryService(asking.work(), asking.exchange, { client, service: SERVICE, method: "POST", body: Buffer.alloc(size, "x") }).then(
      ({ status }) => String(status),
      (error: unknown) => (isFault(error) ? error.code : "?"),
    );
  const flood = [1, 2].map(() => ask(COMMUNE, 9 * MIB));
  await expect.poll(held.count).toBe(2);
  expect(await ask(COMMUNE, 9 * MIB)).toBe("exchange/too-many");
  const others = [ask(OTHER, 9 * MIB), ask(COMMUNE, 60_000)];
  await expect.poll(held.count).toBe(4);
  held.letGo();
  expect(await Promise.all([...flood, ...others])).toEqual(Array(4).fill("200"));
  await server.close();
  await nodes.relist(giving.listed);
});

test("bodies that never end hold their own places alone, and none when they are cut off", async () => {
  const server = await servePeers({ ...giving.exchange, bodies: narrow() }, { port: 0, host: "127.0.0.1" });
  const { certificate: cert, privateKey: key } = asking.exchange.node.tls;
  const begin = (shown: object, client: string, announced: number, sent: number) =>
    new Promise<string>((resolve) => {
      const options = { port: server.port, host: "127.0.0.1", method: "POST", path: `/x/v1/${SERVICE}`, agent: false };
      const headers = { "content-length": announced, "x-road-client": client };
      const message = httpsRequest({ ...options, ...shown, rejectUnauthorized: false, headers });
      message
        .on("error", () => resolve("cut off"))
        .on("response", (answer) => {
          answer.setEncoding("utf8").on("data", (text: string) => resolve(JSON.parse(text).code));
        });
      message.write(Buffer.alloc(sent));
      if (sent < announced) stalled.push(message);
    });
  const stalled: ReturnType<typeof httpsRequest>[] = [];
  const ends = [1, 2].map(() => begin({ cert, key }, COMMUNE, 9 * MIB, 8 * MIB));
  await aWhile();
  expect(await begin({ cert, key }, COMMUNE, 9 * MIB, 9 * MIB)).toBe("exchange/too-many");
  expect(await begin({ cert, key }, COMMUNE, 60_000, 60_000)).toBe("exchange/query-unsigned");
  expect(await begin({ cert, key }, OTHER, 9 * MIB, 9 * MIB)).toBe("exchange/query-unsigned");
  expect(await begin({}, COMMUNE, 2, 2)).toBe("exchange/caller-certificate");
  for (const one of stalled) one.destroy();
  expect(await Promise.all(ends)).toEqual(["cut off", "cut off"]);
  await expect.poll(() => begin({ cert, key }, COMMUNE, 9 * MIB, 9 * MIB)).toBe("exchange/query-unsigned");
  await server.close();
});

test("a body in pieces of some bytes takes what it holds, and no more", async () => {
  const piece = Buffer.from(`10\r\n${"x".repeat(16)}\r\n`);
  const head = `POST ${SCANS} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-road-client: ${COMMUNE}\r\ntransfer-encoding: chunked\r\n\r\n`;
  const pieces = Buffer.concat(Array((6 * MIB) / 16).fill(piece));
  const before = process.memoryUsage.rss();
  const held = system.hold();
  const line = connect(edge.port, "127.0.0.1");
  line.write(head);
  line.write(pieces);
  line.write("0\r\n\r\n");
  await expect.poll(held.count).toBe(1);
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * MIB);
  held.letGo();
  line.destroy();
});
