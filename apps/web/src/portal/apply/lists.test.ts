import { publishProcedure } from "@motlan/catalogue";
import { openDraft } from "@motlan/forms";
import { club } from "@motlan/forms/testing";
import { newId } from "@motlan/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
  await publishProcedure(world.db.work(undefined, world.clock), club);
});
afterAll(() => world[Symbol.asyncDispose]());

async function begun(parts = {}) {
  const citizen = await world.aCitizen(parts);
  const work = world.db.work(citizen.actor, world.clock);
  const { id } = await openDraft(work, { procedureCode: club.code, actingFor: "self", requestKey: newId() });
  return { me: world.browser(citizen), draft: `/nop/${id}`, here: `/nop/${id}/club` };
}
const someone = (key: string, name: string, role = "member") => ({
  [`club.members.${key}.fullName`]: name,
  [`club.members.${key}.born.day`]: "1",
  [`club.members.${key}.born.month`]: "2",
  [`club.members.${key}.born.year`]: "1990",
  [`club.members.${key}.role`]: role,
});
const lineOf = (key: string) => `club.members.${key} fullName born role`;

test("entries are added, removed and taken back by plain buttons, and nothing typed is lost", async () => {
  const { me, here } = await begun();
  const first = await me.get(here);
  expect(words(first)).toContain("Thành viên 1");
  const added = await me.post(here, {
    ban: hidden(first, "ban"),
    hoi: ["club.tax", lineOf("0")],
    ...someone("0", "Lê Văn An", "head"),
    nhom: "add:club.members:1",
  });
  expect(added.headers.location).toBe(`${here}?muc=club.members.1#f-club-members-1`);
  const second = await me.get(`${here}?muc=club.members.1`);
  expect(second.body).toContain('value="Lê Văn An"');
  expect(second.body).toMatch(/id="f-club-members-1"[^>]*data-focus/);
  const removed = await me.post(here, {
    ban: hidden(second, "ban"),
    hoi: [lineOf("0"), lineOf("1")],
    ...someone("0", "Lê Văn An", "head"),
    ...someone("1", "Lê Thị Na"),
    nhom: "remove:club.members:1",
  });
  const after = await me.get(String(removed.headers.location).split("#")[0] ?? "");
  expect(words(after)).not.toContain("Thành viên 2");
  expect(words(after)).toContain("Lấy lại");
  await me.post(here, { ban: hidden(after, "ban"), nhom: "add:club.members:1" });
  expect((await me.get(here)).body).toContain('value="Lê Thị Na"');
});

test("a fault of an entry is one press away, and the page looked over shows every entry", async () => {
  const { me, draft, here } = await begun();
  const wrong = await me.post(here, {
    ban: "1",
    hoi: [lineOf("0"), lineOf("1")],
    ...someone("0", "Lê Văn An", "head"),
    ...someone("1", "Lê Văn 2"),
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('href="#f-club-members-1-fullName"');
  await me.post(here, { ban: hidden(wrong, "ban"), hoi: lineOf("1"), ...someone("1", "Lê Thị Na") });
  const check = words(await me.get(`${draft}/kiem-tra`));
  expect(check).toContain("Lê Văn An · 01/02/1990 · Chủ nhiệm");
  expect(check).toContain("Lê Thị Na · 01/02/1990 · Thành viên");
  expect(check).toContain("Theo biểu thu của thủ tục");
  expect(check).toContain("Không phải nộp: Nhà nước đã có");
});

test("a long list folds: 120 entries are one page of modest size", async () => {
  const { me, here } = await begun();
  const people = Array.from({ length: 120 }, (_, key) => someone(String(key), "Lê Văn An", key === 0 ? "head" : "member"));
  const lines = people.map((_, key) => lineOf(String(key)));
  const sent = await me.post(here, { ban: "1", hoi: lines, ...Object.assign({}, ...people) });
  expect(sent.statusCode).toBe(303);
  const page = await me.get(`${here}?muc=club.members.7`);
  expect(page.body).toContain('name="club.members.7.fullName"');
  expect(page.body).not.toContain('name="club.members.8.fullName"');
  expect(page.body.length).toBeLessThan(250_000);
});

test("who may not apply is told before the first question, with the article and another way", async () => {
  const { me, draft } = await begun({ dateOfBirth: "2015-03-04" });
  const start = await me.get(draft);
  expect(start.headers.location).toBe(`${draft}/dieu-kien`);
  const page = await me.get(`${draft}/dieu-kien`);
  expect(words(page)).toContain("Người đăng ký phải đủ 18 tuổi.");
  expect(words(page)).toContain("Điều 7 Nội quy thư viện thôn");
  expect(page.body).toContain('href="/thu-tuc/x.reading-room"');
  const sent = await me.post(`${draft}/kiem-tra`, {});
  expect(words(sent)).toContain("Người đăng ký phải đủ 18 tuổi.");
});

test("who may apply goes straight to the questions", async () => {
  const { me, draft } = await begun();
  expect((await me.get(draft)).headers.location).toBe(`${draft}/club`);
  expect((await me.get(`${draft}/dieu-kien`)).headers.location).toBe(draft);
});

test("an address is written as people write it, and becomes the commune of today", async () => {
  const { me, here } = await begun();
  const first = await me.get(here);
  const found = await me.post(here, {
    ban: hidden(first, "ban"),
    hoi: ["club.tax", "club.home"],
    "club.home.typed": "12 doi can, phuong lang",
    "club.home.commune": "",
    "club.home.line": "",
    "tim-dia-chi": "club.home",
  });
  expect(found.headers.location).toBe(`${here}#f-club-home`);
  const page = await me.get(here);
  expect(page.body).toContain('value="12 doi can"');
  expect(page.body).toMatch(/<option[^>]*selected[^>]*>Phường Láng/);
  const lost = await me.post(here, {
    ban: hidden(page, "ban"),
    hoi: ["club.home"],
    "club.home.typed": "o dau do",
    "club.home.commune": "",
    "club.home.line": "",
    "tim-dia-chi": "club.home",
  });
  expect(lost.statusCode).toBe(303);
  expect(words(await me.get(here))).toContain("Chưa nhận ra xã, phường trong địa chỉ này");
});
