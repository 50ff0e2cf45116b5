import { answerConsent, askConsent, listMyConsents } from "@motlan/consents";
import { newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Browser, type Citizen, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let mother: Citizen;
let mine: Browser;
let desk: Browser;
let asker: Awaited<ReturnType<WebWorld["anOfficialOf"]>>;
const PAGE = "/ban-lam-viec/dong-y/thoa-thuan";
const NEW = `${PAGE}/moi`;
beforeAll(async () => {
  world = await aWebWorld();
  mother = await world.aCitizen();
  mine = world.browser(mother);
  desk = world.browser(await world.anOfficialOf("chair"));
  asker = await world.anOfficialOf("civil-status-officer");
});
afterAll(() => world[Symbol.asyncDispose]());

const TYPED = {
  "co-so-du-lieu": "population",
  ma: "vay-von",
  "ten-vi": "Thẩm định khoản vay",
  "ten-en": "Deciding on a loan",
  "loi-vi": "Tôi đồng ý cho Quỹ tín dụng xem họ tên của tôi.",
  "loi-en": "I agree that the credit fund reads my name.",
  "nhan-vi": "Quỹ tín dụng",
  "nhan-en": "Credit fund",
  ngay: "90",
  "rut-vi": "Hồ sơ vay dừng lại, dữ liệu đã lấy được xóa trong 15 ngày.",
  "rut-en": "The loan stops; what was given is deleted within 15 days.",
  "can-cu": "consent",
};
/** The first purpose that the form offers. */
const firstPurpose = (body: string) => /name="du-lieu" value="([^"]+)"/.exec(body)?.[1] ?? "";
let declared: string;

test("an official declares an agreement: first the registry, then every question; faults stand at their fields and nothing typed is lost", async () => {
  expect(words(await desk.get(PAGE))).toContain("chưa ban hành thỏa thuận nào");
  expect(words(await desk.get(NEW))).toContain("Dữ liệu lấy từ cơ sở dữ liệu nào");
  expect(words(await desk.get(`${NEW}?co-so-du-lieu=khong-co`))).toContain("Hãy chọn một cơ sở dữ liệu");
  const form = await desk.get(`${NEW}?co-so-du-lieu=population`);
  const wish = { ...TYPED, khoa: hidden(form, "khoa"), "du-lieu": firstPurpose(form.body) };
  const empty = await desk.post(NEW, { khoa: wish.khoa, "co-so-du-lieu": "population", "ten-vi": "Còn đây", ngay: "0" });
  expect(empty.statusCode).toBe(422);
  for (const name of ["ma", "ten-en", "loi-vi", "loi-en", "du-lieu", "nhan-vi", "nhan-en", "ngay", "rut-vi", "rut-en"])
    expect(empty.body).toContain(`href="#f-${name}"`);
  expect(empty.body).not.toContain('href="#f-ten-vi"');
  expect(empty.body).toContain("Còn đây");
  const nowhere = await desk.post(NEW, { ...wish, "he-thong": "quỹ" });
  expect([nowhere.statusCode, nowhere.body.includes('href="#f-he-thong"')]).toEqual([422, true]);
  for (let press = 0; press < 2; press += 1) {
    const done = await desk.post(NEW, wish);
    declared = String(done.headers.location).replace("?xong=1", "");
    expect([done.statusCode, declared.startsWith(`${PAGE}/`)]).toEqual([303, true]);
  }
  expect((await desk.get(PAGE)).body.match(/href="\/ban-lam-viec\/dong-y\/thoa-thuan\/\d+"/g)).toHaveLength(1);
  const page = words(await desk.get(`${declared}?xong=1`));
  for (const said of ["Đã ban hành phiên bản 1", "Tôi đồng ý cho Quỹ tín dụng", "90 ngày", "xóa trong 15 ngày", "Phiên bản 1"])
    expect(page).toContain(said);
  expect(words(await desk.get(`${declared}?lang=en`))).toMatch(/End the agreement.*Version 1/);
  const taken = await desk.post(NEW, { ...wish, khoa: newId() });
  expect([taken.statusCode, taken.body.includes('href="#f-ma"')]).toEqual([409, true]);
});

async function motherAgrees(): Promise<string> {
  const agreementId = declared.slice(PAGE.length + 1);
  await askConsent(asker.work(), {
    personalNumber: String(mother.values.personalNumber),
    agreementId,
    reason: "Đơn 12",
    requestKey: newId(),
  });
  const [file] = await listMyConsents(mother.work());
  const id = file?.consent.id ?? "";
  await answerConsent(mother.work(), { id, yes: true, digest: file?.agreement.revision.digest ?? "" });
  return `/du-lieu-cua-toi/dong-y/${id}`;
}
/** Everything a browser would send back of the form as it stands. */
async function revision(parts: Readonly<Record<string, string>> = {}) {
  const form = await desk.get(`${declared}/sua`);
  return { ...TYPED, khoa: hidden(form, "khoa"), ban: hidden(form, "ban"), "du-lieu": checked(form.body), ...parts };
}
const checked = (body: string) => /name="du-lieu" value="([^"]+)" checked/.exec(body)?.[1] ?? "";

test("a revision says what becomes of those who agreed; asked anew, they are told why in one sentence", async () => {
  expect(words(await desk.get(`${declared}/sua`))).toContain("sửa không ảnh hưởng đến ai");
  const one = await motherAgrees();
  expect(words(await mine.get(one))).toContain("Hồ sơ vay dừng lại");
  expect(words(await desk.get(`${declared}/sua`))).toContain("Hỏi lại tất cả: 1 người");
  const silent = await desk.post(`${declared}/sua`, await revision());
  expect([silent.statusCode, silent.body.includes('href="#f-hoi-lai"')]).toEqual([422, true]);
  const wish = await revision({ "hoi-lai": "hoi", "loi-vi": "Tôi đồng ý cho Quỹ tín dụng xem họ tên và nơi ở của tôi." });
  for (let press = 0; press < 2; press += 1) expect((await desk.post(`${declared}/sua`, wish)).headers.location).toBe(`${declared}?xong=2`);
  const page = words(await desk.get(declared));
  expect(page).toMatch(/Đang đồng ý 0.*Đang chờ trả lời 1/);
  expect(page).toContain("Người đã đồng ý với lời trước được hỏi lại");
  const asked = await mine.get(one);
  expect(words(asked)).toContain("Cảm ơn bạn đã đồng ý với lời trước; nay lời đã thay đổi");
  expect(words(await mine.get(`${one}?lang=en`))).toContain("Thank you for your yes to the earlier words");
  expect((await mine.post(one, { viec: "co", loi: hidden(asked, "loi") })).statusCode).toBe(303);
  expect(words(await mine.get(one))).not.toContain("Cảm ơn bạn đã đồng ý với lời trước");
});

test("two tabs: the second is told of the version in between, keeps what was typed, and may send again knowing it", async () => {
  const [first, second] = [await revision({ "hoi-lai": "giu" }), await revision({ "hoi-lai": "giu", "ten-vi": "Tên của thẻ thứ hai" })];
  expect((await desk.post(`${declared}/sua`, first)).statusCode).toBe(303);
  const late = await desk.post(`${declared}/sua`, second);
  expect([late.statusCode, words(late)]).toEqual([
    409,
    expect.stringContaining("Trong lúc bạn xem, thỏa thuận hoặc chính sách đã có phiên bản mới"),
  ]);
  expect([late.body.includes("Tên của thẻ thứ hai"), hidden(late, "ban"), words(late).includes("Đọc phiên bản 3")]).toEqual([
    true,
    "3",
    true,
  ]);
  expect((await desk.post(`${declared}/sua`, { ...second, ban: hidden(late, "ban") })).headers.location).toBe(`${declared}?xong=4`);
  const stale = await desk.post(`${declared}/ket-thuc`, { ban: "1" });
  expect([stale.statusCode, hidden(stale, "ban")]).toEqual([409, "4"]);
});

test("the end says how many consents end, ends them, and is said twice without harm", async () => {
  const page = await desk.get(`${declared}/ket-thuc`);
  expect(words(page)).toContain("1 sự đồng ý đang có hiệu lực và 0 đề nghị đang chờ sẽ chấm dứt");
  expect(words(page)).toContain("Kết thúc thỏa thuận và 1 sự đồng ý");
  for (let press = 0; press < 2; press += 1)
    expect((await desk.post(`${declared}/ket-thuc`, { ban: hidden(page, "ban") })).headers.location).toBe(`${declared}?ket-thuc=1`);
  expect(words(await desk.get(`${declared}?ket-thuc=1`))).toMatch(/Đã kết thúc\. Từ lượt hỏi kế tiếp.*Đang đồng ý 0/);
  const [file] = await listMyConsents(mother.work());
  const over = words(await mine.get(`/du-lieu-cua-toi/dong-y/${file?.consent.id}`));
  expect(over).toMatch(/Cơ quan đã kết thúc thỏa thuận này.*Kết thúc lúc/);
  expect(over).not.toContain("Hiệu lực đến");
  for (const act of ["sua", "ket-thuc"]) expect((await desk.get(`${declared}/${act}`)).statusCode).toBe(404);
  expect((await desk.post(`${declared}/sua`, {})).statusCode).toBe(404);
});

test("who may only see sees the versions and no act; another agency finds nothing; without the right nobody looks", async () => {
  const looks = world.browser(asker);
  expect((await looks.get(declared)).body).toContain("Phiên bản 4");
  expect((await looks.get(PAGE)).body).not.toContain(NEW);
  expect((await looks.get(NEW)).statusCode).toBe(403);
  for (const path of [NEW, `${declared}/sua`, `${declared}/ket-thuc`]) expect((await looks.post(path, TYPED)).statusCode).toBe(403);
  const other = world.browser({ actor: anOfficial({ permissions: ["consents.see", "consents.declare"] }) });
  for (const path of [declared, `${declared}/sua`, `${declared}/ket-thuc`, `${PAGE}/khong-co`])
    expect((await other.get(path)).statusCode).toBe(404);
  expect((await other.post(`${declared}/ket-thuc`, { ban: "4" })).statusCode).toBe(404);
  const without = world.browser({ actor: anOfficial({ agencyId: world.agency.id }) });
  for (const path of [PAGE, NEW, declared]) expect((await without.get(path)).statusCode).toBe(403);
});
