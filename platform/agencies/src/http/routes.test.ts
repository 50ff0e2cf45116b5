import { systemClock } from "@motlan/kernel";
import { anonymous, makeServer, mountRoutes } from "@motlan/kernel/http";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anAgency } from "../testing/index.ts";
import { routes } from "./routes.ts";

const db = await testDatabase();
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: anonymous });
mountRoutes(app, routes, "http://localhost");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

test("anybody finds and reads an agency; its bank account is not part of the answer", async () => {
  const bank = { bin: "970499", number: "99", holder: "UBND" };
  const made = await anAgency(db.work(), { name: { vi: "Ủy ban nhân dân xã Cổ Loa", en: "Cổ Loa" }, bank });
  const list = await app.inject("/api/v1/agencies?q=co+loa");
  expect(list.json()).toMatchObject({ items: [{ id: made.id, validFrom: "2025-07-01" }] });
  const one = await app.inject(`/api/v1/agencies/${made.id}`);
  expect(one.json()).toMatchObject({ name: { vi: "Ủy ban nhân dân xã Cổ Loa" } });
  expect(one.body).not.toContain("970499");
  expect((await app.inject(`/api/v1/agencies?place=${made.placeId}`)).json()).toMatchObject({ items: [{ id: made.id }] });
});

test("a malformed or unknown id is said so", async () => {
  expect((await app.inject("/api/v1/agencies/x")).statusCode).toBe(422);
  expect((await app.inject("/api/v1/agencies/0190e3a0-0000-7000-8000-000000000000")).json()).toMatchObject({ code: "agencies/not-found" });
});
