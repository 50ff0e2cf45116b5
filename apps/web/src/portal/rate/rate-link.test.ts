import { refuseDossier } from "@motlan/dossiers";
import { inviteToRate } from "@motlan/voice";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("refused, rated by the link as not solved, seen by a leader who had nothing to do with it, answered and read", async () => {
  const dossier = await world.aSubmitted({ procedure: "x.honour", answers: { "entry.name": "Lê Thị Hoa", "entry.years": "12" } });
  const clerk = await world.anOfficialOf("one-stop-clerk");
  const refusal = { dossierId: dossier.id, revision: dossier.revision, ground: "stranger", words: "Không có tên." };
  await refuseDossier(clerk.work(), refusal);
  const link = await inviteToRate(world.node(), dossier.id);
  const anyone = world.browser();
  const page = words(await anyone.get(link));
  expect(page).toContain("không cần đăng nhập");
  for (const personal of [dossier.code, String(dossier.by.values.fullName), "Lê Thị Hoa"]) expect(page).not.toContain(personal);
  const empty = await anyone.post(link);
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('href="#f-muc"');
  const rated = await anyone.post(link, { muc: "1", xong: "chua", loi: "Tôi có giấy." });
  expect(rated.headers.location).toBe(`${link}?xong=1`);
  expect(words(await anyone.get(`${link}?xong=1`))).toContain("Đã chuyển lên cấp trên");
  const me = world.browser(dossier.by);
  expect(words(await me.get(`/ho-so/${dossier.id}`))).toContain("Việc bạn báo chưa xong");
  const chair = world.browser(await world.anOfficialOf("chair"));
  const DESK = "/ban-lam-viec/chua-xong";
  const list = await chair.get(DESK);
  for (const said of ["Tôi có giấy.", dossier.code, "Ghi tên vào sổ vàng"]) expect(words(list)).toContain(said);
  const fields = { "ho-so": hidden(list, "ho-so"), ban: hidden(list, "ban") };
  expect((await chair.post(DESK, fields)).statusCode).toBe(422);
  const answered = await chair.post(DESK, { ...fields, [`loi-${dossier.id}`]: "Mời bác mang giấy ra, cán bộ làm lại ngay." });
  expect(answered.headers.location).toBe(`${DESK}?xong=unsolved-closed`);
  expect(words(await me.get(`/ho-so/${dossier.id}`))).toContain("Mời bác mang giấy ra");
  expect((await world.browser(clerk).get(DESK)).statusCode).toBe(403);
  expect((await anyone.get("/danh-gia/khong-co")).statusCode).toBe(404);
  expect(words(await anyone.get(`/so-lieu/${world.agency.id}`))).toContain("Báo chưa xong");
});
