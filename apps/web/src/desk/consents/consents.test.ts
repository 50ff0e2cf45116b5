import { declareAgreement, listMyConsents, reviseAgreement } from "@motlan/consents";
import { someTerms } from "@motlan/consents/testing";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Browser, type Citizen, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let mother: Citizen;
let mine: Browser;
let desk: Browser;
const DESK = "/ban-lam-viec/dong-y";
const MINE = "/du-lieu-cua-toi/dong-y";
beforeAll(async () => {
  world = await aWebWorld();
  mother = await world.aCitizen();
  mine = world.browser(mother);
  desk = world.browser(await world.anOfficialOf("civil-status-officer"));
});
afterAll(() => world[Symbol.asyncDispose]());

test("an official asks, the person reads it word for word, agrees, and takes it back", async () => {
  expect(words(await desk.get(DESK))).not.toContain("Đã gửi");
  expect(words(await desk.get(`${DESK}/xin`))).toContain("Chưa có thỏa thuận nào để hỏi");
  const chair = await world.anOfficialOf("chair");
  const agreement = await declareAgreement(chair.work(), someTerms({ sensitive: true }));
  expect(words(await mine.get(MINE))).toContain("Chưa ai hỏi và bạn chưa đồng ý điều gì");
  const form = await desk.get(`${DESK}/xin`);
  const wish = {
    khoa: hidden(form, "khoa"),
    so: String(mother.values.personalNumber),
    "thoa-thuan": agreement.id,
    "ly-do": "Đơn vay số 12",
  };
  const lacking = await desk.post(`${DESK}/xin`, { ...wish, "thoa-thuan": "" });
  expect([lacking.statusCode, words(lacking)]).toEqual([422, expect.stringContaining("Hãy chọn một thỏa thuận")]);
  const unknown = await desk.post(`${DESK}/xin`, { ...wish, so: "000000000000" });
  expect([unknown.statusCode, words(unknown)]).toEqual([422, expect.stringContaining("Không tìm thấy người có số định danh này")]);
  for (let press = 0; press < 2; press += 1) expect((await desk.post(`${DESK}/xin`, wish)).headers.location).toBe(`${DESK}?xong=1`);
  expect(words(await desk.get(`${DESK}?xong=1`))).toMatch(/Đã gửi\..*Thẩm định khoản vay.*Chờ trả lời/);

  const [file] = await listMyConsents(mother.work());
  const one = `${MINE}/${file?.consent.id}`;
  expect((await mine.get(MINE)).body).toContain(one);
  const page = await mine.get(one);
  expect(words(page)).toContain("Tôi đồng ý cho Quỹ tín dụng xem họ tên của tôi để thẩm định khoản vay.");
  expect(words(page)).toContain("Đây là dữ liệu cá nhân nhạy cảm");
  expect(words(page)).toContain("Không trả lời là không đồng ý.");
  // No consent is ticked beforehand.
  expect(page.body).not.toMatch(/type="radio"[^>]*checked/);
  const nothing = await mine.post(one, { loi: hidden(page, "loi") });
  expect([nothing.statusCode, nothing.body.includes('href="#f-viec"')]).toEqual([422, true]);
  expect((await mine.post(one, { viec: "co", loi: "0".repeat(64) })).statusCode).toBe(422);
  expect((await mine.post(one, { viec: "co", loi: hidden(page, "loi") })).statusCode).toBe(303);
  expect(words(await mine.get(MINE))).toContain("Đang có hiệu lực");
  expect((await mine.post(one, { viec: "rut" })).statusCode).toBe(303);
  expect(words(await mine.get(one))).toMatch(/Tình trạng Đã rút lại/);
  expect(words(await desk.get(DESK))).toContain("Đã rút lại");
});

test("who has said yes beside another is told so, and after the words changed asked anew", async () => {
  const chair = await world.anOfficialOf("chair");
  const agreement = await declareAgreement(chair.work(), someTerms({ code: "vay-cho-con" }));
  const relatives = { motherNumber: String(mother.values.personalNumber), fatherNumber: "001190999999" };
  const child = await world.aCitizen({ dateOfBirth: "2014-01-01", fullName: "Trần Bảo Ngọc", relatives });
  const wish = { so: String(child.values.personalNumber), "thoa-thuan": agreement.id, "ly-do": "Đơn vay số 13" };
  expect((await desk.post(`${DESK}/xin`, wish)).statusCode).toBe(303);
  const [file] = await listMyConsents(child.work());
  const one = `${MINE}/${file?.consent.id}`;
  expect(words(await mine.get(MINE))).toContain("Của con bạn: Trần Bảo Ngọc");
  expect(words(await mine.get(one))).toContain("Việc này là về con bạn: Trần Bảo Ngọc");
  expect((await mine.post(one, { viec: "co", loi: agreement.revision.digest })).statusCode).toBe(303);
  expect(words(await mine.get(one))).toContain("Bạn đã đồng ý; còn chờ người kia.");
  expect(words(await mine.get(one))).toContain("Một người đã đồng ý (bạn)");
  const childs = world.browser(child);
  expect(words(await childs.get(one))).toContain("Một người đã đồng ý (cha hoặc mẹ bạn)");
  expect((await childs.post(one, { viec: "co", loi: agreement.revision.digest })).statusCode).toBe(303);
  expect(words(await mine.get(one))).toContain("Đồng ý (con bạn)");
  const copy = JSON.parse((await mine.get("/du-lieu-cua-toi/ban-sao?dang=json")).body);
  expect(copy.consents).toContainEqual(expect.objectContaining({ id: file?.consent.id, child: "Trần Bảo Ngọc" }));
  expect(JSON.parse((await childs.get("/du-lieu-cua-toi/ban-sao?dang=json")).body).consents[0]).not.toHaveProperty("child");
  expect((await childs.post(one, { viec: "rut" })).statusCode).toBe(303);
  expect(words(await mine.get(one))).toContain("Rút lại (con bạn)");
  expect((await desk.post(`${DESK}/xin`, wish)).statusCode).toBe(303);
  const next = (await listMyConsents(child.work())).find(({ consent }) => consent.state === "asked");
  const again = `${MINE}/${next?.consent.id}`;
  expect((await mine.post(again, { viec: "co", loi: agreement.revision.digest })).statusCode).toBe(303);
  await reviseAgreement(chair.work(), agreement.id, { ...agreement.terms, version: "2" });
  const anew = words(await mine.get(again));
  expect(anew).toContain("Tôi đồng ý");
  expect(anew).not.toContain("Bạn đã đồng ý; còn chờ người kia.");
});

test("other people find nothing there; without the right nobody asks and nobody sees", async () => {
  const [file] = await listMyConsents(mother.work());
  const other = world.browser(await world.aCitizen());
  expect((await other.get(`${MINE}/${file?.consent.id}`)).statusCode).toBe(404);
  expect((await other.post(`${MINE}/${file?.consent.id}`, { viec: "rut" })).statusCode).toBe(404);
  const without = world.browser({ actor: anOfficial({ agencyId: world.agency.id }) });
  for (const path of [DESK, `${DESK}/xin`]) expect((await without.get(path)).statusCode).toBe(403);
});
