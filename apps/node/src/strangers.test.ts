import { tmpdir } from "node:os";
import cookie from "@fastify/cookie";
import { aVault } from "@motlan/denunciations/testing";
import { keptMessages } from "@motlan/identity/testing";
import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { mountWeb } from "@motlan/web";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { wireRooms } from "./rooms.ts";

const PUBLIC_URL = "http://localhost:3000";
const routes = wireRooms(readConfig({ DATA_DIR: tmpdir() })).flatMap((module) => module.routes);
/** Who a request of these tests comes from, by a header that only they read. */
const ACTORS: Readonly<Record<string, Actor>> = { stranger, person: aPerson(), official: anOfficial() };

let db: TestDatabase;
let app: FastifyInstance;
const pages: { readonly method: string; readonly path: string }[] = [];

beforeAll(async () => {
  db = await testDatabase();
  app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async ({ headers }) => ACTORS[String(headers["x-as"])] ?? stranger });
  await app.register(cookie);
  mountRoutes(app, routes, PUBLIC_URL);
  app.addHook("onRoute", ({ method, url }) => {
    if (method !== "HEAD") pages.push({ method: String(method), path: url });
  });
  await mountWeb(app, { publicUrl: PUBLIC_URL, clock: systemClock, sms: keptMessages(), vault: aVault() });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

/** Somebody at an address, every parameter filled with an id that nobody has. */
async function call(as: string, method: string, path: string) {
  const url = path.replace(/:[A-Za-z]+/g, newId()).replace("*", "x");
  const answer = await app.inject({
    method: method === "POST" ? "POST" : method === "PUT" ? "PUT" : method === "DELETE" ? "DELETE" : "GET",
    url,
    headers: { "x-as": as },
  });
  return { status: answer.statusCode, goesTo: String(answer.headers.location ?? ""), code: codeIn(answer.body) };
}

function codeIn(body: string): string {
  return /"code":"([a-z/-]+)"/.exec(body)?.[1] ?? "";
}

describe("the machine door: every route refuses a stranger, and the wrong kind of caller", () => {
  const closed = routes
    .filter(({ who }) => who !== "anyone")
    .map(({ method, path, who }) => [`${method} ${path}`, method, path, who] as const);
  test.each(closed)("%s", async (_, method, path, who) => {
    expect(await call("stranger", method, `/api/v1${path}`)).toMatchObject({ status: 401, code: "kernel/sign-in-first" });
    const other = who === "person" ? "official" : "person";
    expect(await call(other, method, `/api/v1${path}`)).toMatchObject({ status: 403, code: "kernel/not-allowed" });
  });

  test("what anyone may post is signed by who sends it: the bank's callback, another owner's receipt, a node's request to join or to renew", () => {
    const open = routes.filter(({ who, method }) => who === "anyone" && method !== "GET").map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      "POST /exchange/joinings",
      "POST /exchange/renewals",
      "POST /national-portal/filings",
      "POST /national-portal/results",
      "POST /payments/callbacks/:provider",
      "POST /registries/receipts",
    ]);
  });
});

/** What anyone may see: finding, a procedure with its law table, its description and its changes, filling a form in on one's own device, verifying a paper, figures, agencies, the demo's stage. A new public page is added here by a thought, not by default. */
const OPEN = [
  /^GET \/assets\//,
  /^GET \/$/,
  /^GET \/(tim|api|gioi-thieu|dia-gioi\/xa|su-kien\/:id|thu-tuc\/:code|co-quan\/:id)$/,
  /^GET \/thu-tuc\/:code\/(bang|api|thay-doi|dien-thu\/xoa)$/,
  /^(GET|POST) \/thu-tuc\/:code\/dien-thu$/,
  /^(GET|POST) \/kiem-tra(\/:code)?$/,
  // What a denunciation is, who hears it and that the name is sealed: read before anybody signs in.
  /^GET \/to-cao$/,
  // The public log, and judging a receipt of it.
  /^(GET|POST) \/kiem-tra\/nhat-ky$/,
  /^(GET|POST) \/tra-cuu$/,
  // Where an address code is: the code and the place, nobody's name.
  /^GET \/dia-chi(\/:code(\/bien)?)?$/,
  // Rating by the link of a notice: who holds it.
  /^(GET|POST) \/danh-gia\/:token$/,
  // Paying for another by the address they sent: who holds it.
  /^(GET|POST) \/nop-ho\/:link$/,
  /^POST \/nop-ho\/:link\/cach$/,
  /^GET \/so-lieu(\/|$)/,
  // The machines in a desk's hall, for whoever has its key.
  /^(GET|POST) \/lay-so\/:key$/,
  /^POST \/lay-so\/:key\/hen$/,
  /^GET \/(lay-so\/:key\/:ticketId|bang-so\/:key)$/,
  /^(GET|POST) \/trinh-dien(\/|$)/,
];

test("every page that is not open to anyone sends a stranger to sign in, to the right door, and refuses the wrong kind", async () => {
  const closed = pages.filter(({ method, path }) => !OPEN.some((pattern) => pattern.test(`${method} ${path}`)));
  expect(closed.length).toBeGreaterThan(40);
  const wrong: string[] = [];
  for (const { method, path } of closed) {
    const desk = path.startsWith("/ban-lam-viec") || path.startsWith("/studio");
    const { status, goesTo } = await call("stranger", method, path);
    if (status !== 303 || !goesTo.startsWith(`/dang-nhap?ung-dung=${desk ? "desk" : "portal"}&cho=%2F`))
      wrong.push(`${method} ${path}: stranger ${status}`);
    const other = await call(desk ? "person" : "official", method, path);
    if (other.status !== 403) wrong.push(`${method} ${path}: the wrong kind ${other.status}`);
  }
  expect(wrong).toEqual([]);
});

test("an open page answers a stranger, and never with a fault of ours", async () => {
  const open = pages.filter(({ method, path }) => method === "GET" && OPEN.some((pattern) => pattern.test(`${method} ${path}`)));
  const wrong: string[] = [];
  for (const { method, path } of open) {
    const { status } = await call("stranger", method, path);
    if (status !== 200 && status !== 404) wrong.push(`${method} ${path}: ${status}`);
  }
  expect(wrong).toEqual([]);
});
