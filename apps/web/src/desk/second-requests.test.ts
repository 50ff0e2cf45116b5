import { askForMore, supplementDossier } from "@motlan/dossiers";
import { afterAll, expect, test } from "vitest";
import { openDesk, seenIn } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { clerk, vice, world } = desk;
const LIST = "/ban-lam-viec/bo-sung-lan-hai";

async function anAsked() {
  const { id, by } = await desk.honoured();
  await askForMore(clerk.work(), { dossierId: id, revision: (await world.now(id)).revision, faults: [{ words: "Ghi rõ họ tên" }] });
  await supplementDossier(by.work(), { dossierId: id, answers: { "entry.name": "Trần Thị Bưởi" } });
  return id;
}

test("a second request is put before the leader with its reason, signed off on their page, and goes out", async () => {
  const id = await anAsked();
  const page = await desk.get(clerk.actor, `/ban-lam-viec/${id}/bo-sung`);
  expect(page.body).toContain("Vì sao lần trước chưa nêu");
  const typed = { ...seenIn(page.body), muc: ["entry.name"], "loi.entry.name": "Ghi cả chữ đệm" };
  const silent = await desk.post(clerk.actor, `/ban-lam-viec/${id}/bo-sung`, typed);
  expect(silent.statusCode).toBe(422);
  expect(silent.body).toContain("Hãy ghi vì sao lần yêu cầu trước chưa nêu");
  expect(silent.body).toContain("Ghi cả chữ đệm");
  const put = await desk.post(clerk.actor, `/ban-lam-viec/${id}/bo-sung`, { ...typed, "vi-sao": "Sổ cũ vừa tìm thấy" });
  expect(put.headers.location).toContain("xong=second-asked");
  expect((await desk.follow(clerk.actor, put)).body).toContain("đang chờ lãnh đạo duyệt");
  expect((await desk.get(clerk.actor, `/ban-lam-viec/${id}/bo-sung`)).statusCode).toBe(409);
  const list = await desk.get(vice.actor, LIST);
  for (const words of ["Sổ cũ vừa tìm thấy", "Ghi cả chữ đệm", clerk.name]) expect(list.body).toContain(words);
  const [action] = new RegExp(`${LIST}/[0-9a-f-]{36}`).exec(list.body) ?? [""];
  const seen = { "ho-so": id, revision: seenIn(list.body).revision };
  const without = await desk.post(vice.actor, action, { ...seen, y: "khong" });
  expect(without.statusCode).toBe(422);
  expect(without.body).toContain("Hãy ghi lý do không duyệt");
  const stale = await desk.post(vice.actor, action, { ...seen, revision: "0", y: "duyet" });
  expect(stale.statusCode).toBe(409);
  const approved = await desk.post(vice.actor, action, { ...seen, y: "duyet" });
  expect((await desk.follow(vice.actor, approved)).body).toContain("Không có đề nghị nào chờ duyệt");
  expect((await world.now(id)).status).toBe("waiting");
});

test("turned down: the holder reads why on the dossier, and nothing went out", async () => {
  const id = await anAsked();
  const typed = { ...seenIn((await desk.get(clerk.actor, `/ban-lam-viec/${id}/bo-sung`)).body), khac: "Gửi thêm ảnh", "vi-sao": "Quên" };
  await desk.post(clerk.actor, `/ban-lam-viec/${id}/bo-sung`, typed);
  const list = await desk.get(vice.actor, LIST);
  const [action] = new RegExp(`${LIST}/[0-9a-f-]{36}`).exec(list.body) ?? [""];
  const secondId = action.split("/").at(-1) ?? "";
  const seen = { "ho-so": id, revision: seenIn(list.body).revision, y: "khong", [`ly-do.${secondId}`]: "Ảnh không bắt buộc" };
  expect((await desk.post(vice.actor, action, seen)).statusCode).toBe(303);
  const page = await desk.get(clerk.actor, `/ban-lam-viec/${id}`);
  expect(page.body).toContain("Ảnh không bắt buộc");
  expect((await world.now(id)).status).toBe("open");
});

test("what the machine finds wrong is ticked and worded when the first request is written", async () => {
  const { id } = await desk.honoured();
  await world.db.asOwner("update dossiers.dossier set answers = jsonb_set(answers, '{entry,name}', '\"\"') where id = $1", [id]);
  const page = await desk.get(clerk.actor, `/ban-lam-viec/${id}/bo-sung`);
  expect(page.body).toContain("Máy kiểm tra thấy chưa đạt");
  expect(page.body).toMatch(/name="muc" value="entry\.name" checked/);
});

test("a clerk has no list to sign off", async () => {
  expect((await desk.get(clerk.actor, LIST)).statusCode).toBe(403);
});
