import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { announceNews } from "@motlan/notices/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
const PAGE = "/thong-bao/cach-nhan";

test("language, channels and a letter's address are chosen on a page; what became of a notice stands beside it", async () => {
  const by = await world.aCitizen();
  const browser = world.browser(by);
  expect((await browser.get(PAGE)).body).toContain('value="sms" checked');
  const missing = await browser.post(PAGE, { viec: "luu", tieng: "vi", cach: ["letter"], ten: "", "dia-chi": "" });
  expect(missing.statusCode).toBe(422);
  expect(missing.body).toContain('href="#f-dia-chi"');
  const letter = { cach: ["sms", "letter"], ten: "Trần Thị Bình", "dia-chi": "3 phố Ô Chợ, phường Ô Chợ, Hà Nội" };
  expect((await browser.post(PAGE, { viec: "luu", tieng: "en", ...letter })).headers.location).toBe(`${PAGE}?xong=luu`);
  expect(words(await browser.get(`${PAGE}?xong=luu`))).toContain("Đã lưu cách nhận thông báo.");
  const { id } = await world.aSubmitted({ by });
  const { code } = await world.now(id);
  await announceNews(world.node(), { dossierId: id, code, personId: by.actor.personId }, ["dossiers.asked"]);
  await runJobsUntilQuiet(world.db.pool, world.clock, [notices]);
  expect(words(await browser.get("/thong-bao"))).toContain("Đã gửi thêm: tin nhắn (không có địa chỉ), thư giấy (không có địa chỉ)");
});

test("an address is not used before its code came back; a wrong address or code says so at its field", async () => {
  const browser = world.browser(await world.aCitizen());
  expect((await browser.post(PAGE, { viec: "ma", email: "binh" })).body).toContain('href="#f-email"');
  expect((await browser.post(PAGE, { viec: "ma", email: "binh@example.vn" })).headers.location).toBe(`${PAGE}?xong=ma`);
  const wrong = await browser.post(PAGE, { viec: "xac-nhan", ma: "1" });
  expect([wrong.statusCode, wrong.body.includes('href="#f-ma"')]).toEqual([422, true]);
  expect(words(await browser.get(PAGE))).toContain("Bạn chưa xác nhận địa chỉ nào");
});
