import { listPostsOf } from "@motlan/agencies";
import { answerDraft } from "@motlan/dossiers";
import { findAccountOfPerson } from "@motlan/identity";
import { localDateOf } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { openDesk, seenIn } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { clerk, officer, vice, world } = desk;
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const SIGNATURE = { field: "chu-ky", name: "chu-ky.png", type: "image/png", bytes: Buffer.from(PIXEL, "base64") };
const at = (id: string, path = "") => `/ban-lam-viec/${id}${path}`;

test("the queue of a post is by deadline; the whole agency is searched by code and name", async () => {
  const first = await desk.honoured();
  world.clock.set("2026-11-20T10:00:00+07:00");
  const second = await desk.honoured();
  const mine = await desk.get(clerk.actor, "/ban-lam-viec");
  expect(mine.statusCode).toBe(200);
  expect(mine.body.indexOf(first.id)).toBeGreaterThan(0);
  expect(mine.body.indexOf(first.id)).toBeLessThan(mine.body.indexOf(second.id));
  const { code } = await world.now(second.id);
  const found = await desk.get(clerk.actor, `/ban-lam-viec?q=${code.slice(-4)}`);
  expect(found.body).toContain(second.id);
  const nobody = await desk.get(clerk.actor, "/ban-lam-viec?q=khong-co-0");
  expect(nobody.body).toContain("Không có hồ sơ đang mở nào khớp");
  expect(nobody.body).toContain('name="words" value="khong-co-0"');
  const goes = async (words: string) => String((await desk.post(clerk.actor, "/ban-lam-viec", { words })).headers.location);
  expect(await goes(code)).toBe(`/ban-lam-viec?q=${code}`);
  for (const personal of ["Lê Thị Hoa", "hoa", "001234567890"])
    expect(await goes(personal), "no name in an address").toMatch(/^\/ban-lam-viec\/tim\/[0-9a-f-]{36}$/);
  expect((await desk.get(clerk.actor, "/ban-lam-viec?q=hoa")).body, "nor taken from one").not.toContain('value="hoa"');
  expect((await desk.get(clerk.actor, "/ban-lam-viec?chi=late")).body).toContain("Không có hồ sơ nào ở nhóm này");
});

test("a dossier from take-in to the result handed over, each step by its post", async () => {
  const { id, by } = await desk.honoured();
  const open = await desk.get(clerk.actor, at(id));
  expect(open.body).toContain("Trần Thị Bưởi");
  const untouched = await desk.post(clerk.actor, at(id, "/hoan-thanh"), seenIn(open.body));
  expect(untouched.statusCode).toBe(422);
  expect(untouched.body).toContain("Hãy đánh dấu: Họ tên viết rõ");
  const taken = await desk.post(clerk.actor, at(id, "/hoan-thanh"), { ...seenIn(open.body), checked: ["name"], note: "Đã gọi điện" });
  expect(taken.statusCode).toBe(303);
  expect(taken.headers.location).toContain(`xong=take-in&ho-so=${id}`);
  expect((await desk.follow(clerk.actor, taken)).body).toContain("Đã tiếp nhận hồ sơ ·");

  const draft = await desk.get(officer.actor, at(id));
  expect(draft.body).toContain("Đã gọi điện");
  expect(draft.body).toContain("Bản dự thảo kết quả");
  expect((await desk.get(officer.actor, at(id, "/du-thao"))).rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await desk.post(officer.actor, at(id, "/hoan-thanh"), seenIn(draft.body))).statusCode).toBe(303);
  expect((await world.now(id)).status).toBe("confirming");

  await answerDraft(by.work(), { dossierId: id, revision: (await world.now(id)).revision, right: true });
  const record = await desk.post(officer.actor, at(id, "/hoan-thanh"), seenIn((await desk.get(officer.actor, at(id))).body));
  expect(record.statusCode).toBe(303);
  expect((await desk.get(officer.actor, at(id))).body).toContain("Đang chờ cơ sở dữ liệu khác trả lời");
  await world.answer(id, { answer: { badge: "TV-01" } });
  await world.runJobs();

  const sign = await desk.get(vice.actor, at(id));
  expect(sign.body).toContain("Bạn ký đúng bản đang hiện ở đây");
  expect((await desk.post(vice.actor, at(id, "/hoan-thanh"), seenIn(sign.body))).statusCode).toBe(303);
  await world.runJobs();

  const ready = await desk.get(clerk.actor, at(id));
  expect(ready.body).toContain("Người nhận kết quả");
  const [paper] = /\/ban-lam-viec\/giay-to\/[0-9a-f-]{36}/.exec(ready.body) ?? [];
  expect((await desk.get(clerk.actor, paper ?? "")).headers["content-type"]).toBe("application/pdf");
  const receipt = { ...seenIn(ready.body), to: "Anh Nam nhận thay" };
  const stale = await desk.upload(clerk.actor, at(id, "/tra-ket-qua"), { ...receipt, revision: "0" }, SIGNATURE);
  expect(stale.statusCode).toBe(409);
  expect((await desk.upload(clerk.actor, at(id, "/tra-ket-qua"), receipt, SIGNATURE)).statusCode).toBe(303);
  expect(await world.now(id)).toMatchObject({ status: "returned", decidedBy: "official" });
  expect((await desk.get(clerk.actor, at(id))).body).toContain("Đã ký nhận trên màn hình");
  const kept = await world.db.asOwner("select owner_id from documents.file where name = 'chu-ky.png'");
  expect(kept).toEqual([{ owner_id: id }]);
});

test("the same form sent twice: the second is told that the dossier changed, and how", async () => {
  const { id } = await desk.honoured();
  const seen = seenIn((await desk.get(clerk.actor, at(id))).body);
  const twice = [1, 2].map(() => desk.post(clerk.actor, at(id, "/hoan-thanh"), { ...seen, checked: ["name"] }));
  const [first, second] = (await Promise.all(twice)).map(({ statusCode }) => statusCode).toSorted();
  expect(first).toBe(303);
  expect([403, 409]).toContain(second);
  const stale = await desk.post(officer.actor, at(id, "/hoan-thanh"), seen);
  expect(stale.statusCode).toBe(409);
  expect(stale.body).toContain("Hồ sơ đã thay đổi trong khi bạn đang xem");
  expect(stale.body).toMatch(new RegExp(`${clerk.name}: Đã tiếp nhận hồ sơ`));
});

test("more is asked for once, every fault at its place; then the dossier waits for its person", async () => {
  const { id } = await desk.honoured();
  const page = await desk.get(clerk.actor, at(id, "/bo-sung"));
  const seen = seenIn(page.body);
  expect(page.body).toContain('value="entry.name"');
  const empty = await desk.post(clerk.actor, at(id, "/bo-sung"), seen);
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain("Hãy đánh dấu ít nhất một mục");
  const silent = await desk.post(clerk.actor, at(id, "/bo-sung"), { ...seen, muc: ["entry.name"] });
  expect(silent.statusCode).toBe(422);
  expect(silent.body).toContain("hãy chọn lời mẫu hoặc ghi rõ");
  const asked = await desk.post(clerk.actor, at(id, "/bo-sung"), {
    ...seen,
    muc: ["entry.name", "entry.years"],
    "mau.entry.name": "differs",
    "loi.entry.years": "Ghi số năm theo sổ hộ khẩu cũ",
  });
  expect(asked.statusCode).toBe(303);
  const waiting = await desk.get(clerk.actor, at(id));
  expect(waiting.body).toContain("Họ tên ghi sổ: chưa khớp với giấy tờ kèm theo");
  expect(waiting.body).toContain("Ghi số năm theo sổ hộ khẩu cũ");
  expect(waiting.body).toContain("tạm dừng");
  expect((await desk.get(clerk.actor, at(id, "/bo-sung"))).statusCode).toBe(409);
  expect((await desk.get(clerk.actor, "/ban-lam-viec?muc=cho-nguoi-dan")).body).toContain(id);
});

test("a refusal needs a ground of the procedure and words; then it stands with its article", async () => {
  const { id } = await desk.honoured();
  const seen = seenIn((await desk.get(clerk.actor, at(id, "/tu-choi"))).body);
  const empty = await desk.post(clerk.actor, at(id, "/tu-choi"), seen);
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain("Hãy chọn một lý do theo quy định");
  expect(empty.body).toContain("Hãy giải thích lý do");
  const invented = await desk.post(clerk.actor, at(id, "/tu-choi"), { ...seen, ground: "khong-co", words: "Vì vậy" });
  expect(invented.statusCode).toBe(422);
  const refused = await desk.post(clerk.actor, at(id, "/tu-choi"), { ...seen, ground: "stranger", words: "Bà ở xã bên" });
  expect(refused.statusCode).toBe(303);
  const closed = await desk.get(clerk.actor, at(id));
  expect(closed.body).toContain("Điều 5 Hương ước thôn (giả định)");
  expect(closed.body).toContain("Bà ở xã bên");
});

test("the draft found wrong: the officer mends it as asked, and what stood there stays in the history", async () => {
  const { id, by } = await desk.honoured();
  await desk.post(clerk.actor, at(id, "/hoan-thanh"), { ...seenIn((await desk.get(clerk.actor, at(id))).body), checked: ["name"] });
  await desk.post(officer.actor, at(id, "/hoan-thanh"), seenIn((await desk.get(officer.actor, at(id))).body));
  const { revision } = await world.now(id);
  await answerDraft(by.work(), { dossierId: id, revision, right: false, words: "Tên là Trần Thị Bười" });
  const wrong = await desk.get(officer.actor, at(id));
  expect(wrong.body).toContain("Người dân đề nghị sửa dự thảo");
  const page = await desk.get(officer.actor, at(id, "/sua"));
  const seen = seenIn(page.body);
  const same = await desk.post(officer.actor, at(id, "/sua"), { ...seen, "entry.name": "Trần Thị Bưởi", words: "Theo đề nghị" });
  expect(same.statusCode).toBe(422);
  const unread = await desk.post(officer.actor, at(id, "/sua"), { ...seen, "entry.years": "một đời", words: "Theo đề nghị" });
  expect(unread.statusCode).toBe(422);
  const mended = await desk.post(officer.actor, at(id, "/sua"), { ...seen, "entry.name": "Trần Thị Bười", words: "Theo đề nghị" });
  expect(mended.statusCode).toBe(303);
  expect((await desk.follow(officer.actor, mended)).body).toContain("Đã sửa tờ khai; nội dung cũ còn trong quá trình xử lý");
});

test("sending back needs words, and they are the first thing the next holder reads", async () => {
  const { id } = await desk.honoured();
  await desk.post(clerk.actor, at(id, "/hoan-thanh"), { ...seenIn((await desk.get(clerk.actor, at(id))).body), checked: ["name"] });
  const seen = seenIn((await desk.get(officer.actor, at(id, "/tra-lai"))).body);
  expect((await desk.post(officer.actor, at(id, "/tra-lai"), seen)).statusCode).toBe(422);
  expect((await desk.post(officer.actor, at(id, "/tra-lai"), { ...seen, words: "Thiếu năm sinh" })).statusCode).toBe(303);
  const back = await desk.get(clerk.actor, at(id));
  expect(back.body).toContain("Hồ sơ được trả lại để sửa");
  expect(back.body).toContain("Thiếu năm sinh");
});

test("every form with nothing filled answers 422 and says what to do", async () => {
  const { id } = await desk.honoured();
  const admin = await world.anOfficialOf("administrator");
  for (const path of ["/hoan-thanh", "/sua", "/bo-sung", "/tu-choi", "/tra-lai", "/tra-ket-qua", "/thu-tien", "/kiem-tra-mau"]) {
    const answer = await desk.post(clerk.actor, at(id, path));
    expect([path, answer.statusCode]).toEqual([path, 422]);
    expect(answer.body).toMatch(/Hãy /);
  }
  for (const path of ["/ban-lam-viec/co-quan/bo-nhiem", "/ban-lam-viec/co-quan/vi-tri"]) {
    const answer = await desk.post(admin.actor, path);
    expect([path, answer.statusCode]).toEqual([path, 422]);
    expect(answer.body).toMatch(/Hãy /);
  }
  for (const path of ["/ban-lam-viec/lo", "/trinh-dien/gia-dinh-moi"]) {
    const answer = await desk.post(clerk.actor, path);
    expect([path, answer.statusCode]).toEqual([path, 422]);
    expect(answer.body).toMatch(/Hãy /);
  }
});

test("several taken in together: each on its own, one that moved meanwhile is told apart", async () => {
  const [one, other] = [await desk.honoured(), await desk.honoured()];
  const page = await desk.get(clerk.actor, `/ban-lam-viec/lo?ho-so=${one.id}&ho-so=${other.id}`);
  expect(page.body).toContain("Tiếp nhận");
  await desk.post(clerk.actor, at(other.id, "/tu-choi"), { revision: "1", ground: "stranger", words: "Khác thôn" });
  const fields = { lo: [one.id, other.id], [`revision.${one.id}`]: "1", [`revision.${other.id}`]: "1", "ho-so": [one.id, other.id] };
  const unsure = await desk.post(clerk.actor, "/ban-lam-viec/lo", fields);
  expect(unsure.statusCode).toBe(422);
  const sent = await desk.post(clerk.actor, "/ban-lam-viec/lo", { ...fields, checked: "all" });
  expect(sent.statusCode).toBe(303);
  expect((await desk.follow(clerk.actor, sent)).body).toContain("1 hồ sơ đã xong");
  expect(await world.now(one.id)).toMatchObject({ step: "draft" });
  expect(await world.now(other.id)).toMatchObject({ status: "refused" });
});

test("an administrator opens a post and makes a new official of an inhabitant, who then works from it", async () => {
  const admin = await world.anOfficialOf("administrator");
  const { actor, values } = await world.aCitizen();
  expect((await desk.get(admin.actor, "/ban-lam-viec")).headers.location).toBe("/ban-lam-viec/co-quan");
  expect((await desk.post(admin.actor, "/ban-lam-viec/co-quan/vi-tri", { kind: "civil-status-officer" })).statusCode).toBe(303);
  const page = await desk.get(admin.actor, "/ban-lam-viec/co-quan");
  const [, postId = ""] = /<option value="([0-9a-f-]{36})">Công chức tư pháp – hộ tịch \(đang trống\)/.exec(page.body) ?? [];
  const fields = { postId, personalNumber: String(values.personalNumber), name: String(values.fullName) };
  const nameless = await desk.post(admin.actor, "/ban-lam-viec/co-quan/bo-nhiem", { ...fields, name: "Một Người Khác" });
  expect([nameless.statusCode, nameless.body.includes("Không tìm thấy người có số định danh và họ tên này")]).toEqual([422, true]);
  const silent = await desk.post(admin.actor, "/ban-lam-viec/co-quan/bo-nhiem", fields);
  expect([silent.statusCode, silent.body.includes("Người này chưa có tài khoản")]).toEqual([422, true]);
  const weak = await desk.post(admin.actor, "/ban-lam-viec/co-quan/bo-nhiem", { ...fields, phone: "0912345678", password: "12345678" });
  expect(weak.statusCode).toBe(422);
  const made = await desk.post(admin.actor, "/ban-lam-viec/co-quan/bo-nhiem", {
    ...fields,
    phone: "0912345678",
    password: "con mèo ăn cơm",
  });
  expect(made.statusCode).toBe(303);
  const [post] = await listPostsOf(world.node().db, actor.personId, localDateOf(world.clock.now()));
  expect(post).toMatchObject({ postId, postKind: "civil-status-officer" });
  expect(await findAccountOfPerson(world.node().db, actor.personId)).toMatchObject({ level: 2 });
  const again = await desk.post(admin.actor, "/ban-lam-viec/co-quan/bo-nhiem", fields);
  expect([again.statusCode, again.body.includes("đang giữ vị trí đó")]).toEqual([422, true]);
});

test("the theme is kept and leads back to the page it was chosen on", async () => {
  const answer = await desk.post(clerk.actor, "/ban-lam-viec/giao-dien", { theme: "dark" });
  expect(answer.statusCode).toBe(303);
  expect(String(answer.headers["set-cookie"])).toContain("giaodien=dark");
});
