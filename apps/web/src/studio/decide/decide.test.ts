import { aSoundVersion } from "@motlan/catalogue/testing";
import type { JsonObject } from "@motlan/kernel";
import { getDesign, listDesigns } from "@motlan/studio";
import { afterAll, expect, test } from "vitest";
import { openStudio } from "../testing/open-studio.ts";

const web = await openStudio();
const { studio } = web;
const { lan, minh, approver } = studio;
afterAll(() => web[Symbol.asyncDispose]());

const sound = (change: object): JsonObject => JSON.parse(JSON.stringify({ ...aSoundVersion(), ...change }));
const now = (id: string) => getDesign(lan.work(), id);
const DAY = { "ngay.day": "21", "ngay.month": "11", "ngay.year": "2026" };

test("a table that was pasted becomes a design, shown first as it was understood", async () => {
  const dan = [
    "TT\tNội dung công việc\tNgười thực hiện\tThời gian",
    "1\tTiếp nhận, kiểm tra hồ sơ\tNhân viên một cửa\t02 giờ",
    "2\tThẩm định hồ sơ\tChuyên viên\t1 ngày",
    "3\tKý duyệt kết quả\tPhó Chủ tịch\t04 giờ",
    "4\tTrả kết quả\tNhân viên một cửa\t02 giờ",
  ].join("\n");
  const begun = await web.post(lan.actor, "/studio/moi", {
    ma: "x.pasted",
    "ten.vi": "Thủ tục dán",
    "ten.en": "Pasted",
    tu: "bang",
    dan,
    khoa: "k1",
  });
  expect(begun.statusCode).toBe(303);
  const path = String(begun.headers.location);
  expect(path).toMatch(/\/bang\?xong=bat-dau$/);
  const page = await web.get(lan.actor, path);
  for (const words of ["Thẩm định hồ sơ", "8 giờ", "Nội dung công việc"]) expect(page.body).toContain(words);
  const id = path.split("/")[2] ?? "";
  expect((await now(id)).document).toMatchObject({ steps: [{ does: "take-in", hours: 2 }, { hours: 8 }, { does: "sign" }, {}, {}] });
  const other = { "cot.0": "number", "cot.1": "task", "cot.2": "post", "cot.3": "hours", gio: "7", "don-vi": "" };
  const tried = await web.get(lan.actor, `/studio/${id}/bang?${new URLSearchParams(other)}`);
  expect(tried.body).toContain("7 giờ");
  await web.post(lan.actor, `/studio/${id}/bang`, { ...other, ban: "0", khoa: "k2" });
  expect((await now(id)).document).toMatchObject({ steps: [{}, { hours: 7 }, {}, {}, {}] });
});

test.each([
  ["no table", { tu: "bang" }, "dán bảng"],
  ["a table that is none", { tu: "bang", dan: "chỉ một dòng" }, "không có bảng"],
  ["nothing chosen", { tu: "" }, "Hãy chọn nơi bắt đầu"],
  ["no version in force", { tu: "phien-ban" }, "chưa có phiên bản"],
  ["no file", { tu: "tep" }, "Hãy chọn một tệp"],
  ["a code that is none", { tu: "trang", ma: "một" }, "không đúng dạng"],
])("%s: the page says what is missing and keeps what was typed", async (_, fields, words) => {
  const answer = await web.post(lan.actor, "/studio/moi", { ma: "x.none", "ten.vi": "Giữ lại tên này", ...fields });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain(words);
  expect(answer.body).toContain("Giữ lại tên này");
});

test("submitted by its designer, looked at and approved by a second person, it is in force; the next is compared with it and explained", async () => {
  const { id } = await studio.start(sound({ code: "x.first" }), "x.first");
  const page = await web.get(lan.actor, `/studio/${id}/trinh`);
  expect(page.body).toContain("bản đầu tiên");
  expect((await web.post(lan.actor, `/studio/${id}/trinh`, { ban: "0", khoa: "s" })).statusCode).toBe(303);
  expect((await web.post(lan.actor, `/studio/${id}/duyet`, { ban: "0", khoa: "a", ...DAY })).statusCode).toBe(403);
  const wrongDay = await web.post(approver.actor, `/studio/${id}/duyet`, { ban: "0", khoa: "a", ...DAY, "ngay.day": "" });
  expect(wrongDay.statusCode).toBe(422);
  const late = await web.post(approver.actor, `/studio/${id}/duyet`, { ban: "0", khoa: "a", ...DAY, "ngay.day": "20" });
  expect(late.body).toContain("từ hôm nay trở đi");
  expect((await web.post(approver.actor, `/studio/${id}/duyet`, { ban: "0", khoa: "a", ...DAY })).statusCode).toBe(303);
  expect((await now(id)).state).toBe("published");

  const begun = await web.post(lan.actor, "/studio/moi", { ma: "x.first", tu: "phien-ban", khoa: "next" });
  const next = String(begun.headers.location).split(/[/?]/)[2] ?? "";
  await lan.change(await now(next), { op: "set", path: "channels.0.deadline.count", value: 3 });
  const compared = await web.get(lan.actor, `/studio/${next}/trinh`);
  expect(compared.body).toContain("1 ngày làm việc");
  expect(compared.body).toContain("3 ngày làm việc");
  await web.post(lan.actor, `/studio/${next}/giai-thich`, { cho: "channels.0.deadline", "ly-do": "Theo quyết định mới", khoa: "w" });
  expect((await web.get(lan.actor, `/studio/${next}/trinh`)).body).toContain("Theo quyết định mới");
});

test("approved for a day to come it can be withdrawn, with a reason, and the one in force goes on", async () => {
  const { id } = await studio.start(sound({ code: "x.later" }), "x.later");
  await web.post(lan.actor, `/studio/${id}/trinh`, { ban: "0", khoa: "l1" });
  await web.post(approver.actor, `/studio/${id}/duyet`, { ban: "0", khoa: "l2", ...DAY, "ngay.day": "30" });
  expect((await web.get(approver.actor, `/studio/${id}/trinh`)).body).toContain("Rút trước ngày áp dụng");
  expect((await web.post(approver.actor, `/studio/${id}/rut`, { reason: " " })).statusCode).toBe(422);
  expect((await web.post(approver.actor, `/studio/${id}/rut`, { reason: "Chờ nghị định" })).statusCode).toBe(303);
  expect((await now(id)).state).toBe("withdrawn");
});

test("a design with something wrong is not submitted; one sent back says why in its history", async () => {
  const { id } = await studio.start(sound({ code: "x.wrong", refusals: [] }), "x.wrong");
  expect((await web.get(lan.actor, `/studio/${id}/trinh`)).body).not.toContain("Trình người khác duyệt");
  const answer = await web.post(lan.actor, `/studio/${id}/trinh`, { ban: "0", khoa: "x" });
  expect(answer.statusCode).toBe(422);
  const { id: other } = await studio.start(sound({ code: "x.back" }), "x.back");
  await web.post(lan.actor, `/studio/${other}/trinh`, { ban: "0", khoa: "y" });
  expect((await web.post(approver.actor, `/studio/${other}/tra-lai`, { ban: "0", reason: " " })).statusCode).toBe(422);
  await web.post(approver.actor, `/studio/${other}/tra-lai`, { ban: "0", reason: "Thiếu căn cứ" });
  expect((await web.get(lan.actor, `/studio/${other}/lich-su`)).body).toContain("Thiếu căn cứ");
});

test("shared with a colleague, seen by them, discarded", async () => {
  const { id } = await studio.start(sound({ code: "x.shared" }), "x.shared");
  expect((await web.get(lan.actor, `/studio/${id}/lich-su`)).body).toContain("Trần Văn Minh");
  await web.post(lan.actor, `/studio/${id}/chia-se`, { nguoi: minh.actor.officialId });
  await web.get(minh.actor, `/studio/${id}?phan=phi`);
  expect((await web.get(lan.actor, `/studio/${id}`)).body).toContain("Trần Văn Minh đang sửa phần “Phí”");
  expect((await web.post(minh.actor, `/studio/${id}/bo`)).statusCode).toBe(303);
  expect((await listDesigns(lan.work())).items.some((card) => card.id === id)).toBe(false);
});
