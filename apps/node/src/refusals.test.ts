import { systemClock } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { anonymous, makeServer, mountRoutes, route } from "@motlan/kernel/http";
import type { FastifyInstance, InjectOptions } from "fastify";
import { Type } from "typebox";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Nobody listens there: what a node sees while its database restarts. */
const pool = connect("postgres://motlan_app:x@127.0.0.1:1/motlan", { max: 1 });
const lines: Readonly<Record<string, unknown>>[] = [];
let app: FastifyInstance;

beforeAll(async () => {
  app = makeServer({ pool, clock: systemClock, actorOf: anonymous, log: (line) => lines.push(line) });
  mountRoutes(
    app,
    [
      route({
        method: "POST",
        path: "/things",
        who: "anyone",
        summary: { vi: "Vật", en: "Thing" },
        body: Type.Object({ count: Type.Integer() }, { additionalProperties: false }),
        output: Type.Object({}),
        run: async () => ({}),
      }),
    ],
    "http://localhost:3000",
  );
  app.get("/away", async () => pool.query("select 1"));
  app.get("/full", async () => {
    throw Object.assign(new Error("could not extend file"), { code: "53100" });
  });
  app.get("/broken/:secret", async () => {
    throw new TypeError("079201000123 is not a function");
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await pool.end();
});

const post = (rest: InjectOptions): InjectOptions => ({ method: "POST", url: "/api/v1/things", ...rest });

test.each<[string, number, InjectOptions]>([
  ["kernel/bad-input", 422, post({ payload: { count: "7" } })],
  ["kernel/bad-input", 422, post({ payload: { count: 7, more: 1 } })],
  ["kernel/bad-request", 400, post({ payload: "{", headers: { "content-type": "application/json" } })],
  ["kernel/bad-request", 400, post({ payload: "<a/>", headers: { "content-type": "text/xml" } })],
  ["kernel/too-large", 413, post({ payload: { count: "7".repeat(1_100_000) } })],
  ["kernel/wrong-origin", 403, post({ payload: { count: 7 }, headers: { origin: "https://elsewhere.example" } })],
  ["kernel/wrong-origin", 403, post({ payload: { count: 7 }, headers: { "sec-fetch-site": "cross-site" } })],
  ["kernel/no-such-page", 404, { url: "/nowhere" }],
  ["kernel/database-away", 503, { url: "/away" }],
  ["kernel/disk-full", 507, { url: "/full" }],
  ["kernel/unexpected", 500, { url: "/broken/079201000456" }],
])("%s is said with status %i and a sentence in both languages", async (code, status, request) => {
  const answer = await app.inject(request);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({ code, status, vi: expect.stringMatching(/[.!?]$/), en: expect.stringMatching(/[.!?]$/) });
});

test("a call from our own page, and one from no page at all, pass", async () => {
  expect((await app.inject(post({ payload: { count: 7 } }))).statusCode).toBe(200);
  expect((await app.inject(post({ payload: { count: 7 }, headers: { origin: "http://localhost:3000" } }))).statusCode).toBe(200);
});

test("English is for those who ask for it; Vietnamese is the node's tongue", async () => {
  const vi = (await app.inject({ url: "/nowhere" })).json();
  const en = (await app.inject({ url: "/nowhere", headers: { "accept-language": "en-GB,en" } })).json();
  expect(vi.title).toBe(vi.vi);
  expect(en.title).toBe(en.en);
});

test("the log tells the class of what went wrong and the route's pattern, never a value", async () => {
  await app.inject({ url: "/broken/079201000456" });
  const written = JSON.stringify(lines);
  expect(written).toContain("TypeError");
  expect(written).toContain("/broken/:secret");
  expect(written).not.toContain("079201000");
});
