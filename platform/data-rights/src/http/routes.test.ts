import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { aPerson, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { routes } from "./routes.ts";

const db = await testDatabase();
let caller: Actor = stranger;
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => caller });
mountRoutes(app, routes, "http://localhost:3000");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});
const find = async (query: string) => {
  const answer = await app.inject({ method: "GET", url: `/api/v1/data-tracker/v3/findUsage?${query}` });
  return { status: answer.statusCode, body: answer.json() };
};

test.each(["limit=0", "limit=10001", "offset=-1", "processingType=NONE", "periodStart=yesterday"])(
  "%s is refused as that schema has it: 400, with a code and a message",
  async (query) => {
    caller = aPerson({ personId: newId() });
    const { status, body } = await find(query);
    expect(status).toBe(400);
    expect(Object.keys(body).sort()).toEqual(["code", "message"]);
    expect(body).toMatchObject({ code: "kernel/bad-input", message: expect.stringContaining("Vui lòng kiểm tra") });
  },
);

test("a stranger is told to sign in, in the same words", async () => {
  caller = stranger;
  expect(await find("")).toMatchObject({ status: 401, body: { code: "kernel/sign-in-first", message: expect.any(String) } });
});
