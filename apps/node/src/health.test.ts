import { systemClock } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { fixedClock, testDatabase } from "@motlan/kernel/testing";
import { aStandstill } from "@motlan/upkeep/testing";
import { afterAll, expect, test } from "vitest";
import { mountHealth } from "./health.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("a node whose listener stands still serves, and says what, why and since when to whoever watches it; without its database it is not ready", async () => {
  await using shop = await aStandstill(db, fixedClock("2026-11-20T09:00:00+07:00"));
  const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => ({ kind: "stranger" }) });
  let isReady = true;
  mountHealth(app, { pool: db.pool, modules: [shop.module] }, () => isReady);
  const look = async () => {
    const answer = await app.inject({ url: "/readyz" });
    return [answer.statusCode, answer.json()];
  };
  const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const troubles = [
    { kind: "listener", name: shop.listener, fault: "shop/no-stock", since: "2026-11-20T02:00:00.000Z", n: 2 },
    { kind: "job", name: shop.task, fault: "TypeError", since, n: 1 },
  ];
  expect(await look()).toEqual([200, { status: "ready", database: "ok", standingStill: 1, troubles }]);
  isReady = false;
  expect(await look()).toEqual([503, { status: "not-ready", database: "ok", standingStill: 1, troubles }]);
  isReady = true;
  await db.asOwner("revoke select on kernel.listener from motlan_app");
  expect(await look()).toEqual([503, { status: "not-ready", database: "away" }]);
  await db.asOwner("grant select on kernel.listener to motlan_app");
  expect((await app.inject({ url: "/healthz" })).json()).toEqual({ status: "ok" });
  await app.close();
});
