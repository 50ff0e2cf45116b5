import { afterAll, expect, test } from "vitest";
import { openDesk } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { clerk, world } = desk;
const REGISTER = "/ban-lam-viec/so-theo-doi";

test("the control sheet is read, made and opened as a sealed paper", async () => {
  const { id } = await desk.honoured();
  const here = `/ban-lam-viec/${id}/phieu-kiem-soat`;
  expect((await desk.get(clerk.actor, `/ban-lam-viec/${id}`)).body).toContain(here);
  const page = await desk.get(clerk.actor, here);
  for (const words of ["Mẫu số 06", "đang giữ", "Ủy ban nhân dân phường Láng"]) expect(page.body).toContain(words);
  const made = await desk.post(clerk.actor, here);
  expect((await desk.follow(clerk.actor, made)).body).toContain("đang đóng dấu");
  await world.runJobs();
  const [paper = ""] = new RegExp(`${here}/[0-9a-f-]{36}`).exec((await desk.get(clerk.actor, here)).body) ?? [];
  expect((await desk.get(clerk.actor, paper)).headers["content-type"]).toBe("application/pdf");
});

test("the register of a period is read, taken away as a table and made a sealed paper", async () => {
  const { id } = await desk.honoured();
  const { code } = await world.now(id);
  const page = await desk.get(clerk.actor, REGISTER);
  expect(page.body).toContain(code);
  expect((await desk.get(clerk.actor, `${REGISTER}?tu=01/10/2026&den=31/10/2026`)).body).toContain("Không có hồ sơ nào nộp trong kỳ này");
  const wrong = await desk.get(clerk.actor, `${REGISTER}?tu=mai&den=31/10/2026`);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain("Hãy viết ngày như");
  const csv = await desk.get(clerk.actor, `${REGISTER}/csv?tu=01/11/2026&den=30/11/2026`);
  expect(csv.headers["content-type"]).toContain("text/csv");
  expect(csv.body).toContain(code);
  const made = await desk.post(clerk.actor, REGISTER, { key: "thang-11", tu: "01/11/2026", den: "30/11/2026" });
  expect(made.statusCode).toBe(303);
  await world.runJobs();
  const [paper = ""] = new RegExp(`${REGISTER}/[0-9a-f-]{36}`).exec((await desk.follow(clerk.actor, made)).body) ?? [];
  expect((await desk.get(clerk.actor, paper)).headers["content-type"]).toBe("application/pdf");
});
