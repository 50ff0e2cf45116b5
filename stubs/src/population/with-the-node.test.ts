import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId, stranger, systemClock } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { runJobsUntilQuiet, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { findCommand, sendCommand } from "@motlan/registries";
import { registriesModule } from "@motlan/registries/module";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { populationStub } from "./plugin.ts";
import { aNewborn } from "./testing/a-node.ts";

const folder = mkdtempSync(join(tmpdir(), "population-node-"));
let db: TestDatabase;
let office: FastifyInstance;
let node: FastifyInstance;
let module: ReturnType<typeof registriesModule>;

beforeAll(async () => {
  db = await testDatabase();
  const [nodePort, officePort] = [await freePort(), await freePort()];
  const nodeUrl = `http://127.0.0.1:${nodePort}`;
  module = registriesModule({
    owners: { population: { url: `http://127.0.0.1:${officePort}/population/commands` } },
    issuer: nodeUrl,
    replyUrl: `${nodeUrl}/api/v1/registries/receipts`,
  });
  node = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => stranger });
  mountRoutes(node, module.routes, nodeUrl);
  await node.listen({ host: "127.0.0.1", port: nodePort });
  office = Fastify();
  await office.register(populationStub({ folder, nodeJwksUrl: `${nodeUrl}/api/v1/registries/jwks.json` }));
  await office.listen({ host: "127.0.0.1", port: officePort });
});
afterAll(async () => {
  await Promise.all([office.close(), node.close()]);
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const fail = (payload: object) => office.inject({ method: "POST", url: "/population/admin", payload });
const inBook = (key: string) =>
  readFileSync(join(folder, "numbers.ndjson"), "utf8")
    .split("\n")
    .filter((line) => line.includes(`"${key}"`)).length;

async function ask() {
  const key = `d:${newId()}`;
  const dossierId = newId();
  await sendCommand(db.work(), {
    to: "population",
    command: "issue-number",
    key,
    body: { ...aNewborn },
    replyTo: { dossierId, effectId: "personal-number" },
  });
  const told = async () => (await listEventsOf(db.pool, dossierId)).filter((event) => event.type === "registries.command-answered").length;
  return { key, told, state: () => findCommand(db.pool, key) };
}
const work = () => runJobsUntilQuiet(db.pool, systemClock, [module]);
const later = (key: string) => db.asOwner("update graphile_worker._private_jobs set run_at = now() where key = $1", [`command:${key}`]);

test("a number is issued, signed for, and booked", async () => {
  const asked = await ask();
  await work();
  expect(await asked.state()).toMatchObject({
    state: "answered",
    answer: { personalNumber: expect.stringMatching(/^034326\d{6}$/) },
    attempts: 1,
  });
  expect(await asked.told()).toBe(1);
});

test("while the office is down the command waits and says so; when it is back the number comes", async () => {
  await fail({ down: true });
  const asked = await ask();
  await work();
  expect(await asked.state()).toMatchObject({ state: "waiting", attempts: 1, lastFault: "status-503" });
  await fail({ down: false });
  await later(asked.key);
  await work();
  expect(await asked.state()).toMatchObject({ state: "answered", attempts: 2, lastFault: null });
});

test("an answer that comes twice counts once", async () => {
  await fail({ answerTwice: true });
  const asked = await ask();
  await work();
  await fail({ answerTwice: false });
  expect(await asked.state()).toMatchObject({ state: "answered" });
  expect([await asked.told(), inBook(asked.key)]).toEqual([1, 1]);
});

test("a forged receipt is not believed; the true one is the same number", async () => {
  await fail({ forge: true });
  const asked = await ask();
  await work();
  expect(await asked.state()).toMatchObject({ state: "waiting", lastFault: "bad-receipt" });
  await fail({ forge: false });
  await later(asked.key);
  await work();
  expect(await asked.state()).toMatchObject({ state: "answered" });
  expect([await asked.told(), inBook(asked.key)]).toEqual([1, 1]);
});

test("killed after the office answered and before we booked it, we ask again and get the same number", async () => {
  const asked = await ask();
  const deliver = module.jobs.find((job) => job.name === "registries.deliver-command");
  const dying = db.work();
  const died = deliver?.run({ ...dying, db: dying.db, transaction: () => Promise.reject(new Error("killed")) }, { key: asked.key });
  await expect(died).rejects.toThrow("killed");
  expect([(await asked.state())?.state, inBook(asked.key)]).toEqual(["waiting", 1]);
  await work();
  expect(await asked.state()).toMatchObject({ state: "answered" });
  expect([await asked.told(), inBook(asked.key)]).toEqual([1, 1]);
});
