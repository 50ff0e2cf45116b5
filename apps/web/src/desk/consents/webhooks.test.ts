import { newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Browser, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let desk: Browser;
let page: string;
let first: string;
const PAGE = "/ban-lam-viec/dong-y/dia-chi-nhan-tin";
const NEW = `${PAGE}/moi`;
// Numbers, so that no name is looked up; nothing is sent here.
const URL_1 = "https://1.1.1.1/dong-y";
const URL_2 = "https://1.0.0.1/dong-y";
const SECRET = /whsec_[A-Za-z0-9+/=]{32,}/;

beforeAll(async () => {
  world = await aWebWorld();
  desk = world.browser(await world.anOfficialOf("chair"));
});
afterAll(() => world[Symbol.asyncDispose]());

/** What the receiver would not take, and one that waits. */
async function refuse(count: number, reason = "status-422"): Promise<readonly string[]> {
  const keys = Array.from({ length: count }, () => newId());
  for (const key of keys)
    await world.db.asOwner(
      `insert into consents.telling (webhook_id, agency_id, key, consent_id, body, state, reason, dead_at)
       select id, agency_id, $1, gen_random_uuid(), '{"type":"consents.withdrawn"}', 'dead', $2, now() from consents.webhook where id = $3`,
      [key, reason, page.slice(PAGE.length + 1)],
    );
  return keys;
}

test("an address is declared; what is wrong with it stands at its field; the secret shows once", async () => {
  const empty = words(await desk.get(PAGE));
  for (const said of ["chưa khai báo địa chỉ nào", "Không có địa chỉ, phần mềm của cơ quan vẫn hỏi được"]) expect(empty).toContain(said);
  expect((await desk.get("/ban-lam-viec/dong-y/thoa-thuan")).body).toContain(`href="${PAGE}"`);
  for (const [wrong, why] of [
    ["http://1.1.1.1/", "một địa chỉ https đầy đủ"],
    ["https://10.0.0.7/", "mạng nội bộ"],
  ] as const) {
    const refused = await desk.post(NEW, { "dia-chi": wrong });
    expect([refused.statusCode, words(refused)]).toEqual([422, expect.stringContaining(why)]);
    expect([refused.body.includes('href="#f-dia-chi"'), refused.body.includes(`value="${wrong}"`)]).toEqual([true, true]);
  }
  const made = await desk.post(NEW, { "dia-chi": ` ${URL_1} ` });
  first = SECRET.exec(made.body)?.[0] ?? "";
  expect([made.statusCode, first.length > 0, made.headers["cache-control"]]).toEqual([200, true, expect.stringContaining("no-store")]);
  page = /\/ban-lam-viec\/dong-y\/dia-chi-nhan-tin\/[0-9a-f-]{36}/.exec(made.body)?.[0] ?? "";
  const again = await desk.post(NEW, { "dia-chi": URL_1 });
  expect([again.statusCode, words(again)]).toEqual([409, expect.stringContaining("đã có địa chỉ nhận tin này")]);
  const shown = await desk.get(page);
  for (const said of [URL_1, "Thông suốt", "không xem lại được", "Không có tin nào bị từ chối"]) expect(words(shown)).toContain(said);
  expect([shown.body, (await desk.get(PAGE)).body].some((body) => SECRET.test(body))).toBe(false);
  expect(words(await desk.get(`${page}?lang=en`))).toMatch(/Webhooks.*Goes well.*Nothing was refused/);
});

test("it is paused, goes on, moves to another address, and has a new secret after a page that says what that means", async () => {
  expect((await desk.post(`${page}/tam-dung`, { dung: "1" })).headers.location).toBe(`${page}?xong=tam-dung`);
  expect(words(await desk.get(`${page}?xong=tam-dung`))).toMatch(/Đã tạm dừng.*Gửi tiếp/);
  expect((await desk.post(`${page}/tam-dung`, { dung: "" })).headers.location).toBe(`${page}?xong=gui-tiep`);
  const form = await desk.get(`${page}/sua`);
  expect(form.body).toContain(`value="${URL_1}"`);
  expect((await desk.post(`${page}/sua`, { "dia-chi": "x" })).statusCode).toBe(422);
  expect((await desk.post(`${page}/sua`, { "dia-chi": URL_2 })).headers.location).toBe(`${page}?xong=da-sua`);
  expect(words(await desk.get(PAGE))).toContain(URL_2);
  expect(words(await desk.get(`${page}/khoa-moi`))).toContain("khóa cũ hết dùng");
  const renewed = SECRET.exec((await desk.post(`${page}/khoa-moi`)).body)?.[0] ?? "";
  expect([renewed.length > 0, renewed === first]).toEqual([true, false]);
});

test("a receiver in trouble is named with why, since when and when it is tried again", async () => {
  const trouble = (why: string | null) =>
    world.db.asOwner("update consents.webhook set trouble = $1, since = now(), next_at = now()", [why]);
  for (const [why, said] of [
    ["unreachable", "Không kết nối được"],
    ["status-503", "trả lời mã 503"],
    ["private-address", "dẫn vào mạng nội bộ"],
  ] as const) {
    await trouble(why);
    expect(words(await desk.get(page))).toMatch(new RegExp(`Đang trục trặc.*${said}.*tự thử lại lúc`));
  }
  await trouble(null);
});

test("what was refused says why; one is sent again, one skipped for a reason that is kept; settled already it says so", async () => {
  const [sent = "", skipped = ""] = await refuse(2);
  const listed = words(await desk.get(page));
  for (const said of ["Người dân rút lại", "trả lời mã 422", "Các tin sau của cùng sự đồng ý chờ"]) expect(listed).toContain(said);
  expect((await desk.post(`${page}/gui-lai`, { tin: sent })).headers.location).toBe(`${page}?xong=gui-lai`);
  const late = await desk.post(`${page}/gui-lai`, { tin: sent });
  expect([late.statusCode, words(late)]).toEqual([409, expect.stringContaining("người khác vừa xử lý")]);
  const ask = await desk.get(`${page}/bo-qua?tin=${skipped}`);
  expect(hidden(ask, "tin")).toBe(skipped);
  const mute = await desk.post(`${page}/bo-qua`, { tin: skipped, "ly-do": "vì" });
  expect([mute.statusCode, mute.body.includes('href="#f-ly-do"'), hidden(mute, "tin")]).toEqual([422, true, skipped]);
  const done = await desk.post(`${page}/bo-qua`, { tin: skipped, "ly-do": "Hệ thống cũ đã bỏ" });
  expect(done.headers.location).toBe(`${page}?xong=bo-qua`);
  expect(words(await desk.get(`${page}?xong=bo-qua`))).toMatch(/Đã bỏ qua.*Không có tin nào bị từ chối/);
  const kept = await world.db.asOwner("select state, settled_why from consents.telling order by seq");
  expect(kept).toEqual([
    { state: "waiting", settled_why: null },
    { state: "skipped", settled_why: "Hệ thống cũ đã bỏ" },
  ]);
});

test("of many refused some are shown, and that there are more", async () => {
  await refuse(51);
  expect(words(await desk.get(page))).toContain("Đang hiện 50 trong 51 tin");
});

test("another agency finds none of it; without the right nobody looks or does anything", async () => {
  const acts = ["sua", "tam-dung", "khoa-moi", "bo", "gui-lai", "bo-qua"];
  const seen = ["", "/sua", "/khoa-moi", "/bo", "/bo-qua"];
  const other = world.browser({ actor: anOfficial({ permissions: ["consents.see", "consents.declare"] }) });
  expect((await other.get(PAGE)).body).not.toContain(URL_2);
  for (const path of seen) expect((await other.get(`${page}${path}`)).statusCode).toBe(404);
  for (const act of acts) expect((await other.post(`${page}/${act}`, { "dia-chi": URL_2 })).statusCode).toBe(404);
  const looks = world.browser(await world.anOfficialOf("civil-status-officer"));
  expect((await looks.get("/ban-lam-viec/dong-y/thoa-thuan")).body).not.toContain(PAGE);
  for (const path of [PAGE, NEW, ...seen.map((one) => `${page}${one}`)]) expect((await looks.get(path)).statusCode).toBe(403);
  for (const path of [NEW, ...acts.map((act) => `${page}/${act}`)])
    expect((await looks.post(path, { "dia-chi": URL_2 })).statusCode).toBe(403);
});

test("it is ended after a page that says what is lost with it", async () => {
  expect(words(await desk.get(`${page}/bo`))).toContain("52 tin đang chờ hoặc bị từ chối sẽ không được gửi");
  expect((await desk.post(`${page}/bo`)).headers.location).toBe(`${PAGE}?da-bo=1`);
  expect(words(await desk.get(`${PAGE}?da-bo=1`))).toMatch(/Đã bỏ địa chỉ nhận tin.*chưa khai báo địa chỉ nào/);
  for (const path of ["", "/sua"]) expect((await desk.get(`${page}${path}`)).statusCode).toBe(404);
});
