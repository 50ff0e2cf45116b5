import { systemClock } from "@motlan/kernel";
import { anonymous, makeServer, mountRoutes } from "@motlan/kernel/http";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../index.ts";
import { routes } from "./routes.ts";

let db: TestDatabase;
let app: ReturnType<typeof makeServer>;
beforeAll(async () => {
  db = await testDatabase();
  await loadCatalogue(db.work());
  app = makeServer({ pool: db.pool, clock: systemClock, actorOf: anonymous });
  mountRoutes(app, routes, "http://localhost");
});
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});
const get = (path: string) => app.inject(`/api/v1${path}`);

test("anybody finds a procedure in everyday words", async () => {
  const found = (await get("/procedures?q=xin%20giay%20doc%20than&limit=3")).json();
  expect(found.items[0]).toMatchObject({
    code: "1.004873",
    name: "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    ministry: "Bộ Tư pháp",
    detailed: true,
  });
  expect(found.items.length).toBeLessThanOrEqual(3);
  expect(found.total).toBeGreaterThan(0);
});

test("filters and pages", async () => {
  const found = (await get(`/procedures?field=${encodeURIComponent("Hộ tịch")}&limit=2&page=2`)).json();
  expect(found.items).toHaveLength(2);
  expect(found.facets.ministries[0]).toMatchObject({ value: expect.any(String), count: expect.any(Number) });
});

test("one procedure with its details and its successor", async () => {
  expect((await get("/procedures/2.001023")).json()).toMatchObject({
    code: "2.001023",
    replacedBy: ["3.000722"],
    successors: [{ code: "3.000722" }],
  });
  expect((await get("/procedures/2.000635")).json()).toMatchObject({
    details: { results: ["Bản sao Trích lục hộ tịch, bản sao giấy khai sinh"] },
  });
});

test("an unknown code, a page beyond reason and a question of a thousand letters are said so", async () => {
  expect((await get("/procedures/9.999999")).json()).toMatchObject({ code: "catalogue/not-found" });
  expect((await get("/procedures?page=0")).statusCode).toBe(422);
  expect((await get(`/procedures?q=${"a".repeat(1000)}`)).statusCode).toBe(422);
});

test("life events with the names of their procedures", async () => {
  const { items } = (await get("/life-events")).json();
  expect(items).toHaveLength(8);
  expect(items[0].steps[1]).toMatchObject({ code: "1.001193", title: "Thủ tục đăng ký khai sinh" });
});
