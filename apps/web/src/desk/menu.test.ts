import { completeStep } from "@motlan/dossiers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "./testing/open-desk.ts";
import { WAYS } from "./ways.ts";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

/** The menu as somebody sees it: what stands open, and the groups that open by themselves. */
async function menuOn(who: OpenDesk["clerk"], path: string) {
  const { body } = await desk.get(who.actor, path);
  const nav = /<nav class="desk-menu".*?<\/nav>/s.exec(body)?.[0] ?? "";
  const row = /<ul id="desk-menu-here".*?<\/ul>/s.exec(nav)?.[0] ?? "";
  const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
  const folded = [...nav.matchAll(/<summary[^>]*>([^<]+)</g)].map(([, label = ""]) => label);
  const keys = [...nav.matchAll(/data-keys="([^"]+)"/g)].map(([, key = ""]) => key);
  return { nav, row, open: hrefs(row), every: hrefs(nav), folded, keys };
}

test("a clerk sees the ways of the group they are in and the names of the others: no more than eight; every way keeps its keys", async () => {
  const menu = await menuOn(desk.clerk, "/ban-lam-viec");
  expect(menu.open).toContain("/ban-lam-viec/hom-nay");
  expect(menu.folded).toEqual(["Một cửa", "Hồ sơ, sổ sách", "Thu, chi"]);
  expect(menu.open.length + menu.folded.length + 1).toBeLessThanOrEqual(8);
  expect(menu.keys).toHaveLength(menu.every.length);
  expect(menu.every).not.toContain("/ban-lam-viec/phan-cong");
  const counter = await menuOn(desk.clerk, "/ban-lam-viec/quay");
  expect(counter.open).toEqual(["/ban-lam-viec/quay", "/ban-lam-viec/quay/goi-so", "/ban-lam-viec/quay/nhan-ho"]);
  expect(new Set(counter.every)).toEqual(new Set(menu.every));
});

test("what waits is counted beside its way, and looked at again on lists but not on a dossier", async () => {
  const { id } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId: id, revision: 1 });
  const list = await menuOn(desk.officer, "/ban-lam-viec/hom-nay");
  expect(list.row).toMatch(/href="\/ban-lam-viec"[^>]*>Hàng việc<span class="count">1</);
  expect(list.row).toContain("data-refresh");
  const one = await menuOn(desk.officer, `/ban-lam-viec/${id}`);
  expect(one.row).toMatch(/Hàng việc<span class="count">1</);
  expect(one.row).not.toContain("data-refresh");
});

test("an accountant's few ways stand flat; whoever may open one of a leader's ways finds it", async () => {
  const accountant = await desk.world.anOfficialOf("accountant");
  const flat = await menuOn(accountant, "/ban-lam-viec/thanh-toan");
  expect(flat.folded).toEqual([]);
  expect(flat.every[0]).toBe("/ban-lam-viec/hom-nay");
  expect(flat.open).toEqual(flat.every);
  const chair = await desk.world.anOfficialOf("chair");
  const leader = await menuOn(chair, "/ban-lam-viec/hom-nay");
  expect(leader.folded).toEqual(["Điều hành", "Hồ sơ, sổ sách", "Ý kiến dân", "Thu, chi"]);
  for (const href of leader.every) expect(WAYS.map((way) => way.href)).toContain(href);
});
