import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("a stranger looks a dossier up by code and digits; the address says neither, the page no name", async () => {
  const by = await world.aCitizen({ phone: "+84912345678" });
  const dossier = await world.aSubmitted({ by });
  const me = world.browser();
  expect(words(await me.get("/"))).toContain("Tra cứu hồ sơ bằng mã");
  expect(words(await me.get("/tra-cuu"))).toContain("Không cần tài khoản");
  const page = await me.post("/tra-cuu", { ma: dossier.code, "so-cuoi": "5678" });
  expect(page.statusCode).toBe(200);
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(words(page)).toContain("Chờ bạn nộp phí");
  expect(words(page)).toContain("phường Láng");
  expect(words(page)).not.toContain(String(by.values.fullName));
});

test("what is missing or wrong is said at its place; too many tries say when to come back", async () => {
  const me = world.browser();
  const empty = await me.post("/tra-cuu");
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('href="#f-ma"');
  const few = await me.post("/tra-cuu", { ma: "H26-1", "so-cuoi": "12" });
  expect(few.statusCode).toBe(422);
  expect(few.body).toContain('href="#f-so-cuoi"');
  const guess = () => me.post("/tra-cuu", { ma: "H26-1", "so-cuoi": "1234" });
  for (let tries = 0; tries < 5; tries += 1) expect(words(await guess())).toContain("khớp cả mã lẫn số cuối điện thoại");
  const often = await guess();
  expect(often.statusCode).toBe(429);
  expect(words(often)).toContain("Hãy đợi một giờ");
});
