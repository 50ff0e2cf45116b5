import { systemClock } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { refusal, silentLine } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { grantRight } from "../actions/grant-right.ts";
import { offerService } from "../actions/offer-service.ts";
import { queryService } from "../actions/query-service.ts";
import { readHalves } from "../actions/read-log.ts";
import { type Exchange, makeExchange, servePeers } from "../module.ts";
import { aSystem, COMMUNE, HOSPITAL, json, testEdge, twoNodes } from "../testing/index.ts";

const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
system.answer(json({ done: true }));
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "acts",
  title: { vi: "Việc", en: "Acts" },
  provider: { kind: "http", url: system.url, timeoutMs: 20_000 },
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "acts", client: COMMUNE, purposes: [] });
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
const ask = (exchange: Exchange, queryId: string) =>
  queryService(exchange.begin(), exchange, { client: COMMUNE, service: `${HOSPITAL}/acts`, method: "POST", queryId });

/** The same node on a database of its own that can go away. */
function withOwnPool(node: Exchange["node"], url: string) {
  const app = connect(url, { max: 4 });
  return { pool: app, exchange: makeExchange({ node, pool: app, clock: systemClock }) };
}
const appUrlOf = (pool: typeof asking.db.pool) => String(pool.options.connectionString);

test("the giving node's database goes while the service works: no answer is given out without its half, and the asker hears whose turn it is", async () => {
  const { pool, exchange } = withOwnPool(giving.exchange.node, appUrlOf(giving.db.pool));
  await using server = await serving(exchange);
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
  await ask(asking.exchange, "q-before");
  system.answer((request, response) => {
    pool.end().then(() => json({ done: true })(request, response));
  });
  expect(await refusal(ask(asking.exchange, "q-gone"))).toBe("exchange/giver-log-away");
  expect(await readHalves(giving.work(), "q-gone")).toEqual([]);
  expect(await readHalves(asking.work(), "q-gone")).toMatchObject([{ fault: "giver-log-away", status: 500 }]);
  // Gone before it came: nothing is asked of the service.
  const asked = system.asked.length;
  expect(await refusal(ask(asking.exchange, "q-gone-before"))).toBe("exchange/giver-log-away");
  expect(system.asked.length).toBe(asked);
  await nodes.relist(giving.listed);
  system.answer(json({ done: true }));
});

test("the asking node's database goes while it waits: the answer is kept back, the other's half stands", async () => {
  const { pool, exchange } = withOwnPool(asking.exchange.node, appUrlOf(asking.db.pool));
  await ask(exchange, "q-asks");
  system.answer((request, response) => {
    pool.end().then(() => json({ done: true })(request, response));
  });
  expect(await refusal(ask(exchange, "q-asker-gone"))).toBe("exchange/log-away");
  expect(await readHalves(asking.work(), "q-asker-gone")).toEqual([]);
  expect(await readHalves(giving.work(), "q-asker-gone")).toMatchObject([{ side: "giving", status: 200, fault: null }]);
  exchange.peers.close();
  system.answer(json({ done: true }));
});

test("the giving node's database stands still: whoever asks hears it, nothing is done or written twice, and once it speaks the node goes on", async () => {
  await using line = await silentLine(giving.db.pool);
  const { pool, exchange } = withOwnPool({ ...giving.exchange.node, timeoutMs: 3_000 }, line.url);
  pool.options.connectionTimeoutMillis = 3_000;
  await using server = await serving(exchange);
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
  await ask(asking.exchange, "q-awake");
  const asked = system.asked.length;
  system.answer((request, response) => {
    line.fallSilent();
    json({ done: true })(request, response);
  });
  expect(await refusal(ask(asking.exchange, "q-still"))).toBe("exchange/giver-log-away");
  expect(system.asked.length).toBe(asked + 1);
  const ids = ["q-still-1", "q-still-2", "q-still-3"];
  const told = await Promise.all(ids.map((id) => refusal(ask(asking.exchange, id))));
  expect(told).toEqual(Array(3).fill("exchange/giver-log-away"));
  expect(system.asked.length).toBe(asked + 1);
  line.speak();
  system.answer(json({ done: true }));
  await expect
    .poll(() =>
      ask(asking.exchange, "q-speaks").then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  // What was said before the silence may have been done: never twice.
  expect((await readHalves(giving.work(), "q-still")).length).toBeLessThan(2);
  await nodes.relist(giving.listed);
  await pool.end();
});

test("so where the asking node's database stands still: the answer is kept back", async () => {
  await using line = await silentLine(asking.db.pool);
  const { pool, exchange } = withOwnPool({ ...asking.exchange.node, timeoutMs: 3_000 }, line.url);
  pool.options.connectionTimeoutMillis = 3_000;
  await ask(exchange, "q-asker-awake");
  system.answer((request, response) => {
    line.fallSilent();
    json({ done: true })(request, response);
  });
  expect(await refusal(ask(exchange, "q-asker-still"))).toBe("exchange/log-away");
  expect(await readHalves(giving.work(), "q-asker-still")).toMatchObject([{ side: "giving", status: 200, fault: null }]);
  line.speak();
  system.answer(json({ done: true }));
  await expect
    .poll(() =>
      ask(exchange, "q-asker-speaks").then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  exchange.peers.close();
  await pool.end();
});

test("names that somebody made up cost no way to the database", async () => {
  const { pool, exchange } = withOwnPool(asking.exchange.node, appUrlOf(asking.db.pool));
  await exchange.directory.refresh();
  await pool.end();
  await using edge = await testEdge(exchange);
  const codeOf = async (client: string) => JSON.parse((await edge.ask("GET", `/r1/${HOSPITAL}/acts`, ["x-road-client", client])).text).code;
  expect(await codeOf("VN/GOV/00001/made-up")).toBe("exchange/unknown-client");
  expect(await codeOf(HOSPITAL)).toBe("exchange/not-this-client");
  expect(await codeOf(COMMUNE)).toBe("exchange/log-away");
});

test("many at once: each has its two halves", async () => {
  const ids = Array.from({ length: 60 }, (_, at) => `q-many-${at}`);
  await Promise.all(ids.map((id) => ask(asking.exchange, id)));
  const [mine] = await asking.db.asOwner<{ n: number }>("select count(*)::int as n from exchange.half where query_id like 'q-many-%'");
  const [theirs] = await giving.db.asOwner<{ n: number }>("select count(*)::int as n from exchange.half where query_id like 'q-many-%'");
  expect([mine?.n, theirs?.n]).toEqual([60, 60]);
});

test("what nobody foresaw is a number in the technical log, on either side, with its kind and no value", async () => {
  const lines: unknown[] = [];
  const broken: Exchange = {
    ...giving.exchange,
    log: {
      write: () => Promise.reject(Object.assign(new Error('invalid input syntax for type uuid: "079201000123"'), { code: "22P02" })),
      isFirst: giving.exchange.log.isFirst,
    },
    note: (line) => lines.push(line),
  };
  await using server = await serving(broken);
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
  expect(await refusal(ask(asking.exchange, "q-broken"))).toBe("exchange/node-fault");
  await nodes.relist(giving.listed);
  expect(await refusal(ask({ ...asking.exchange, log: broken.log, note: (line) => lines.push(line) }, "q-broken-here"))).toBe(
    "exchange/asking-fault",
  );
  expect(lines).toMatchObject([
    { exchange: "giving", error: "22P02" },
    { exchange: "asking", error: "22P02" },
  ]);
  expect(JSON.stringify(lines)).not.toContain("079201000123");
});

async function serving(exchange: Exchange) {
  const server = await servePeers(exchange, { port: 0, host: "127.0.0.1" });
  return { port: server.port, [Symbol.asyncDispose]: () => server.close() };
}
