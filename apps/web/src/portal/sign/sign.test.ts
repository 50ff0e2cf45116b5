import { publishProcedure } from "@motlan/catalogue";
import { sharedSeat } from "@motlan/forms/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
  await publishProcedure(world.node(), sharedSeat);
});
afterAll(() => world[Symbol.asyncDispose]());

/** A table for two up to its signatures, and both people's browsers. */
async function atTheTable() {
  const applicant = await world.aCitizen();
  const other = await world.aCitizen({ fullName: "Lê Văn Cùng" });
  const [me, them] = [world.browser(applicant), world.browser(other)];
  const begun = await me.post(`/thu-tuc/${sharedSeat.code}/bat-dau`, { "cho-ai": "self", khoa: `k${Math.random()}` });
  const draft = /\/nop\/[0-9a-f-]+/.exec(String(begun.headers.location))?.[0] ?? "";
  await me.post(`${draft}/table`, { ban: "1", "table.hours": "10", "other.number": String(other.values.personalNumber) });
  return { me, them, draft };
}

describe("an application that two people sign", () => {
  test("the applicant sends it, the other finds it on their home page, reads every line and signs", async () => {
    const { me, them, draft } = await atTheTable();
    const page = await me.get(`${draft}/table?sua=1`);
    expect(page.body).toContain('href="cung-ky"');
    expect(words(await me.get(`${draft}/cung-ky`))).toContain("Chưa gửi");
    const sent = await me.post(`${draft}/cung-ky`);
    expect(sent.headers.location).toBe(`${draft}/cung-ky?xong=1`);
    expect(words(await me.get(String(sent.headers.location)))).toContain("đang chờ");

    const home = await them.get("/");
    const at = /\/cho-ky\/[0-9a-f-]+/.exec(home.body)?.[0] ?? "";
    const reading = await them.get(at);
    expect(words(reading)).toContain("Số giờ một tuần");
    const signed = await them.post(at, { ma: hidden(reading, "ma") });
    expect(signed.headers.location).toBe("/cho-ky?xong=da-ky");
    expect(words(await them.get("/cho-ky?xong=da-ky"))).toContain("Bạn đã ký");
    expect(words(await me.get(`${draft}/cung-ky`))).toContain("Lê Văn Cùng đã ký lúc");
  });

  test("what was changed meanwhile is not signed, and the page says so", async () => {
    const { me, them, draft } = await atTheTable();
    await me.post(`${draft}/cung-ky`);
    const at = /\/cho-ky\/[0-9a-f-]+/.exec((await them.get("/cho-ky")).body)?.[0] ?? "";
    const reading = await them.get(at);
    const number = /name="other\.number"[^>]*value="(\d+)"/.exec((await me.get(`${draft}/table`)).body)?.[1] ?? "";
    await me.post(`${draft}/table`, { ban: "9", "table.hours": "33", "other.number": number });
    const stopped = await them.post(at, { ma: hidden(reading, "ma") });
    expect(stopped.statusCode).toBe(422);
    expect(words(stopped)).toContain("Bản khai đã thay đổi");
  });

  test("a signature not given yet holds nobody up: the form goes on to its end, where it is said who has still to sign", async () => {
    const { me, draft } = await atTheTable();
    const page = await me.get(`${draft}/table`);
    const number = /name="other\.number"[^>]*value="(\d+)"/.exec(page.body)?.[1] ?? "";
    const on = await me.post(`${draft}/table`, { ban: "9", "table.hours": "10", "other.number": number });
    expect(on.headers.location).toBe(`${draft}/noi-nhan`);
    const check = await me.get(`${draft}/kiem-tra`);
    expect(words(check)).toContain("Còn thiếu chữ ký");
    expect(check.body).toContain(`href="${draft}/cung-ky"`);
  });

  test("what is not finished is not sent, and the page leads to what is left", async () => {
    const { me, draft } = await atTheTable();
    const number = /name="other\.number"[^>]*value="(\d+)"/.exec((await me.get(`${draft}/table`)).body)?.[1] ?? "";
    await me.post(`${draft}/table`, { ban: "9", "table.hours": "", "other.number": number });
    const refused = await me.post(`${draft}/cung-ky`);
    expect(refused.statusCode).toBe(422);
    expect(words(refused)).toContain("Còn mục chưa khai xong");
    expect(refused.body).toContain(`href="${draft}/table"`);
  });

  test("the other may say no", async () => {
    const { me, them, draft } = await atTheTable();
    await me.post(`${draft}/cung-ky`);
    const at = /\/cho-ky\/[0-9a-f-]+/.exec((await them.get("/cho-ky")).body)?.[0] ?? "";
    expect((await them.post(`${at}/tu-choi`, { "ly-do": "Tôi bận" })).headers.location).toBe("/cho-ky?xong=tu-choi");
    expect(words(await me.get(`${draft}/cung-ky`))).toContain("Lý do: Tôi bận");
  });

  test("for anybody else there is nothing to see", async () => {
    const { me, draft, them } = await atTheTable();
    await me.post(`${draft}/cung-ky`);
    const at = /\/cho-ky\/[0-9a-f-]+/.exec((await them.get("/cho-ky")).body)?.[0] ?? "";
    const third = world.browser(await world.aCitizen());
    expect((await third.get(at)).statusCode).toBe(404);
    expect((await third.get(`${draft}/cung-ky`)).statusCode).toBe(404);
    expect(words(await third.get("/cho-ky"))).toContain("Không có bản khai nào");
  });
});
