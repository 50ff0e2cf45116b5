import { aHearing, type Hearing } from "@motlan/complaints/testing";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskPages } from "../../desk/pages.ts";
import { hidden, words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { portalPages } from "../pages.ts";

let here: Hearing;
let site: Site;
beforeAll(async () => {
  here = await aHearing();
  site = await aSite(here.world.db.pool, here.world.clock, [...portalPages, ...deskPages]);
});
afterAll(async () => {
  await site.close();
  await here[Symbol.asyncDispose]();
});
const DESK = "/ban-lam-viec/khieu-nai";

test("refused, complained of, decided at the desk with a paper, and taken to the superior", async () => {
  const { dossierId, by } = await here.aRefused();
  const url = `/ho-so/${dossierId}/khieu-nai`;
  const dossier = words(await site.get(by.actor, `/ho-so/${dossierId}`));
  expect(dossier).toContain("Chủ tịch Ủy ban nhân dân, Ủy ban nhân dân phường Ô Chợ");
  expect(dossier).toContain("trong 10 ngày và có quyết định trong 30 ngày");
  const empty = await site.post(by.actor, url, { viec: "moi", ve: "refusal", loi: " " });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('href="#f-loi"');
  const khoa = hidden(await site.get(by.actor, url), "khoa");
  const complaint = { viec: "moi", ve: "refusal", loi: "Tôi có tên trong sổ.", khoa };
  for (let taps = 0; taps < 2; taps += 1) expect((await site.post(by.actor, url, complaint)).headers.location).toBe(url);
  const chair = here.chair.actor;
  const told = async (who: typeof by.actor | typeof chair, page: string) => {
    await runJobsUntilQuiet(here.world.db.pool, here.world.clock, [notices]);
    return words(await site.get(who, page));
  };
  expect(await told(chair, "/ban-lam-viec/thong-bao")).toContain("Có khiếu nại mới");
  expect(words(await site.get(here.clerk.actor, "/ban-lam-viec/thong-bao"))).toContain("Chưa có tin báo nào");
  expect(words(await site.get(chair, "/ban-lam-viec/hom-nay"))).toContain("Khiếu nại phải giải quyết");
  expect(words(await site.get(here.clerk.actor, "/ban-lam-viec/hom-nay"))).not.toContain("Khiếu nại phải giải quyết");
  const list = await site.get(chair, DESK);
  const [, id = ""] = /khieu-nai\/([0-9a-f-]{36})/.exec(list.body) ?? [];
  const act = async (who: typeof chair, page: string, fields: Record<string, string>) =>
    site.post(who, page, { ban: hidden(await site.get(who, page), "ban"), ...fields });
  expect((await act(chair, `${DESK}/${id}`, { viec: "take-up", dai: "complex" })).statusCode).toBe(303);
  expect((await act(chair, `${DESK}/${id}`, { viec: "decide", loi: "Sai." })).statusCode).toBe(422);
  expect((await act(chair, `${DESK}/${id}`, { viec: "decide", "ket-luan": "wrong", loi: "Sổ không có tên." })).statusCode).toBe(303);
  await here.world.runJobs();
  const decided = await site.get(by.actor, url);
  expect(words(decided)).toContain("Khiếu nại sai toàn bộ");
  expect((await site.get(by.actor, `${url}/${id}/quyet-dinh`)).headers["content-type"]).toBe("application/pdf");
  const mine = await told(by.actor, "/thong-bao");
  for (const title of ["Đã nhận khiếu nại", "Khiếu nại đã được thụ lý", "Đã có quyết định giải quyết khiếu nại"])
    expect(mine).toContain(title);
  const again = { viec: "lan-hai", don: id, ban: hidden(decided, "ban"), khoa: hidden(decided, "khoa"), loi: "Xin xem lại." };
  expect((await site.post(by.actor, url, again)).statusCode).toBe(303);
  expect(words(await site.get(by.actor, url))).toContain("Ủy ban nhân dân thành phố Hà Nội");
  expect(words(await site.get(here.provinceChair.actor, DESK))).toContain("Đã nhận, chờ thụ lý");
});

test("the clerk complained of has no page of it, nor has another person", async () => {
  const complaint = await here.aComplaint();
  expect((await site.get(here.clerk.actor, DESK)).statusCode).toBe(403);
  expect((await site.get(here.clerk.actor, `${DESK}/${complaint.id}`)).statusCode).toBe(403);
  const other = await here.world.aCitizen();
  expect((await site.get(other.actor, `/ho-so/${complaint.dossierId}/khieu-nai`)).statusCode).toBe(404);
});
