import { aSoundVersion } from "@motlan/catalogue/testing";
import type { JsonObject } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { openStudio } from "../testing/open-studio.ts";

const web = await openStudio();
const { studio } = web;
const { lan } = studio;
afterAll(() => web[Symbol.asyncDispose]());
const sound = (change: object = {}): JsonObject =>
  JSON.parse(JSON.stringify({ ...aSoundVersion({ known: [], checklist: [] }), ...change }));

test("a year of a design: figures, pictures with their tables, people and the rules that held", async () => {
  const { id } = await studio.start(sound());
  const page = await web.get(lan.actor, `/studio/${id}/mo-phong?perDay=4&seed=7`);
  expect(page.statusCode).toBe(200);
  for (const words of ["Mô phỏng một năm", "Tiếp nhận", "Hàng chờ dài nhất", "Nhận sau 15 giờ", "Khoản 9 Điều 19"])
    expect(page.body).toContain(words);
  expect(page.body).not.toContain("Lịch năm này là dự kiến");
  expect((await web.get(lan.actor, `/studio/${id}/mo-phong?perDay=4&seed=7`)).body).toContain('value="7"');
});

test("a year whose notices are not out says so; what lies outside its bounds is drawn to them", async () => {
  const { id } = await studio.start(sound());
  const page = await web.get(lan.actor, `/studio/${id}/mo-phong?year=2029&perDay=99999&absence=-5&nguoi.one-stop-clerk=x`);
  expect(page.body).toContain("Lịch năm này là dự kiến");
  expect(page.body).toContain('value="60"');
});

test("a design that cannot run says what to mend; another agency's is not shown", async () => {
  const { id } = await studio.start(sound({ channels: [] }));
  const page = await web.get(lan.actor, `/studio/${id}/mo-phong`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Bản thiết kế chưa chạy được");
});
