import { newId, type Person } from "@motlan/kernel";
import { type ActorOf, makeServer, mountRoutes } from "@motlan/kernel/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { routes } from "./routes.ts";

let village: Village;
let app: ReturnType<typeof makeServer>;
let present: Person | undefined;
const whoever: ActorOf = async () => present ?? { kind: "stranger" };

beforeAll(async () => {
  village = await aVillage();
  app = makeServer({ pool: village.db.pool, clock: village.clock, actorOf: whoever });
  mountRoutes(app, routes, "http://localhost");
});
afterAll(async () => {
  await app.close();
  await village.db[Symbol.asyncDispose]();
});

const call = (method: "GET" | "POST" | "PUT", url: string, body?: object) =>
  app.inject({ method, url: `/api/v1${url}`, ...(body && { payload: body }), headers: { origin: "http://localhost" } });

test("a program fills a form in, step by step, and is told of a conflict with both values", async () => {
  present = (await village.person()).actor;
  const opened = await call("POST", "/drafts", { procedureCode: readingRoom.code, actingFor: "self", requestKey: newId() });
  expect([opened.statusCode, opened.json().complete, opened.json().total]).toEqual([200, false, "0"]);
  const { id, revision } = opened.json().draft;
  const put = (answers: object, seen: number) => call("PUT", `/drafts/${id}`, { revision: seen, answers, pageId: "seat" });
  const saved = await put(village.seat, revision);
  expect([saved.json().complete, saved.json().total, saved.json().fees[0].amount]).toEqual([true, "20000", "20000"]);
  expect((await put({ "seat.hours": "11" }, revision)).json()).toMatchObject({ code: "forms/changed-elsewhere" });
  expect((await call("GET", `/drafts/${id}?page=reader`)).json().page.id).toBe("reader");
  expect((await call("GET", "/my/drafts")).json().items).toMatchObject([{ id, title: readingRoom.title }]);
});

test("another's draft is not there, a stranger is asked to sign in, nonsense is said so", async () => {
  const { id } = await (await village.person()).open();
  present = (await village.person()).actor;
  expect((await call("GET", `/drafts/${id}`)).statusCode).toBe(404);
  expect((await call("PUT", `/drafts/${id}`, { revision: 1, answers: { "seat.note": "x" } })).statusCode).toBe(404);
  expect((await call("PUT", `/drafts/${id}`, { answers: [] })).statusCode).toBe(422);
  present = undefined;
  for (const [method, url] of [
    ["GET", "/my/drafts"],
    ["GET", `/drafts/${id}`],
    ["PUT", `/drafts/${id}`],
    ["POST", "/drafts"],
  ] as const) {
    expect((await call(method, url, method === "GET" ? undefined : {})).statusCode).toBe(401);
  }
});
