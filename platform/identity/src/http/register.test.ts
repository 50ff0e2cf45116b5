import { makePersonalNumber } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { findAccountByNumber } from "../store/accounts.ts";
import { actionOf, anAccount, aPopulation, Browser, identityNode, type Page } from "../testing/index.ts";

const db = await testDatabase();
const clock = fixedClock(new Date());
const node = await identityNode(db, clock);
afterAll(async () => {
  await node.app.close();
  await db[Symbol.asyncDispose]();
});

const numberOf = (serial: number) => makePersonalNumber({ provinceCode: "079", sex: "male", bornOn: localDate("1985-11-02"), serial });
const person = { personalNumber: numberOf(1), fullName: "Trần Đức Thử", dateOfBirth: "1985-11-02" };
const other = { ...person, personalNumber: numberOf(2) };
const dead = { ...person, personalNumber: numberOf(3), dateOfDeath: "2024-05-01" };
const taken = await anAccount(db);
await aPopulation(db.work(), [person, other, dead, { ...person, personalNumber: taken.personalNumber }]);

const who = {
  personalNumber: person.personalNumber,
  fullName: "tran duc thu",
  "dateOfBirth.day": "2",
  "dateOfBirth.month": "11",
  "dateOfBirth.year": "1985",
};
const phone = "0987 654 321";

async function toAccountPage(browser: Browser, fields: Readonly<Record<string, string>> = who): Promise<Page> {
  await browser.open("/dang-ky");
  return browser.follow(await browser.post("/dang-ky", fields));
}

test("a person opens an account alone: who, password and phone, code; then it is there at level 1", async () => {
  const browser = new Browser(node.base);
  const page = await toAccountPage(browser);
  const codePage = await browser.follow(await browser.post(actionOf(page, "/tai-khoan"), { phone, password: "quả na đầu mùa" }));
  expect(codePage.text).toContain("ba số cuối 321");
  expect(codePage.text).toContain("Tạo tài khoản");
  const done = await browser.post(actionOf(codePage, "/ma"), { code: node.sms.codeFor("+84987654321") });
  expect(done.text).toContain("Đã tạo tài khoản");
  expect(await findAccountByNumber(db.work().db, person.personalNumber)).toMatchObject({ level: 1, phone: "+84987654321" });
  expect(browser.visited.join()).not.toContain(person.personalNumber);
  expect((await browser.get(codePage.url)).status).toBe(410);
});

test.each([
  ["another name", { ...who, personalNumber: other.personalNumber, fullName: "Trần Đức Khác" }],
  ["another date", { ...who, personalNumber: other.personalNumber, "dateOfBirth.day": "3" }],
  ["an unknown number", { ...who, personalNumber: numberOf(9) }],
  ["a number that has an account", { ...who, personalNumber: taken.personalNumber }],
  ["somebody who died", { ...who, personalNumber: dead.personalNumber }],
])("%s is refused in the same words", async (_what, fields) => {
  const page = await toAccountPage(new Browser(node.base), fields);
  expect(page.status).toBe(422);
  expect(page.text).toContain("Chưa thể tạo tài khoản với thông tin này");
});

test("a malformed number and an impossible date are said at the form, and what was typed stays", async () => {
  const browser = new Browser(node.base);
  const short = await toAccountPage(browser, { ...who, personalNumber: "12" });
  expect([short.status, short.text.includes("12 chữ số"), short.text.includes("tran duc thu")]).toEqual([422, true, true]);
  expect((await toAccountPage(browser, { ...who, "dateOfBirth.month": "13" })).text).toContain("Ngày sinh chưa đúng");
});

test("a code sent to one phone proves no other phone", async () => {
  const browser = new Browser(node.base);
  const page = await toAccountPage(browser, { ...who, personalNumber: other.personalNumber });
  const send = (to: string) => browser.post(actionOf(page, "/tai-khoan"), { phone: to, password: "quả na đầu mùa" });
  const codePage = await browser.follow(await send("0987 000 222"));
  await send("0987 000 333");
  const answer = await browser.post(actionOf(codePage, "/ma"), { code: node.sms.codeFor("+84987000222") });
  expect([answer.status, answer.text.includes("Mã chưa đúng")]).toEqual([422, true]);
});

test("a weak password, a landline and a wrong code are refused; another browser gets nothing of it", async () => {
  const browser = new Browser(node.base);
  const page = await toAccountPage(browser, { ...who, personalNumber: other.personalNumber });
  const action = actionOf(page, "/tai-khoan");
  expect((await browser.post(action, { phone, password: other.personalNumber })).text).toContain("ít nhất 8 ký tự");
  const landline = await browser.post(action, { phone: "024 3999 0001", password: "quả na đầu mùa" });
  expect([landline.status, landline.text.includes("di động chưa đúng")]).toEqual([422, true]);

  const thief = new Browser(node.base);
  await thief.open("/dang-ky");
  expect((await thief.get(page.url)).status).toBe(410);
  expect((await thief.post(action, { phone: "0911 111 111", password: "quả na đầu mùa" })).status).toBe(410);

  const codePage = await browser.follow(await browser.post(action, { phone: "0987 000 111", password: "quả na đầu mùa" }));
  const right = node.sms.codeFor("+84987000111");
  const wrong = await browser.post(actionOf(codePage, "/ma"), { code: right === "000000" ? "111111" : "000000" });
  expect([wrong.status, wrong.text.includes("Mã chưa đúng")]).toEqual([422, true]);
  expect((await browser.post(actionOf(codePage, "/gui-lai"))).text).toContain("Mã vừa được gửi");
  clock.advance(31_000);
  expect((await browser.post(actionOf(codePage, "/gui-lai"))).status).toBe(303);
  clock.advance(31 * 60_000);
  expect((await browser.post(actionOf(codePage, "/ma"), { code: right })).status).toBe(410);
});
