import { localDate, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishRegistry } from "../actions/publish-registry.ts";
import { readRecord } from "../actions/read-records.ts";
import { registerRecord } from "../actions/register-record.ts";
import { registriesModule } from "../module.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";

const person = aPerson();
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  const values = aMember({ card: "A1", personId: person.personId });
  await registerRecord(db.work(), {
    registry: "library-members",
    values,
    validFrom: localDate("2020-01-01"),
    reason: "x",
    requestKey: newId(),
  });
  await readRecord(db.work(), { registry: "library-members", by: "card", value: "A1", purpose: "lending" });
});
afterAll(() => db[Symbol.asyncDispose]());

function server(actor: Parameters<typeof db.work>[0]) {
  const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor ?? stranger });
  mountRoutes(app, registriesModule().routes, "http://localhost");
  return app;
}

test("a person sees their records and who looked at them", async () => {
  const app = server(person);
  const accesses = await app.inject("/api/v1/my/accesses?page=1");
  expect(accesses.json()).toMatchObject({
    items: [{ who: { kind: "system", self: false, system: "test" }, purpose: "lending", outcome: "given" }],
  });
  expect(accesses.headers["cache-control"]).toBe("no-store");
  expect((await app.inject("/api/v1/my/records")).json()).toMatchObject({
    items: [{ values: { card: "A1" }, receipt: { purpose: "self" } }],
  });
  expect((await app.inject("/api/v1/my/accesses?own=true")).json().items).toHaveLength(2);
  expect((await app.inject("/api/v1/my/accesses?page=0")).statusCode).toBe(422);
});

test("nobody else may ask; the key set is open and holds no private part; a strange receipt is refused", async () => {
  for (const [actor, status] of [
    [stranger, 401],
    [anOfficial(), 403],
  ] as const) {
    for (const path of ["/api/v1/my/accesses", "/api/v1/my/records"]) expect((await server(actor).inject(path)).statusCode).toBe(status);
  }
  const first = (await server(stranger).inject("/api/v1/registries/jwks.json")).json();
  expect(first.keys).toEqual([{ kty: "OKP", crv: "Ed25519", x: expect.any(String), kid: expect.any(String), alg: "EdDSA", use: "sig" }]);
  expect((await server(stranger).inject("/api/v1/registries/jwks.json")).json()).toEqual(first);
  const refused = await server(stranger).inject({
    method: "POST",
    url: "/api/v1/registries/receipts",
    payload: { key: "k", receipt: "r" },
  });
  expect([refused.statusCode, refused.json().code]).toEqual([404, "registries/not-found"]);
});
