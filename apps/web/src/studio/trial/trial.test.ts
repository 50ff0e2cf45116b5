import { aSoundVersion } from "@motlan/catalogue/testing";
import type { JsonObject } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { openStudio } from "../testing/open-studio.ts";

const web = await openStudio();
const { studio } = web;
const { lan } = studio;
afterAll(() => web[Symbol.asyncDispose]());

const sound = (change: object = {}): JsonObject =>
  JSON.parse(JSON.stringify({ ...aSoundVersion({ known: [], checklist: [] }), ...change }));
const [page] = aSoundVersion().pages;
const fields = [
  { name: "full", kind: "name", label: { vi: "Họ tên", en: "Name" }, prefill: "applicant.fullName", prefilled: "locked" },
  ...(page?.fields.slice(2) ?? []),
];
const tried = () => studio.start(sound({ pages: [{ ...page, fields }] }));

test("the form as an invented person meets it: what is known, what is asked, its checks, the fee and the last look", async () => {
  const { id } = await tried();
  const first = await web.get(lan.actor, `/studio/${id}/thu`);
  expect(first.statusCode).toBe(200);
  expect(first.body).toContain("Nguyễn Thị An");
  expect(first.body).not.toContain('name="reason"');
  const opened = await web.post(lan.actor, `/studio/${id}/thu`, {
    lam: "trang",
    trang: "first",
    size: "large",
    "tep.paper": "1",
    hoi: ["size", "paper"],
  });
  expect(opened.statusCode).toBe(303);
  const again = await web.get(lan.actor, `/studio/${id}/thu?trang=first`);
  expect(again.body).toContain('name="reason"');
  await web.post(lan.actor, `/studio/${id}/thu`, { lam: "trang", trang: "first", size: "large", reason: "ít", "tep.paper": "1" });
  expect((await web.get(lan.actor, `/studio/${id}/thu?trang=first`)).body).toContain("Viết rõ hơn.");
  const done = await web.post(lan.actor, `/studio/${id}/thu`, {
    lam: "trang",
    trang: "first",
    size: "large",
    reason: "Vì cần dùng ngay",
    "tep.paper": "1",
  });
  expect(done.headers.location).toContain("vai=xem-lai");
  const summary = await web.get(lan.actor, `/studio/${id}/thu?vai=xem-lai`);
  for (const words of ["Tờ khai đã đủ", "2.000", "Vì cần dùng ngay"]) expect(summary.body).toContain(words);
});

test("the dossier goes over the desks move by move, and what may not be done is refused", async () => {
  const { id } = await tried();
  const at = `/studio/${id}/thu`;
  expect((await web.get(lan.actor, `${at}?vai=can-bo`)).body).toContain("Tiếp nhận");
  const move = (viec: string) => web.post(lan.actor, at, { lam: "buoc", viec });
  expect((await move("complete|sign")).statusCode).toBe(422);
  expect((await move("complete|take-in")).statusCode).toBe(303);
  expect((await move("complete|draft")).statusCode).toBe(303);
  const waiting = await web.get(lan.actor, `${at}?vai=can-bo`);
  expect(waiting.body).toContain("Người dân xác nhận dự thảo");
  await move("confirm|confirm");
  await move("refuse|sign");
  const ended = await web.get(lan.actor, `${at}?vai=can-bo`);
  expect(ended.body).toContain("Từ chối");
  await web.post(lan.actor, at, { lam: "di-lai" });
  expect((await web.get(lan.actor, `${at}?vai=can-bo`)).body).toContain("Chưa có bước nào");
});

test("another person begins anew", async () => {
  const { id } = await tried();
  await web.post(lan.actor, `/studio/${id}/thu`, { lam: "trang", trang: "first", size: "small" });
  await web.post(lan.actor, `/studio/${id}/thu`, { lam: "nguoi", nguoi: "binh", "cho-ai": "self", cach: "online" });
  const page = await web.get(lan.actor, `/studio/${id}/thu`);
  expect(page.body).toContain("Trần Văn Bình");
  expect(page.body).not.toMatch(/value="small"[^>]*checked/);
});

test("what cannot be tried says why", async () => {
  const { id } = await studio.start({});
  const answer = await web.get(lan.actor, `/studio/${id}/thu`);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain("Chưa dùng thử được");
});
