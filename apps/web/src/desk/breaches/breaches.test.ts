import { stranger } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Citizen, hidden, type WebWorld, words } from "../../testing/a-browser.ts";
import { readTypedTime } from "./typed-time.ts";

let world: WebWorld;
let mother: Citizen;
const DESK = "/ban-lam-viec/su-co-du-lieu";
beforeAll(async () => {
  world = await aWebWorld();
  mother = await world.aCitizen();
});
afterAll(() => world[Symbol.asyncDispose]());

test("a breach is recorded, told to whom it concerns, notified by a sealed paper and closed", async () => {
  const desk = world.browser(await world.anOfficialOf("chair"));
  expect(words(await desk.get(DESK))).toContain("Chưa ghi nhận sự cố nào");
  const form = await desk.get(`${DESK}/moi`);
  const said = {
    ...{ khoa: hidden(form, "khoa"), viec: "Gửi nhầm danh sách", "xay-ra": "20/11/2026 7:30", "phat-hien": "20/11/2026 08:45" },
    ...{ "du-lieu": "Dữ liệu dân cư", "so-nguoi": "1.003", "danh-sach": String(mother.values.personalNumber) },
    ...{ "gay-hai": "co", "bien-phap": "Thu hồi thư", "nen-lam": "Cảnh giác cuộc gọi lạ" },
  };
  expect((await desk.post(`${DESK}/moi`, { ...said, "gay-hai": "" })).body).toContain('href="#f-gay-hai"');
  expect(words(await desk.post(`${DESK}/moi`, { ...said, "xay-ra": "hôm qua" }))).toContain("Chưa đọc được thời điểm");
  for (const many of ["", "nhiều", "-5", "99999999999999", "2,5"])
    expect(words(await desk.post(`${DESK}/moi`, { ...said, "so-nguoi": many }))).toContain("Hãy ghi số người bằng chữ số");
  const bare = words(await desk.post(`${DESK}/moi`, { ...said, "bien-phap": " " }));
  expect(bare).toContain("Hãy điền mọi ô bắt buộc; chưa có gì được lưu.");
  const lost = await desk.post(`${DESK}/moi`, { ...said, "danh-sach": "000000000000" });
  expect([lost.statusCode, words(lost)]).toEqual([422, expect.stringContaining("Không tìm thấy người ở dòng: 1")]);
  const sent = await desk.post(`${DESK}/moi`, said);
  const one = String(sent.headers.location);
  expect(sent.statusCode).toBe(303);
  expect((await desk.post(`${DESK}/moi`, said)).headers.location).toBe(one);

  const mine = world.browser(mother);
  const link = one.replace(DESK, "/du-lieu-cua-toi/su-co");
  expect((await mine.get("/du-lieu-cua-toi")).body).toContain(link);
  expect(words(await mine.get(link))).toContain("Cảnh giác cuộc gọi lạ");
  expect((await world.browser(await world.aCitizen()).get(link)).statusCode).toBe(404);
  expect(words(await world.browser({ actor: stranger }).get("/kiem-tra/nhat-ky"))).toMatch(/Sự cố dữ liệu cá nhân.*11\/2026 1 1\.003/);

  expect(words(await desk.get(DESK))).toContain("Gửi nhầm danh sách");
  expect(words(await desk.get(one))).toMatch(/23\/11\/2026.*1\.003|1\.003.*23\/11\/2026/);
  expect((await desk.post(one, { ban: "1" })).statusCode).toBe(422);
  expect((await desk.post(one, { ban: "x", viec: "add" })).statusCode).toBe(422);
  expect((await desk.post(one, { ban: "1", viec: "notify" })).statusCode).toBe(303);
  await world.runJobs();
  expect((await desk.get(`${one}/thong-bao`)).headers["content-type"]).toBe("application/pdf");
  expect(words(await desk.post(one, { ban: "1", viec: "close", loi: "Xong" }))).toContain("Có người vừa xử lý sự cố này");
  expect((await desk.post(one, { ban: "2", viec: "close", loi: "Xong" })).statusCode).toBe(303);
  expect(words(await desk.get(DESK))).toContain("Đã đóng");
});

test("without the right nobody sees, records or moves one", async () => {
  const without = world.browser({ actor: anOfficial({ agencyId: world.agency.id }) });
  for (const path of [DESK, `${DESK}/moi`, `${DESK}/${mother.actor.personId}`]) expect((await without.get(path)).statusCode).toBe(403);
  expect((await without.post(`${DESK}/moi`, { "gay-hai": "co" })).statusCode).toBe(403);
});

test.each([
  ["22/11/2026 14:30", "2026-11-22T07:30:00.000Z"],
  ["1/2/2026, 7h05", "2026-02-01T00:05:00.000Z"],
])("%s is a time", (typed, wanted) => {
  expect(readTypedTime(typed).toISOString()).toBe(wanted);
});

test.each(["", "hôm qua", "31/02/2026 10:00", "22/11/2026", "22/11/2026 24:00", "22/11/2026 10:60"])("%j is none", (typed) => {
  expect(readTypedTime(typed).getTime()).toBeNaN();
});
