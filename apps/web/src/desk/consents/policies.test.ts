import { declareAgreement, endAgreement, revisePolicy } from "@motlan/consents";
import { someTerms } from "@motlan/consents/testing";
import { newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Browser, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let chair: Awaited<ReturnType<WebWorld["anOfficialOf"]>>;
let desk: Browser;
let declared: string;
const PAGE = "/ban-lam-viec/dong-y/chinh-sach";
const NEW = `${PAGE}/moi`;
const TYPED = {
  ten: "Chính sách dữ liệu của phường",
  "dia-chi": "https://phuong.example.vn/chinh-sach",
  giu: "365",
  "luu-tru": "Trung tâm dữ liệu của thành phố",
};
beforeAll(async () => {
  world = await aWebWorld();
  chair = await world.anOfficialOf("chair");
  desk = world.browser(chair);
});
afterAll(() => world[Symbol.asyncDispose]());
const idOf = () => declared.slice(PAGE.length + 1);

test("an official declares a policy; faults stand at their fields, nothing typed is lost, two presses are one", async () => {
  const empty = words(await desk.get(PAGE));
  for (const said of ["chưa ban hành chính sách nào", "không bắt buộc phải theo một chính sách"]) expect(empty).toContain(said);
  expect((await desk.get("/ban-lam-viec/dong-y/thoa-thuan")).body).toContain(`href="${PAGE}"`);
  const khoa = hidden(await desk.get(NEW), "khoa");
  const wrong = await desk.post(NEW, { khoa, "dia-chi": "phường", giu: "lâu", "linh-vuc": "x".repeat(2_001), "luu-tru": "Còn đây" });
  expect([wrong.statusCode, wrong.body.includes("Còn đây")]).toEqual([422, true]);
  for (const name of ["ten", "dia-chi", "giu", "linh-vuc"]) expect(wrong.body).toContain(`href="#f-${name}"`);
  for (let press = 0; press < 2; press += 1) {
    const done = await desk.post(NEW, { ...TYPED, khoa });
    declared = String(done.headers.location).replace("?xong=1", "");
    expect([done.statusCode, declared.startsWith(`${PAGE}/`)]).toEqual([303, true]);
  }
  expect((await desk.get(PAGE)).body.match(/href="\/ban-lam-viec\/dong-y\/chinh-sach\/\d+"/g)).toHaveLength(1);
  const page = words(await desk.get(`${declared}?xong=1`));
  for (const said of ["Đã ban hành phiên bản 1", TYPED["dia-chi"], "365 ngày", TYPED["luu-tru"], "Chưa có thỏa thuận nào", chair.name])
    expect(page).toContain(said);
  expect(words(await desk.get(`${declared}?lang=en`))).toMatch(/Revise the policy.*None yet.*Version 1/);
});

test("a revision is the next version; who did not see the one in between is told of it and may send again", async () => {
  const form = await desk.get(`${declared}/sua`);
  expect(form.body).toContain('value="365"');
  const sent = { ...TYPED, giu: "", khoa: hidden(form, "khoa"), ban: hidden(form, "ban") };
  await revisePolicy(chair.work(), idOf(), { name: "Bản giữa chừng", version: "2", url: TYPED["dia-chi"] });
  const late = await desk.post(`${declared}/sua`, sent);
  expect([late.statusCode, words(late)]).toEqual([409, expect.stringContaining("đã có phiên bản mới")]);
  expect((await desk.post(`${declared}/sua`, { ...sent, ten: "" })).statusCode).toBe(422);
  for (let press = 0; press < 2; press += 1)
    expect((await desk.post(`${declared}/sua`, { ...sent, ban: hidden(late, "ban") })).headers.location).toBe(`${declared}?xong=3`);
  const page = words(await desk.get(declared));
  for (const said of ["Phiên bản 3", "Bản giữa chừng", "Phiên bản 1"]) expect(page).toContain(said);
  const elsewhere = hidden(await desk.get(NEW), "khoa");
  expect((await desk.post(NEW, { ...TYPED, khoa: elsewhere })).statusCode).toBe(303);
  const reused = await desk.post(`${declared}/sua`, { ...sent, ban: "3", khoa: elsewhere });
  expect([reused.statusCode, words(reused)]).toEqual([409, expect.stringContaining("Khóa chống trùng")]);
});

test("a policy under which agreements stand does not end, and says which; free of them it ends once", async () => {
  const agreement = await declareAgreement(chair.work(), someTerms({ policyId: idOf() }));
  expect(words(await desk.get(declared))).toContain("Thẩm định khoản vay");
  const held = await desk.get(`${declared}/ket-thuc`);
  expect([words(held).includes("còn 1 thỏa thuận"), held.body.includes(`/thoa-thuan/${agreement.id}"`)]).toEqual([true, true]);
  const refused = await desk.post(`${declared}/ket-thuc`, { ban: "3" });
  expect([refused.statusCode, words(refused)]).toEqual([409, expect.stringContaining("đang được một thỏa thuận còn hiệu lực dùng")]);
  await endAgreement(chair.work(), agreement.id);
  expect((await desk.post(`${declared}/ket-thuc`, { ban: "1" })).statusCode).toBe(409);
  for (let press = 0; press < 2; press += 1)
    expect((await desk.post(`${declared}/ket-thuc`, { ban: "3" })).headers.location).toBe(`${declared}?ket-thuc=1`);
  const over = await desk.get(`${declared}?ket-thuc=1`);
  expect([words(over).includes("Đã kết thúc chính sách"), over.body.includes(`${declared}/sua`)]).toEqual([true, false]);
  for (const act of ["sua", "ket-thuc"]) expect((await desk.get(`${declared}/${act}`)).statusCode).toBe(404);
  expect((await desk.post(`${declared}/sua`, { ...TYPED, khoa: newId() })).statusCode).toBe(404);
});

test("who may only see sees the versions and no act; another agency finds nothing; without the right nobody looks", async () => {
  const looks = world.browser(await world.anOfficialOf("civil-status-officer"));
  expect((await looks.get(declared)).body).toContain("Phiên bản 3");
  expect((await looks.get(PAGE)).body).not.toContain(NEW);
  expect((await looks.get(NEW)).statusCode).toBe(403);
  for (const path of [NEW, `${declared}/sua`, `${declared}/ket-thuc`]) expect((await looks.post(path, TYPED)).statusCode).toBe(403);
  const other = world.browser({ actor: anOfficial({ permissions: ["consents.see", "consents.declare"] }) });
  for (const path of [declared, `${declared}/sua`, `${declared}/ket-thuc`, `${PAGE}/khong-co`])
    expect((await other.get(path)).statusCode).toBe(404);
  expect((await other.post(`${declared}/ket-thuc`, { ban: "3" })).statusCode).toBe(404);
  const without = world.browser({ actor: anOfficial({ agencyId: world.agency.id }) });
  for (const path of [PAGE, NEW, declared]) expect((await without.get(path)).statusCode).toBe(403);
});
