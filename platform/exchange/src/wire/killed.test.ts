import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { systemClock } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { grantRight } from "../actions/grant-right.ts";
import { offerService } from "../actions/offer-service.ts";
import { queryService } from "../actions/query-service.ts";
import { readHalves } from "../actions/read-log.ts";
import { aSystem, COMMUNE, HOSPITAL, json, type TestNode, twoNodes } from "../testing/index.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 10_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "acts",
  title: { vi: "Việc", en: "Acts" },
  provider: { kind: "http", url: system.url, timeoutMs: 5_000 },
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "acts", client: COMMUNE, purposes: [] });
const ask = (queryId: string) =>
  queryService(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/acts`, method: "POST", queryId });

/** One of the two nodes as a process of its own, on the same database and with the same keys. */
async function aProcess({ exchange, db }: TestNode, query?: object): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const { signing, ...node } = exchange.node;
  const child = fork(fileURLToPath(new URL("../testing/node-process.ts", import.meta.url)), { execArgv: [] });
  children.push(child);
  const ready = new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", (code) => reject(new Error(`the node ended with ${code}`)));
  });
  const pem = signing.privateKey.export({ type: "pkcs8", format: "pem" });
  child.send({ databaseUrl: String(db.pool.options.connectionString), node, signing: { id: signing.id, pem }, query });
  return { child, port: await ready };
}

const gone = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));

test("the giving node is killed while the service works: the asker is told that the outcome is unknown, and its half says so; started again, it answers", async () => {
  const first = await aProcess(giving);
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${first.port}` });
  system.answer(json({ done: true }));
  expect((await ask("k-before")).status).toBe(200);
  system.answer(() => void first.child.kill("SIGKILL"));
  expect(await refusal(ask("k-killed"))).toBe("exchange/peer-cut");
  expect(await readHalves(asking.work(), "k-killed")).toMatchObject([{ side: "asking", fault: "peer-cut" }]);
  expect(await readHalves(giving.work(), "k-killed")).toEqual([]);
  // While it is down nothing arrives, and that is said differently.
  expect(await refusal(ask("k-down"))).toBe("exchange/peer-unreachable");
  system.answer(json({ done: true }));
  const second = await aProcess(giving);
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${second.port}` });
  expect((await ask("k-again")).status).toBe(200);
  for (const id of ["k-before", "k-again"]) {
    expect(await readHalves(asking.work(), id)).toMatchObject([{ fault: null }]);
    expect(await readHalves(giving.work(), id)).toMatchObject([{ fault: null }]);
  }
  second.child.kill("SIGKILL");
  await nodes.relist(giving.listed);
});

test("the asking node is killed while it waits: the giver's half stands, with what it gave and to whom", async () => {
  const started = new Promise<() => void>((resolve) => {
    system.answer((request, response) => resolve(() => json({ done: true })(request, response)));
  });
  const query = { client: COMMUNE, service: `${HOSPITAL}/acts`, method: "POST", queryId: "k-asker" };
  const { child } = await aProcess(asking, query);
  const finish = await started;
  const ended = gone(child);
  child.kill("SIGKILL");
  await ended;
  finish();
  await expect.poll(async () => (await readHalves(giving.work(), "k-asker")).length).toBe(1);
  expect(await readHalves(giving.work(), "k-asker")).toMatchObject([{ side: "giving", client: COMMUNE, status: 200, fault: null }]);
  expect(await readHalves(asking.work(), "k-asker")).toEqual([]);
});
