import { markPaidAtCounter } from "@motlan/payments";
import { anOrder } from "@motlan/payments/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { world, clerk, vice } = desk;
const HERE = "/ban-lam-viec/thu-ngan/bien-lai";
const accountant = await world.anOfficialOf("accountant");
const order = await anOrder(world.db.work(undefined, world.clock), { agencyId: world.agency.id });
await markPaidAtCounter(world.db.work(clerk.actor, world.clock), { orderId: order.id });
const first = /bien-lai\/([0-9a-f-]{36})/.exec((await desk.get(accountant.actor, `${HERE}?so=1`)).body)?.[1] ?? "";

test("the accountant finds a receipt by its number and replaces it; the old one says so", async () => {
  const list = await desk.get(accountant.actor, HERE);
  expect(list.body).toContain("26TAA · 1");
  expect(list.body).toContain("31/12/2026");
  expect((await desk.get(accountant.actor, `${HERE}?so=77`)).body).toContain("Không có biên lai nào");
  const done = await desk.post(accountant.actor, `${HERE}/${first}`, {
    ...{ way: "replace", seen: "0", reason: "Bổ sung tên người nộp", payer: "Trần Thị Bưởi", "replace-0": "8.000" },
  });
  expect(done.statusCode).toBe(303);
  expect((await desk.follow(accountant.actor, done)).body).toContain("Trần Thị Bưởi");
  const old = await desk.get(accountant.actor, `${HERE}/${first}`);
  expect(old.body).toContain("Đã thay thế");
  expect(old.body).not.toContain("Cách sửa");
});

test("what is missing or wrong is said at its field", async () => {
  const own = await anOrder(world.db.work(undefined, world.clock), { agencyId: world.agency.id });
  await markPaidAtCounter(world.db.work(clerk.actor, world.clock), { orderId: own.id });
  const id = /bien-lai\/([0-9a-f-]{36})/.exec((await desk.get(accountant.actor, `${HERE}?so=3`)).body)?.[1] ?? "";
  const act = { seen: "0", reason: "Ghi sai tên" };
  for (const [fields, words] of [
    [{}, "Hãy chọn cách sửa biên lai"],
    [{ way: "replace", "replace-0": "tám nghìn" }, "Hãy ghi số tiền bằng chữ số"],
    [{ way: "replace", payer: "Lan", "replace-0": "9000" }, "phải bằng số đã thu"],
    [{ way: "replace", "replace-0": "8000" }, "giống hệt biên lai đang có"],
    [{ way: "notice", wrong: "", correct: "" }, "Hãy ghi nội dung sai"],
    [{ way: "notice", wrong: "sai đây", correct: "đúng đây", reason: "" }, "Hãy ghi lý do"],
  ] as const) {
    const answer = await desk.post(accountant.actor, `${HERE}/${id}`, { ...act, ...fields });
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true]);
  }
  const kept = await desk.post(accountant.actor, `${HERE}/${id}`, { ...act, way: "cancel" });
  expect([kept.statusCode, kept.body.includes("chưa hoàn hết")]).toEqual([409, true]);
});

test("summary and treasury list come as files; a wrong period is said", async () => {
  const report = (query: string) => desk.get(accountant.actor, `${HERE}/bao-cao?${query}`);
  const csv = await report("bao-cao=summary&tu=01/11/2026&den=30/11/2026&dang=csv");
  expect(csv.headers["content-type"]).toContain("text/csv");
  expect(csv.body).toContain("EBL01,26TAA,2,20/11/2026,Thay thế,26TAA 1,8000");
  const xlsx = await report("bao-cao=treasury&tu=2026-11-01&den=2026-11-30&dang=xlsx");
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe("PK");
  expect((await report("bao-cao=treasury&tu=2026-11-30&den=2026-11-01")).body).toContain("Ngày đầu kỳ phải trước");
  expect((await report("tu=&den=")).statusCode).toBe(422);
});

test("a leader reads the books and the day and corrects nothing; a clerk sees neither", async () => {
  const page = await desk.get(vice.actor, HERE);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('href="/ban-lam-viec/thu-ngan"');
  expect((await desk.get(vice.actor, `${HERE}/${first}`)).body).not.toContain("Cách sửa");
  expect((await desk.get(clerk.actor, HERE)).statusCode).toBe(403);
  expect((await desk.get(clerk.actor, "/ban-lam-viec/thu-ngan/2026-11-19")).statusCode).toBe(403);
  const none = await desk.post(accountant.actor, "/ban-lam-viec/thu-ngan/2026-11-19/so-phu");
  expect([none.statusCode, none.body.includes("Hãy chọn tệp sổ phụ")]).toEqual([422, true]);
  expect((await desk.post(accountant.actor, "/ban-lam-viec/thu-ngan/2026-11-19/hoi-ngan-hang")).statusCode).toBe(303);
  expect((await desk.post(accountant.actor, "/ban-lam-viec/thu-ngan/2026-11-20/hoi-ngan-hang")).statusCode).toBe(422);
});
