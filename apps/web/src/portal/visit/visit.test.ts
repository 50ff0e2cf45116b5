import { openHall } from "@motlan/tickets";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("booked on the agency's page, listed with its code, typed in the hall; cancelled by its owner alone", async () => {
  const citizen = await world.aCitizen();
  const me = world.browser(citizen);
  const here = `/dat-lich/${world.agency.id}`;
  expect((await me.get(`/co-quan/${world.agency.id}`)).body).toContain(here);
  expect(words(await me.get(here))).toContain("chưa nhận đặt lịch hẹn");
  const { key } = await openHall((await world.anOfficialOf("one-stop-clerk")).work());
  const page = await me.get(`${here}?ngay=2026-11-23`);
  expect(words(page)).toContain("09:00");
  expect((await me.post(here, { ngay: "2026-11-23" })).statusCode).toBe(422);
  const at = "2026-11-23T02:00:00.000Z";
  expect((await me.post(here, { ngay: "2026-11-23", gio: "2026-11-23T13:00:00.000Z", viec: "library", khoa: "k-1" })).statusCode).toBe(422);
  const booked = await me.post(here, { ngay: "2026-11-23", gio: at, viec: "library", khoa: "key-one" });
  expect([booked.statusCode, booked.headers.location]).toEqual([303, "/lich-hen"]);
  const mine = words(await me.get("/lich-hen"));
  expect(mine).toContain("09:00, 23/11/2026");
  const code = /lấy số:\s+(\d{4})/.exec(mine)?.[1] ?? "";
  const [row] = await world.db.asOwner<{ id: string }>("select id from tickets.booking");
  const other = world.browser(await world.aCitizen());
  expect((await other.post(`/lich-hen/${row?.id}/huy`)).statusCode).toBe(404);
  expect(words(await other.get("/lich-hen"))).toContain("chưa có lịch hẹn nào");
  const hall = world.browser();
  expect((await hall.post(`/lay-so/${key}/hen`, { ma: "0000x" })).statusCode).toBe(409);
  world.clock.set("2026-11-23T08:50:00+07:00");
  const taken = await hall.post(`/lay-so/${key}/hen`, { ma: code });
  expect(taken.statusCode).toBe(303);
  expect(words(await hall.get(String(taken.headers.location)))).toContain("Số của bạn");
  expect((await me.post(`/lich-hen/${row?.id}/huy`)).statusCode).toBe(404);
  expect(words(await me.get("/lich-hen"))).toContain("Đã đến");
});
