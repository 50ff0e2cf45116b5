import { afterAll, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const HERE = "/ban-lam-viec/tim";

test("what is looked for is posted; the address of what was found says nothing; the list can be taken away", async () => {
  const by = await desk.world.aCitizen({ fullName: "Đặng Thị Nguyệt" });
  const { id } = await desk.honoured({ by });
  await desk.world.runJobs();
  expect((await desk.get(desk.clerk.actor, HERE)).body).toContain("Tìm hồ sơ");
  const empty = await desk.post(desk.clerk.actor, HERE, { words: " " });
  expect([empty.statusCode, empty.body.includes("Hãy nhập ít nhất một điều kiện")]).toEqual([422, true]);
  expect((await desk.post(desk.clerk.actor, HERE, { "from.day": "40", "from.month": "1", "from.year": "2026" })).statusCode).toBe(422);
  const asked = await desk.post(desk.clerk.actor, HERE, {
    words: "dang thi nguyet",
    status: "open",
    number: String(by.values.personalNumber),
  });
  const at = String(asked.headers.location);
  expect(at).toMatch(/^\/ban-lam-viec\/tim\/[0-9a-f-]{36}$/);
  const found = await desk.get(desk.clerk.actor, at);
  for (const words of [`/ban-lam-viec/${id}`, "Đặng Thị Nguyệt", "Tải danh sách"]) expect(found.body).toContain(words);
  const file = await desk.get(desk.clerk.actor, `${at}/csv`);
  expect(file.headers["content-type"]).toContain("text/csv");
  expect(file.body).toContain("Đặng Thị Nguyệt,Đang xử lý,20/11/2026");
  expect((await desk.get(desk.officer.actor, at)).statusCode).toBe(404);
  const none = await desk.post(desk.clerk.actor, HERE, { words: "khong co ai" });
  expect((await desk.get(desk.clerk.actor, String(none.headers.location))).body).toContain("Không tìm thấy hồ sơ nào");
});
