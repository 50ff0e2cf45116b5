import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { announceNews } from "@motlan/notices/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());
const PAGE = "/ban-lam-viec/thong-bao";

test("an official reads what they were told, opens it and comes to the dossier; a colleague was told nothing", async () => {
  const { officer, vice, world } = desk;
  expect(words(await desk.get(officer.actor, PAGE))).toContain("Chưa có tin báo nào");
  const { id, by } = await desk.honoured();
  const { code } = await world.now(id);
  const tell = [officer.actor.personId];
  await announceNews(
    world.node(),
    { dossierId: id, code, personId: by.actor.personId },
    ["dossiers.warned"],
    { tell },
    officer.actor.agencyId,
  );
  await runJobsUntilQuiet(world.db.pool, world.clock, [notices]);
  const list = await desk.get(officer.actor, PAGE);
  expect(words(list)).toContain(`Hồ sơ ${code} sắp đến hạn trả kết quả.`);
  expect((await desk.get(officer.actor, "/ban-lam-viec/hom-nay")).body).toContain(`href="${PAGE}"`);
  const [link = ""] = new RegExp(`${PAGE}/[0-9a-f-]{36}`).exec(list.body) ?? [];
  expect((await desk.get(vice.actor, link)).statusCode).toBe(404);
  expect(words(await desk.get(vice.actor, PAGE))).toContain("Chưa có tin báo nào");
  expect((await desk.get(officer.actor, link)).headers.location).toBe(`/ban-lam-viec/${id}`);
  expect((await desk.get(officer.actor, PAGE)).body).not.toContain("Đánh dấu đã đọc tất cả");
  expect((await desk.get(by.actor, PAGE)).statusCode).toBe(403);
  await announceNews(world.node(), { dossierId: id, code, personId: by.actor.personId }, ["dossiers.asked"]);
  await runJobsUntilQuiet(world.db.pool, world.clock, [notices]);
  expect(words(await desk.get(officer.actor, `/ban-lam-viec/${id}`))).toContain("Cần bổ sung hồ sơ: tin nhắn, không có địa chỉ");
});
