import { listDaysOff } from "@motlan/agencies";
import { anAgency } from "@motlan/agencies/testing";
import { anInhabitant } from "@motlan/forms/testing";
import { findTenant } from "@motlan/tenants";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";
import { readDaysOff } from "./days-off-form.tsx";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());
const PAGE = "/ban-lam-viec/don-vi";

describe("an authority is opened in the browser", () => {
  test("found by name, opened with its administrator, its days off set", async () => {
    const { world } = desk;
    const { actor } = await world.anOfficialOf("administrator");
    const commune = await anAgency(world.node(), { parentId: world.agency.id, name: { vi: "Ủy ban nhân dân xã Mở Mới", en: "Mở Mới" } });
    const list = await desk.get(actor, `${PAGE}?q=mo%20moi`);
    expect(list.body).toContain(`${PAGE}/${commune.id}`);
    const { values } = await anInhabitant(world.node(), { fullName: "Đỗ Thị Quản" });
    const empty = await desk.post(actor, `${PAGE}/${commune.id}`, { personalNumber: "1", name: "" });
    expect(empty.statusCode).toBe(422);
    const unknown = { personalNumber: "001190999998", name: "Không Có Ai", phone: "0912000777", password: "con mèo nằm nắng" };
    expect((await desk.post(actor, `${PAGE}/${commune.id}`, unknown)).body).toContain("Không tìm thấy người");
    const administrator = { ...unknown, personalNumber: String(values.personalNumber), name: "Đỗ Thị Quản" };
    const opened = await desk.post(actor, `${PAGE}/${commune.id}`, administrator);
    expect(opened.headers.location).toBe(`${PAGE}/${commune.id}?xong=tenant`);
    expect(await findTenant(world.db.pool, commune.id)).toBeDefined();
    const page = await desk.follow(actor, opened);
    expect(page.body).toContain("1/8 vị trí đã có người");

    const wrong = await desk.post(actor, `${PAGE}/${commune.id}/ngay-nghi`, { days: "hôm nào đó" });
    expect(wrong.statusCode).toBe(422);
    const set = await desk.post(actor, `${PAGE}/${commune.id}/ngay-nghi`, { days: "15/12/2026 Lễ hội của xã\n\n16-12-2026 Lễ hội của xã" });
    expect(set.headers.location).toContain("xong=days-off");
    expect((await listDaysOff(world.db.pool, commune.id)).map(({ day }) => day)).toEqual(["2026-12-15", "2026-12-16"]);
  });

  test("nobody without the right comes in", async () => {
    expect((await desk.get(desk.clerk.actor, PAGE)).statusCode).toBe(403);
    expect((await desk.post(desk.clerk.actor, `${PAGE}/${desk.world.agency.id}`, {})).statusCode).toBe(403);
    const elsewhere = await desk.world.anOfficialOf("administrator", desk.world.elsewhere.id);
    const days = await desk.post(elsewhere.actor, `${PAGE}/${desk.world.agency.id}/ngay-nghi`, { days: "15/12/2026 Nghỉ" });
    expect(days.statusCode).toBe(403);
    expect(await listDaysOff(desk.world.db.pool, desk.world.agency.id)).toEqual([]);
  });
});

test.each([
  ["15/12/2026 Lễ hội", 1, 0],
  ["15.12.2026 Lễ hội\n1-1-2027 Lý do khác", 2, 0],
  ["31/02/2027 Không có ngày này", 0, 1],
  ["15/12/2026", 0, 1],
  ["\n \n", 0, 0],
])("%j: %i days, %i lines unread", (text, days, errors) => {
  const read = readDaysOff(text, "vi");
  expect([read.days.length, read.errors.length]).toEqual([days, errors]);
});
