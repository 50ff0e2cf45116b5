import { Type } from "typebox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, stranger } from "../actor.ts";
import { connect } from "../db/connect.ts";
import { statement } from "../db/statement.ts";
import { anOfficial, aPerson } from "../testing/actors.ts";
import { fixedClock } from "../testing/clock.ts";
import { testDatabase } from "../testing/database.ts";
import { mountRoutes } from "./mount.ts";
import { type Route, route } from "./routes.ts";
import { makeServer } from "./server.ts";

const ORIGIN = "https://mot-lan.example";
const db = await testDatabase();
const clock = fixedClock("2026-11-21T09:00:00+07:00");
const lines: Readonly<Record<string, unknown>>[] = [];
const asText = statement<{ said: string }>("test.text", "select $1::text as said");
const asId = statement<{ id: string }>("test.id", "select $1::uuid as id");
const asJson = statement<{ json: unknown }>("test.json", "select $1::jsonb as json");
const summary = { vi: "Thử", en: "Try" };

/** Who calls is said in a header here, as a cookie says it elsewhere. */
const actors: Readonly<Record<string, Actor>> = { person: aPerson(), official: anOfficial() };
const app = makeServer({
  pool: db.pool,
  clock,
  actorOf: async (request) => actors[String(request.headers["x-who"])] ?? stranger,
  log: (line) => lines.push(line),
});
const open = (path: string, run: Route["run"]) => ({ method: "POST", path, who: "anyone", summary, output: Type.Unknown(), run }) as const;
const closed = (who: Route["who"]) =>
  route({ method: "GET", path: `/for/${who}`, who, summary, output: Type.Unknown(), run: async (work) => ({ kind: work.actor.kind }) });

beforeAll(async () => {
  app.get("/where", async ({ ip }) => ({ ip }));
  mountRoutes(
    app,
    [
      ...(["anyone", "person", "official"] as const).map(closed),
      open("/text", async (work, { body }) => asText.one(work.db, [(body as { said: string }).said])),
      open("/json", async (work, { body }) => asJson.one(work.db, [body as object])),
      open("/list", async () => ({})),
      route({
        method: "GET",
        path: "/things/:id",
        who: "anyone",
        summary,
        params: Type.Object({ id: Type.String({ format: "uuid" }) }),
        output: Type.Unknown(),
        run: (work, { params }) => asId.one(work.db, [params.id]),
      }),
      route({
        method: "POST",
        path: "/many",
        who: "anyone",
        summary,
        body: Type.Array(Type.Integer()),
        output: Type.Unknown(),
        run: async () => ({}),
      }),
    ],
    ORIGIN,
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

describe("what the database cannot hold is the caller's mistake, said as such", () => {
  test.each([
    ["a NUL in a text", { method: "POST", url: "/api/v1/text", payload: { said: "Nguyễn\u0000Lan" } }],
    ["a NUL in JSON", { method: "POST", url: "/api/v1/json", payload: { said: "\u0000" } }],
    [
      "half a sign in JSON",
      { method: "POST", url: "/api/v1/json", payload: '{"said":"\\ud800"}', headers: { "content-type": "application/json" } },
    ],
    [
      "an id that a schema takes and PostgreSQL does not",
      { method: "GET", url: "/api/v1/things/urn:uuid:0199aaaa-0000-7000-8000-000000000000" },
    ],
    [
      "a prototype in JSON",
      { method: "POST", url: "/api/v1/json", payload: '{"__proto__":{"admin":true}}', headers: { "content-type": "application/json" } },
    ],
  ] as const)("%s", async (_what, request) => {
    const answer = await app.inject(request);
    expect([answer.statusCode, answer.json().code]).toEqual([400, "kernel/bad-request"]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("a fault that names many places names twenty", async () => {
    const answer = await app.inject({ method: "POST", url: "/api/v1/many", payload: Array.from({ length: 5_000 }, () => "x") });
    expect(answer.statusCode).toBe(422);
    expect(answer.body.length).toBeLessThan(2_000);
  });
});

test("a body that is announced as JSON and is not there is none: what needs none runs, what needs one says so", async () => {
  const asked = { method: "POST", headers: { "content-type": "application/json" }, payload: "" } as const;
  expect((await app.inject({ ...asked, url: "/api/v1/list" })).statusCode).toBe(200);
  expect((await app.inject({ ...asked, url: "/api/v1/many" })).json()).toMatchObject({ status: 422, code: "kernel/bad-input" });
  expect((await app.inject({ ...asked, url: "/api/v1/list", payload: "{" })).statusCode).toBe(400);
});

test.each<[Route["who"], string | undefined, number]>([
  ["anyone", undefined, 200],
  ["anyone", "official", 200],
  ["person", undefined, 401],
  ["person", "official", 403],
  ["person", "person", 200],
  ["official", undefined, 401],
  ["official", "person", 403],
  ["official", "official", 200],
])("a route for %s answers %s with %i, and nothing personal may be kept", async (who, caller, status) => {
  const answer = await app.inject({ url: `/api/v1/for/${who}`, headers: caller === undefined ? {} : { "x-who": caller } });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers["cache-control"]).toBe(status === 200 && who === "anyone" ? "no-cache" : "no-store");
  expect(answer.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
  });
});

test.each<[string, Readonly<Record<string, string>>, number]>([
  ["our own page", { origin: ORIGIN, "sec-fetch-site": "same-origin" }, 200],
  ["no browser at all", {}, 200],
  ["another site", { origin: "https://elsewhere.example" }, 403],
  ["a frame without an origin", { origin: "null" }, 403],
  ["a neighbour under the same name", { origin: "https://other.mot-lan.example", "sec-fetch-site": "same-site" }, 403],
  ["our own name on another port", { origin: `${ORIGIN}:8443` }, 403],
  ["another site that hides its origin", { "sec-fetch-site": "cross-site" }, 403],
])("a form sent from %s", async (_from, headers, status) => {
  expect((await app.inject({ method: "POST", url: "/api/v1/list", headers, payload: {} })).statusCode).toBe(status);
});

test("how a fault looks to a person belongs to one server: another in the same process goes on answering in JSON", async () => {
  const other = makeServer({ pool: db.pool, clock, actorOf: async () => stranger });
  other.decorate("faultPage", (fault, _request, reply) => reply.type("text/html").send(`<p>${fault.text.vi}</p>`));
  const ask = { method: "GET", url: "/nowhere", headers: { accept: "text/html" } } as const;
  const page = await other.inject(ask);
  expect([page.statusCode, page.headers["content-type"], page.body]).toEqual([404, "text/html", expect.stringMatching(/^<p>/)]);
  expect((await app.inject(ask)).headers["content-type"]).toContain("application/problem+json");
  await other.close();
});

test("while every connection is at work, one is told that it is busy and when to try again: nothing was taken", async () => {
  const { connectionString } = db.pool.options;
  const one = connect(connectionString ?? "", { max: 1 });
  const full = makeServer({ pool: one, clock, actorOf: async () => stranger });
  full.get("/ask", () => asText.one(one, ["x"]));
  const held = await one.connect();
  one.options.connectionTimeoutMillis = 50;
  const turnedAway = await full.inject("/ask");
  expect([turnedAway.statusCode, turnedAway.headers["retry-after"], turnedAway.json().code]).toEqual([503, "5", "kernel/busy"]);
  held.release();
  expect((await full.inject("/ask")).json()).toEqual({ said: "x" });
  await full.close();
  await one.end();
});

test("the log holds the route, never the address, and no fault's values", async () => {
  lines.length = 0;
  await app.inject({ url: "/api/v1/things/0199aaaa-0000-7000-8000-00000000beef?ma=079201000123" });
  await app.inject({ method: "POST", url: "/api/v1/text", payload: { said: "079201000123\u0000" } });
  await app.inject({ url: "/khong-co/079201000123" });
  expect(lines.map((line) => line.route)).toContain("/api/v1/things/:id");
  expect(JSON.stringify(lines)).not.toMatch(/beef|079201000123/);
});

test("where a caller says they come from counts from a proxy on this machine alone", async () => {
  const from = async (remoteAddress: string) =>
    (await app.inject({ url: "/where", remoteAddress, headers: { "x-forwarded-for": "198.51.100.7" } })).json();
  expect(await from("203.0.113.9")).toEqual({ ip: "203.0.113.9" });
  expect(await from("127.0.0.1")).toEqual({ ip: "198.51.100.7" });
});

test("a stop waits for the requests that run", async () => {
  const other = makeServer({ pool: db.pool, clock, actorOf: async () => stranger });
  const [came, closing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  other.addHook("preClose", async () => closing.resolve());
  other.get("/slow", async () => {
    came.resolve();
    await closing.promise;
    return { done: true };
  });
  const address = await other.listen({ port: 0, host: "127.0.0.1" });
  const answer = fetch(`${address}/slow`);
  await came.promise;
  await other.close();
  expect(await (await answer).json()).toEqual({ done: true });
});
