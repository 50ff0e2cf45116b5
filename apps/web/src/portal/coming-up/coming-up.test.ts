import { aProactiveVillage, cardAtTwentyFive, childOfSix, eighteen, type ProactiveVillage, passEnds } from "@motlan/proactive/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { portalPages } from "../pages.ts";

let village: ProactiveVillage;
let site: Site;
beforeAll(async () => {
  village = await aProactiveVillage([eighteen, childOfSix, passEnds, cardAtTwentyFive]);
  site = await aSite(village.world.db.pool, village.world.clock, portalPages);
});
afterAll(async () => {
  await site.close();
  await village[Symbol.asyncDispose]();
});
const LIST = "/viec-sap-toi";
type Somebody = Awaited<ReturnType<ProactiveVillage["born"]>>;
const pageOf = async ({ actor }: Somebody) => `${LIST}/${/viec-sap-toi\/([0-9a-f-]{36})/.exec((await site.get(actor, LIST)).body)?.[1]}`;

test("level 3: the home page leads to it; ways side by side, one recommended with its reason; it is taken up with two taps", async () => {
  const who = await village.born("1999-01-01");
  await village.pass(who, "2026-11-28");
  await village.look();
  const home = words(await site.get(who.actor, "/"));
  expect(home).toContain("Việc sắp tới của bạn");
  expect(home).toContain("Vé xe sắp hết hạn");
  const url = await pageOf(who);
  const page = words(await site.get(who.actor, url));
  for (const said of [
    "Nên chọn",
    "Rẻ nhất mà vẫn mượn được sách",
    "5.000 đ",
    "không mất tiền",
    "Vì sao tôi nhận được?",
    "Nội quy thôn (giả định), Điều 9",
  ])
    expect(page).toContain(said);
  expect(page.indexOf("Thẻ nhỏ")).toBeLessThan(page.indexOf("Thẻ lớn"));
  const english = words(await site.get(who.actor, `${url}?lang=en`));
  expect(english).toContain("Why was I told?");
  const wrong = await site.post(who.actor, url, { viec: "nhan", cach: "gold" });
  expect(wrong.statusCode).toBe(422);
  expect(words(wrong)).toContain("Hãy chọn một trong các cách được nêu");
  const taken = await site.post(who.actor, url, { viec: "nhan", cach: "large" });
  expect(taken.statusCode).toBe(303);
  expect(taken.headers.location).toMatch(/^\/nop\/[0-9a-f-]{36}$/);
  expect((await site.get(who.actor, String(taken.headers.location))).statusCode).toBeLessThan(400);
  expect(words(await site.get(who.actor, url))).toContain("Bạn đã mở hồ sơ cho việc này");
});

test("level 4: what will be done, when, and how to refuse; done, it is undone on the page", async () => {
  const [who, refuses] = [await village.born("2001-11-25"), await village.born("2001-11-25")];
  await village.look();
  const url = await pageOf(who);
  const page = words(await site.get(who.actor, url));
  for (const said of [
    "Hệ thống sẽ tự làm vào 09:00 thứ Sáu 27/11/2026",
    "còn 30 ngày để hoàn tác",
    "Thẻ được hủy",
    "Từ chối, đừng làm thay tôi",
  ])
    expect(page).toContain(said);
  const refused = await pageOf(refuses);
  expect((await site.post(refuses.actor, refused, { viec: "tu-choi" })).statusCode).toBe(303);
  expect(words(await site.get(refuses.actor, refused))).toContain("Tôi đổi ý, vẫn cần việc này");
  expect((await site.post(refuses.actor, refused, { viec: "rut-tu-choi" })).statusCode).toBe(303);
  expect(words(await site.get(refuses.actor, refused))).toContain("Từ chối, đừng làm thay tôi");
  expect((await site.post(refuses.actor, refused, { viec: "tu-choi" })).statusCode).toBe(303);
  village.world.clock.set("2026-11-27T09:00:00+07:00");
  await village.actOnDue();
  expect(words(await site.get(who.actor, url))).toContain("Bạn hoàn tác được đến 09:00, 27/12/2026");
  expect((await site.post(who.actor, url, { viec: "hoan-tac" })).statusCode).toBe(303);
  expect(words(await site.get(who.actor, url))).toContain("Việc đã làm được đưa về như trước");
  expect(words(await site.get(refuses.actor, LIST))).toContain("Đã từ chối");
  expect(words(await site.get(refuses.actor, refused))).not.toContain("Tôi đổi ý");
  expect((await site.post(refuses.actor, refused, { viec: "rut-tu-choi" })).statusCode).toBe(422);
  const again = await site.post(refuses.actor, refused, { viec: "hoan-tac" });
  expect([again.statusCode, words(again).includes("đã được quyết định trước đó")]).toEqual([422, true]);
});

test("don't tell me again: refused with its kind; all may be switched off, and on", async () => {
  village.world.clock.set("2026-11-20T07:00:00+07:00");
  const who = await village.born("2008-12-01");
  await village.look();
  const url = await pageOf(who);
  expect((await site.post(who.actor, url, { viec: "dung-nhac" })).headers.location).toBe(`${LIST}/tuy-chon?xong=1`);
  expect(words(await site.get(who.actor, `${LIST}/tuy-chon?xong=1`))).toContain("Đang tắt");
  expect(words(await site.get(who.actor, LIST))).toContain("Đã từ chối");
  await site.post(who.actor, `${LIST}/tuy-chon`, { tat: "*" });
  expect(words(await site.get(who.actor, `${LIST}/tuy-chon`))).toContain("Bạn đã tắt tất cả");
  await site.post(who.actor, `${LIST}/tuy-chon`, { bat: "*" });
  expect(words(await site.get(who.actor, `${LIST}/tuy-chon`))).not.toContain("Bạn đã tắt tất cả");
  expect((await site.post(who.actor, `${LIST}/tuy-chon`, { tat: "never" })).statusCode).toBe(422);
});

test("nobody opens another's, and who has none is told what will stand there", async () => {
  const [who, other] = [await village.born("2008-12-02"), await village.born("1970-01-01")];
  await village.look();
  expect((await site.get(other.actor, await pageOf(who))).statusCode).toBe(404);
  expect((await site.post(other.actor, await pageOf(who), { viec: "tu-choi" })).statusCode).toBe(404);
  expect(words(await site.get(other.actor, LIST))).toContain("Chưa có việc nào sắp đến hạn");
});
