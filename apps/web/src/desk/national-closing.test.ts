import { anAgency } from "@motlan/agencies/testing";
import { readPortalState } from "@motlan/dossiers";
import { afterAll, expect, test } from "vitest";
import { openDesk } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { world } = desk;
const PATH = "/ban-lam-viec/cong-quoc-gia/ngung-nhan";
const province = await anAgency(world.node(), { kind: "province-committee", level: "province" });
const keeper = (await world.anOfficialOf("administrator", province.id)).actor;
const on = (day: string, month: string, year: string) => ({ "ngay.day": day, "ngay.month": month, "ngay.year": year });
const state = () => readPortalState(world.node());

test("a commune's administrator and clerk neither see the page nor find the way to it, and set nothing", async () => {
  const commune = (await world.anOfficialOf("administrator")).actor;
  for (const actor of [commune, desk.clerk.actor, desk.vice.actor]) {
    expect((await desk.get(actor, "/ban-lam-viec/cong-quoc-gia")).body).not.toContain(PATH);
    expect((await desk.get(actor, PATH)).statusCode).toBe(403);
    for (const path of [PATH, `${PATH}/bo`]) expect((await desk.post(actor, path, on("1", "12", "2026"))).statusCode).toBe(403);
  }
  expect(await state()).toBeUndefined();
});

test("the province's administrator sets the day, undoes it before, and not any more once it has come", async () => {
  expect((await desk.get(keeper, "/ban-lam-viec/cong-quoc-gia")).body).toContain(PATH);
  for (const [day, words] of [
    [on("", "", ""), "Hãy gõ đủ ngày"],
    [on("31", "2", "2027"), "Hãy gõ đủ ngày"],
    [on("20", "11", "2026"), "Ngày ngừng nhận phải sau hôm nay"],
  ] as const) {
    const refused = await desk.post(keeper, PATH, day);
    expect([refused.statusCode, refused.body.includes(words), refused.body.includes('href="#f-ngay')]).toEqual([422, true, true]);
  }
  const set = await desk.post(keeper, PATH, on("1", "12", "2026"));
  expect([set.statusCode, set.headers.location]).toEqual([303, `${PATH}?xong=dinh`]);
  expect((await desk.follow(keeper, set)).body).toContain("Ngừng nhận từ ngày 01/12/2026");
  expect((await desk.post(keeper, PATH, on("2", "12", "2026"))).statusCode, "said in a second tab").toBe(409);
  const undone = await desk.post(keeper, `${PATH}/bo`);
  expect((await desk.follow(keeper, undone)).body).toContain("tiếp tục nhận hồ sơ");
  expect((await desk.post(keeper, `${PATH}/bo`)).statusCode).toBe(409);
  await desk.post(keeper, PATH, on("1", "12", "2026"));
  world.clock.advance(14 * 86_400_000);
  expect((await desk.get(keeper, PATH)).body).toContain("Đã ngừng nhận từ ngày 01/12/2026");
  expect((await desk.post(keeper, `${PATH}/bo`)).statusCode).toBe(409);
  expect(await state()).toMatchObject({ closed: true });
});
