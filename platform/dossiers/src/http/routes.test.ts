import { newId, stranger } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { aWorld } from "../testing/index.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());

function server(actor: Parameters<typeof world.db.work>[0]) {
  const app = makeServer({ pool: world.db.pool, clock: world.clock, actorOf: async () => actor ?? stranger });
  mountRoutes(app, module.routes, "http://localhost");
  return app;
}

test("a draft is submitted by HTTP, twice with one key to one dossier, and is among one's own", async () => {
  const { draftId, by } = await world.aDraft();
  const app = server(by.actor);
  const payload = { draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId() };
  const [first, again] = [
    await app.inject({ method: "POST", url: "/api/v1/dossiers", payload }),
    await app.inject({ method: "POST", url: "/api/v1/dossiers", payload }),
  ];
  expect(first.json()).toMatchObject({ procedure: "x.library-card", status: "awaiting-payment", nationalState: 6, fee: 5000, dueAt: null });
  expect(again.json()).toEqual(first.json());
  expect((await app.inject("/api/v1/my/dossiers")).json().items).toEqual([first.json()]);
  const one = await app.inject(`/api/v1/my/dossiers/${first.json().id}`);
  expect([one.statusCode, one.headers["cache-control"]]).toEqual([200, "no-store"]);
});

test("another's dossier is not there, a stranger signs in first, nonsense is refused with its field", async () => {
  const { id } = await world.aSubmitted();
  const other = await world.aCitizen();
  expect((await server(other.actor).inject(`/api/v1/my/dossiers/${id}`)).statusCode).toBe(404);
  expect((await server(stranger).inject("/api/v1/my/dossiers")).statusCode).toBe(401);
  expect((await server(other.actor).inject("/api/v1/my/dossiers/khong-phai-ma")).statusCode).toBe(422);
  const odd = await server(other.actor).inject({ method: "POST", url: "/api/v1/dossiers", payload: { draftId: "x" } });
  expect(odd.statusCode).toBe(422);
});
