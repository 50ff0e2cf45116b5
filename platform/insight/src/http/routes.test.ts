import { systemClock } from "@motlan/kernel";
import { anonymous, makeServer, mountRoutes } from "@motlan/kernel/http";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { routes } from "./routes.ts";

const db = await testDatabase();
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: anonymous });
mountRoutes(app, routes, "http://localhost:3000");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

test("figures of a period are open to anyone; a period that ends before it begins is refused", async () => {
  const right = await app.inject("/api/v1/figures?from=2026-10-01&to=2026-10-31");
  expect(right.statusCode).toBe(200);
  expect(right.json()).toMatchObject({ received: 0, byMonth: [] });
  const wrong = await app.inject("/api/v1/figures?from=2026-10-31&to=2026-10-01");
  expect([wrong.statusCode, wrong.json().code]).toEqual([422, "insight/bad-period"]);
});
