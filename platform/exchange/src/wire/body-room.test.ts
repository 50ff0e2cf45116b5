import { request as httpsRequest } from "node:https";
import { systemClock } from "@motlan/kernel";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { bindClient } from "../actions/bind-client.ts";
import { grantRight } from "../actions/grant-right.ts";
import { listSubsystem } from "../actions/list-participants.ts";
import { offerService } from "../actions/offer-service.ts";
import { servePeers } from "../module.ts";
import { aSystem, COMMUNE, HOSPITAL, json, testEdge, twoNodes } from "../testing/index.ts";
import { makeBodyRoom } from "./body-room.ts";

const MIB = 1024 * 1024;
const OTHER = "VN/GOV/00001/ho-tich";
const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
// Room for two bodies of nine MiB of whoever is alone.
const narrow = () => ({ asking: makeBodyRoom({ most: 24 * MIB }), giving: makeBodyRoom({ most: 24 * MIB }) });
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

/** A body that has its room, or waits for it. */
function enter(room: ReturnType<typeof makeBodyRoom>, client: string, bytes: number) {
  const asked = { isIn: false, leave: () => undefined as unknown, keep: (_bytes: number) => undefined as unknown };
  void room.enter(client, bytes).then(({ leave, keep }) => Object.assign(asked, { isIn: true, leave, keep }));
  return asked;
}
/** For what must not happen. */
const aWhile = () => new Promise<void>((resolve) => setTimeout(resolve, 1_000));
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test("who is alone has three quarters; more waits, and comes in by its turn as earlier ones end or turn out shorter", async () => {
  const room = makeBodyRoom({ most: 100 });
  const bodies = [40, 35, 10, 20].map((bytes) => enter(room, "one", bytes));
  const nothing = enter(room, "one", 0);
  const other = enter(room, "other", 60);
  await settled();
  expect([...bodies, nothing, other].map(({ isIn }) => isIn)).toEqual([true, true, false, false, true, true]);
  bodies[0]?.keep(30);
  await settled();
  expect(bodies.map(({ isIn }) => isIn)).toEqual([true, true, false, false]);
  other.leave();
  await settled();
  expect(bodies.map(({ isIn }) => isIn)).toEqual([true, true, true, false]);
  for (const body of [bodies[1], bodies[1]]) body?.leave();
  await settled();
  expect(bodies.map(({ isIn }) => isIn)).toEqual([true, true, true, true]);
});

test("whatever comes and goes: who holds nothing waits for nobody, no share is passed, and nobody waits for ever", async () => {
  const step = fc.record({ client: fc.constantFrom("a", "b", "c"), bytes: fc.integer({ min: 1, max: 10 }), leaves: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const room = makeBodyRoom({ most: 24 });
      const all: { client: string; bytes: number; asked: ReturnType<typeof enter> }[] = [];
      const inside = (client: string) => all.filter((one) => one.client === client && one.asked.isIn);
      for (const { client, bytes, leaves } of steps) {
        const wasAway = inside(client).length === 0;
        const asked = enter(room, client, bytes);
        all.push({ client, bytes, asked });
        await settled();
        if (wasAway) expect(inside(client)).not.toHaveLength(0);
        const held = inside(client).reduce((sum, one) => sum + one.bytes, 0);
        expect(held).toBeLessThanOrEqual(18);
        const [first] = inside(client);
        if (!leaves || first === undefined) continue;
        all.splice(all.indexOf(first), 1);
        first.asked.leave();
      }
      while (all.length > 0) {
        await settled();
        const [ended] = all.splice(
          all.findIndex(({ asked }) => asked.isIn),
          1,
        );
        expect(ended?.asked.isIn).toBe(true);
        ended?.asked.leave();
      }
    }),
  );
});

test("a flood of long bodies of one system waits for its own; another's is answered, and at last all are", async () => {
  const waiting: (() => void)[] = [];
  system.answer((request, response) => {
    request.resume();
    waiting.push(() => json({})(request, response));
  });
  const post = (client: string) => edge.ask("POST", `/r1/${HOSPITAL}/scans`, ["x-road-client", client], "x".repeat(9 * MIB));
  const flood = Array.from({ length: 6 }, () => post(COMMUNE));
  await aWhile();
  const other = post(OTHER);
  await expect.poll(() => waiting.length).toBe(3);
  await aWhile();
  expect(waiting).toHaveLength(3);
  system.answer(json({}));
  for (const go of waiting) go();
  expect((await Promise.all([...flood, other])).map(({ status }) => status)).toEqual(Array(7).fill(200));
});

test("bodies of a node that never end hold that node's room alone: whoever is unknown hears so, and the next is heard when one is cut off", async () => {
  const server = await servePeers({ ...giving.exchange, bodies: narrow() }, { port: 0, host: "127.0.0.1" });
  const { certificate: cert, privateKey: key } = asking.exchange.node.tls;
  const said: string[] = [];
  const begin = (shown: object, bytes: number, body: Buffer) => {
    const options = { port: server.port, host: "127.0.0.1", method: "POST", path: `/x/v1/${HOSPITAL}/scans`, agent: false };
    const message = httpsRequest({ ...options, ...shown, rejectUnauthorized: false, headers: { "content-length": bytes } });
    message
      .on("error", () => undefined)
      .on("response", (answer) => {
        answer.setEncoding("utf8").on("data", (text: string) => said.push(JSON.parse(text).code));
      });
    message.write(body);
    return message;
  };
  const stalled = [1, 2].map(() => begin({ cert, key }, 9 * MIB, Buffer.alloc(8 * MIB)));
  await aWhile();
  begin({ cert, key }, 9 * MIB, Buffer.alloc(9 * MIB));
  await aWhile();
  begin({}, 2, Buffer.from("{}"));
  await expect.poll(() => said).toEqual(["exchange/caller-certificate"]);
  stalled[0]?.destroy();
  await expect.poll(() => said).toEqual(["exchange/caller-certificate", "exchange/query-unsigned"]);
  await server.close();
});
