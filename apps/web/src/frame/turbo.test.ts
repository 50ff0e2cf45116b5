import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type WebWorld } from "../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("a form that comes again with something put in is shown by Turbo too, which shows no form's plain answer", async () => {
  const page = "/thu-tuc/x.honour/dien-thu";
  const [plain, turbo] = [await world.browser().post(page), await world.browser(undefined, { scripts: true }).post(page)];
  expect([plain.statusCode, turbo.statusCode]).toEqual([200, 422]);
  expect(turbo.body).toContain("<form");
  expect((await world.browser(undefined, { scripts: true }).get(page)).statusCode).toBe(200);
});
