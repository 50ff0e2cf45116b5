import { localDate, newId } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { publishRegistry, registerRecord } from "@motlan/registries";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Browser, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let mine: Browser;
let desk: Browser;
let recordId = "";
beforeAll(async () => {
  world = await aWebWorld();
  const citizen = await world.aCitizen({ fullName: "Trần Thị Bình" });
  const { personId } = citizen.actor;
  await publishRegistry(world.node(), libraryMembers);
  const values = aMember({ personId, fullName: "Trần Thị Bin" });
  const facts = { registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "Ghi danh" };
  ({ recordId } = await registerRecord(world.node(), { ...facts, agencyId: world.agency.id, requestKey: newId() }));
  mine = world.browser(citizen);
  desk = world.browser(await world.anOfficialOf("civil-status-officer"));
});
afterAll(() => world[Symbol.asyncDispose]());

const paper = { field: "giay-to", name: "khai-sinh.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") };

test("a person says what is wrong and what is right, with a paper; the keeper corrects it; both see each step", async () => {
  const data = await mine.get("/du-lieu-cua-toi");
  const link = `/du-lieu-cua-toi/sai/${recordId}?muc=fullName`;
  expect(data.body).toContain(link);
  const form = await mine.get(link);
  expect(words(form)).toContain("Cơ quan phải trả lời trong 10 ngày theo Nghị định 356/2025/NĐ-CP, Điều 5.");
  const recorded = '<span lang="vi">Trần Thị Bin</span>';
  expect((await mine.get(`${link}&lang=en`)).body).toContain(recorded);
  const said = { muc: "fullName", khoa: hidden(form, "khoa"), dung: "Trần Thị Bình", "ly-do": "Căn cước ghi Bình" };
  const here = `/du-lieu-cua-toi/sai/${recordId}`;
  const same = await mine.post(here, { ...said, dung: "Trần Thị Bin" });
  expect([same.statusCode, same.body.includes('href="#f-dung"')]).toEqual([422, true]);
  expect((await mine.post(here, { ...said, "ly-do": "" })).body).toContain('href="#f-ly-do"');
  const sent = await mine.upload(here, said, paper);
  expect(sent.statusCode).toBe(303);
  const at = String(sent.headers.location);
  const receipt = await mine.get(at);
  expect(words(receipt)).toContain("Đã gửi. Cơ quan giữ dữ liệu trả lời chậm nhất");
  const page = at.replace(/\?.*/, "");
  expect((await mine.get(`${page}?lang=en`)).body).toContain(recorded);
  const file = /\/tep\/[0-9a-f-]{36}/.exec(receipt.body)?.[0] ?? "";
  expect((await mine.get(`${page}${file}`)).headers["content-type"]).toBe("application/pdf");
  expect(words(await mine.get("/du-lieu-cua-toi"))).toContain("Trần Thị Bin (đang chờ cơ quan giữ dữ liệu kiểm tra lại)");

  const id = page.split("/").at(-1);
  const one = `/ban-lam-viec/sua-du-lieu/${id}`;
  expect((await desk.get("/ban-lam-viec/sua-du-lieu")).body).toContain(one);
  expect((await desk.get(`${one}${file}`)).statusCode).toBe(200);
  const key = hidden(await desk.get(one), "key");
  const lacking = await desk.post(`${one}/sua`, { key, "sua.since": "01/01/2020", "sua.words": "", "sua.basis": "x" });
  expect([lacking.statusCode, lacking.body.includes('href="#f-sua-words"')]).toEqual([422, true]);
  const bare = await desk.post(`${one}/sua`, { key, "sua.since": "01/01/2020", "sua.words": "Đúng", "sua.basis": " " });
  expect([bare.body.includes('href="#f-sua-basis"'), bare.body.includes('href="#f-sua-words"')]).toEqual([true, false]);
  expect((await desk.post(`${one}/sua`, { key, "sua.since": "hôm qua" })).statusCode).toBe(422);
  const later = await desk.post(`${one}/sua`, { key, "sua.since": "01/01/2090", "sua.words": "Đúng", "sua.basis": "x" });
  expect([later.statusCode, later.body.includes('href="#f-sua-since"')]).toEqual([422, true]);
  const done = await desk.post(`${one}/sua`, {
    key,
    "sua.since": "01/01/2020",
    "sua.words": "Đúng như căn cước",
    "sua.basis": "Thẻ căn cước",
  });
  expect([done.statusCode, done.headers.location]).toEqual([303, one]);
  const answered = words(await mine.get(page));
  expect(answered).toContain("trước khi sửa Trần Thị Bin");
  for (const part of ["Cơ quan đồng ý, đã sửa", "Đúng như căn cước", "Căn cứ: Thẻ căn cước"]) expect(answered).toContain(part);
  expect(words(await mine.get("/du-lieu-cua-toi"))).toContain("Trần Thị Bình Sai rồi?");
  await runJobsUntilQuiet(world.db.pool, world.clock, [notices]);
  expect(words(await mine.get("/thong-bao"))).toContain("Dữ liệu của bạn đã được sửa");
});

test("refused, the person reads why and what they can do; taken back, it is over; nobody else opens it", async () => {
  const here = `/du-lieu-cua-toi/sai/${recordId}`;
  const ask = async (muc: string, dung: string) =>
    String((await mine.post(here, { muc, dung, "ly-do": "Ghi nhầm" })).headers.location).replace(/\?.*/, "");
  const page = await ask("bornOn", "02/05/1990");
  const one = `/ban-lam-viec/sua-du-lieu/${page.split("/").at(-1)}`;
  expect((await desk.post(`${one}/them-han`, { "them-han.words": "Chờ sổ gốc" })).statusCode).toBe(303);
  expect((await desk.post(`${one}/khong-sua`, { "khong-sua.words": "Sổ gốc ghi ngày 1", "khong-sua.basis": "Sổ gốc" })).statusCode).toBe(
    303,
  );
  const told = words(await mine.get(page));
  for (const part of ["Cơ quan cần thêm thời gian", "Sổ gốc ghi ngày 1", "Không đồng ý?"]) expect(told).toContain(part);
  expect(words(await desk.get("/ban-lam-viec/sua-du-lieu?xem=xong"))).toContain("Không sửa");
  const second = await ask("phone", "0909");
  expect((await mine.post(`${second}/rut`)).statusCode).toBe(303);
  expect(words(await mine.get(second))).toContain("Đã rút lại");
  const stranger = world.browser(await world.aCitizen());
  for (const path of [second, `${here}?muc=phone`]) expect((await stranger.get(path)).statusCode).toBe(404);
  const elsewhere = world.browser(await world.anOfficialOf("civil-status-officer", world.elsewhere.id));
  expect((await elsewhere.get(one)).statusCode).toBe(404);
  expect((await mine.get(`${here}?muc=personId`)).statusCode).toBe(404);
});
