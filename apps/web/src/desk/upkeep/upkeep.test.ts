import { readdirSync } from "node:fs";
import { aHolder, anAgency } from "@motlan/agencies/testing";
import { aWorld, type World } from "@motlan/dossiers/testing";
import { anOfficial, runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { hearPassedEvent, readFailingJobs, tellStandstills, upkeepOf } from "@motlan/upkeep";
import { aStandstill, SECRET, type Standstill } from "@motlan/upkeep/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";
import { ROOMS } from "../texts/upkeep.ts";
import { kindPath, UPKEEP_PATH } from "./paths.ts";

let world: World;
let site: Site;
let shop: Standstill;
beforeAll(async () => {
  world = await aWorld({ at: "2026-11-20T09:00:00+07:00" });
  shop = await aStandstill(world.db, world.clock, "notices.shop");
  site = await aSite(world.db.pool, world.clock, deskPages, { upkeep: upkeepOf([shop.module]) });
});
afterAll(async () => {
  await site.close();
  await shop[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
const node = () => world.db.work(undefined, world.clock);

test("whoever may settle it is told at their desk, once, and comes to its page; a leader is told nothing", async () => {
  const [admin, chair] = [await world.anOfficialOf("administrator"), await world.anOfficialOf("chair")];
  const inbox = "/ban-lam-viec/thong-bao";
  world.clock.advance(10 * 60_000);
  for (const _ of [1, 2]) await tellStandstills(node(), upkeepOf([shop.module]));
  await runJobsUntilQuiet(world.db.pool, world.clock, [notices]);
  const list = await site.get(admin.actor, inbox);
  expect(words(list).split("Có việc hệ thống tự làm bị dừng")).toHaveLength(2);
  expect(words(list)).toContain("Hiện có 2 việc hệ thống tự làm đang dừng");
  expect(words(await site.get(admin.actor, `${inbox}?lang=en`))).toContain("of what the node does by itself: 2. See why on the page");
  expect(list.body).not.toContain(SECRET);
  const [link = ""] = new RegExp(`${inbox}/[0-9a-f-]{36}`).exec(list.body) ?? [];
  expect((await site.get(chair.actor, link)).statusCode).toBe(404);
  expect(words(await site.get(chair.actor, inbox))).toContain("Chưa có tin báo nào");
  expect((await site.get(admin.actor, link)).headers.location).toBe(UPKEEP_PATH);
});

test("what stands still is shown with what to do, tried again, and passed over for a reason; both are undone", async () => {
  const admin = await world.anOfficialOf("administrator");
  const see = async (path = UPKEEP_PATH) => words(await site.get(admin.actor, path));
  const page = await site.get(admin.actor, UPKEEP_PATH);
  for (const said of [
    "Đang dừng",
    "Kho đã hết hàng",
    "shop/no-stock",
    `Mã đối tượng: ${shop.bad}`,
    "sự kiện đang chờ, từ",
    "Thôi thử",
    "Mã lỗi: TypeError",
  ])
    expect(words(page)).toContain(said);
  expect(page.body).not.toContain(SECRET);
  expect(page.body).toMatch(/viec-tu-chay"[^>]*>Việc hệ thống tự làm<span class="count">2</);
  const english = await see(`${UPKEEP_PATH}?lang=en`);
  for (const said of ["Stands still", "There is no stock", "Events waiting: ", "Tried no more"]) expect(english).toContain(said);

  const listener = { "phan-viec": shop.listener, "su-kien": shop.eventKey };
  const follow = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await site.post(admin.actor, `${UPKEEP_PATH}/${path}`, fields);
    return words(answer.statusCode === 303 ? await site.get(admin.actor, String(answer.headers.location)) : answer);
  };
  expect(await follow("thu-lai", listener)).toContain("Đang thử lại. Nếu vẫn lỗi");
  expect(await see(`${UPKEEP_PATH}/bo-qua-su-kien?${new URLSearchParams(listener)}`)).toContain("sẽ nghe tiếp các sự kiện sau");
  const unsaid = await site.post(admin.actor, `${UPKEEP_PATH}/bo-qua-su-kien`, { ...listener, "ly-do": "x" });
  expect([unsaid.statusCode, unsaid.body.includes('href="#f-ly-do"')]).toEqual([422, true]);
  const passed = await follow("bo-qua-su-kien", { ...listener, "ly-do": "Khách đã trả hàng" });
  for (const said of ["lý do đã được lưu", "Khách đã trả hàng", admin.name]) expect(passed).toContain(said);
  await expect.poll(() => [...shop.heard]).toEqual([shop.after]);
  expect(await follow("bo-qua-su-kien", { ...listener, "ly-do": "Khách đã trả hàng" })).toContain("không còn dừng ở sự kiện đó");

  const [job] = await readFailingJobs(node(), shop.task);
  const id = job?.id ?? "";
  expect(await see(kindPath(shop.task))).toContain(`Việc số ${id}`);
  expect(await see(`${UPKEEP_PATH}/bo-qua-viec?viec=${id}`)).toContain("cho đến khi bạn cho làm lại");
  expect(await follow("bo-qua-viec", { viec: id, "ly-do": "Số điện thoại cũ" })).toContain("Số điện thoại cũ");
  expect(await see(kindPath(shop.task))).toContain("Không còn việc nào thuộc loại này bị lỗi");
  expect(await see()).toContain("Mọi việc đều chạy");

  shop.heal();
  expect(await follow("lam-lai", { viec: id })).toContain("Đang thử lại");
  await expect.poll(() => shop.done()).toBe(1);
  expect(await follow("nghe-lai", listener)).toContain("Sự kiện sẽ được nghe lại ngay");
  await expect.poll(() => see()).toContain("Đã nghe lại lúc");
  expect(shop.heard).toEqual([shop.after, shop.bad]);
  for (const [path, fields] of [
    ["lam-lai", { loai: shop.task }],
    ["lam-lai", { "dinh-ky": shop.task }],
    ["nghe-lai", listener],
  ] as const)
    expect((await site.post(admin.actor, `${UPKEEP_PATH}/${path}`, fields)).statusCode).toBe(409);
  await hearPassedEvent(node(), { listener: shop.listener, eventKey: shop.eventKey }).catch(() => undefined);
});

test("nobody without the right, and no administrator with another above on this node, sees or settles anything", async () => {
  const province = await anAgency(node(), { level: "province", kind: "province-committee" });
  const commune = await anAgency(node(), { parentId: province.id });
  const own = anOfficial({ agencyId: commune.id, permissions: ["exchange.see", "upkeep.settle"] });
  expect((await site.get(own, UPKEEP_PATH)).statusCode).toBe(200);
  await aHolder(node(), { agencyId: province.id, kind: "administrator" });
  const without = anOfficial({ agencyId: world.agency.id, permissions: ["exchange.see"] });
  for (const actor of [without, own]) {
    for (const path of ["", "/viec?loai=x", "/bo-qua-su-kien", "/bo-qua-viec"])
      expect((await site.get(actor, `${UPKEEP_PATH}${path}`)).statusCode).toBe(403);
    for (const path of ["thu-lai", "nghe-lai", "lam-lai", "bo-qua-su-kien", "bo-qua-viec"])
      expect((await site.post(actor, `${UPKEEP_PATH}/${path}`, { viec: "1", "ly-do": "không cần nữa" })).statusCode).toBe(403);
  }
  expect((await site.get(own, "/ban-lam-viec/ket-noi")).body).not.toContain(UPKEEP_PATH);
});

test("every room that may have something to do by itself is called by words", () => {
  const rooms = readdirSync(new URL("../../../../../platform/", import.meta.url));
  expect(rooms.filter((room) => ROOMS[room] === undefined)).toEqual([]);
});
