import { type Actor, localDate, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declareDatabase } from "../../actions/declare-database.ts";
import { publishRegistry } from "../../actions/publish-registry.ts";
import { readRecord } from "../../actions/read-records.ts";
import { registerRecord } from "../../actions/register-record.ts";
import { declarationOf } from "../../domain/govstack-schema.ts";
import { aMember, libraryMembers } from "../../testing/library-members.ts";
import { makeRoutes } from "../routes.ts";

const db = await testDatabase();
const declarer = anOfficial({ permissions: ["registries.read", "registries.publish", "registries.record", "registries.amend"] });
let actor: Actor = declarer;
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
const nameOfAgency = async () => ({ vi: "Trạm Y tế xã", en: "Health station" });
mountRoutes(app, makeRoutes({ nameOfAgency }), "http://localhost:3000");
const CLIENT = { "information-mediator-client": "VN/GOV/1/he-thong" };

beforeAll(() => publishRegistry(db.work(), libraryMembers));
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

async function call(method: "GET" | "POST" | "DELETE", path: string, payload?: object, as: Actor = declarer, headers: object = CLIENT) {
  actor = as;
  const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { ...headers }, ...(payload && { payload }) });
  return { status: answer.statusCode, type: answer.headers["content-type"], body: answer.json() };
}
/** As GovStack's own example has it: types that are none, triggers, a text with members. */
const schema = {
  type: "some object",
  properties: {
    ID: { type: "some string", triggers: [], primaryKey: true, readOnly: true, description: "Registration ID", example: "MCTS31", id: 1 },
    FirstName: { type: "string" },
    Child: { type: "string", properties: { ID: { type: "string", id: 13 } } },
  },
  incrementIndex: 30,
  required: ["ID"],
};
const declared = { groupName: "Thử", catalogName: "Mẹ và bé", code: "MCR", schema };

describe("a registry declared through the interface", () => {
  test("takes records of whoever declared it, and gives them to nobody until it is said for what", async () => {
    const made = await call("POST", "/database/modify", declared);
    expect(made).toMatchObject({ status: 200, body: { type: "object", required: ["ID"], properties: { Child: { type: "object" } } } });
    const content = { ID: "1", FirstName: "An", Child: { ID: "2" } };
    expect((await call("POST", "/data/MCR/1/create", { write: { content } })).body).toEqual({ content });
    expect((await call("POST", "/data/mcr/1.0/read", { query: { content: { ID: "1" } } })).body).toMatchObject({
      code: "registries/purpose-unsaid",
    });
    const motlan = {
      law: ["Nội quy thử"],
      concerns: [],
      purposes: [{ code: "thu", title: { vi: "Thử", en: "Trial" }, law: "Nội quy thử", fields: ["ID", "FirstName"] }],
    };
    expect((await call("POST", "/database/modify", { ...declared, motlan: { purposes: motlan.purposes } })).status).toBe(400);
    expect((await call("POST", "/database/modify", { ...declared, motlan })).status).toBe(200);
    expect((await call("POST", "/data/mcr/2/read", { query: { content: { ID: "1" } } })).body).toEqual({
      content: { ID: "1", FirstName: "An" },
    });
    expect(await call("DELETE", `/database/${made.body.databaseId}`)).toMatchObject({
      status: 409,
      body: { code: "registries/holds-records" },
    });
  });

  test("with names as other makers give them: it is found by each value, inside an object too, and an object is read whole", async () => {
    const properties = {
      registration_no: { type: "string", primaryKey: true },
      "First name": { type: "string" },
      age: { type: "integer" },
      child: { type: "object", properties: { "child-id": { type: "string" }, born_on: { type: "string", format: "date" } } },
    };
    const fields = Object.keys(properties);
    const motlan = { law: ["x"], concerns: [], purposes: [{ code: "thu", title: { vi: "Thử", en: "Trial" }, law: "x", fields }] };
    expect((await call("POST", "/database/modify", { ...declared, code: "NAMES", schema: { properties }, motlan })).status).toBe(200);
    const content = { registration_no: "R-1", "First name": "An", age: 7, child: { "child-id": "C1", born_on: "2020-02-29" } };
    await call("POST", "/data/names/1/create", { write: { content } });
    for (const query of [{ "First name": "An" }, { age: 7 }, { child: { "child-id": "C1" } }, { registration_no: "R-1", age: 7 }])
      expect((await call("POST", "/data/names/1/read", { query: { content: query } })).body, JSON.stringify(query)).toEqual({ content });
    const value = async (field: string) => (await call("GET", `/data/names/1/R-1/readValue/${field}.json`)).body;
    expect(await value("First%20name")).toEqual({ value: "An" });
    expect(await value("child")).toEqual({ value: content.child });
    expect(await value("child.born_on")).toEqual({ value: "2020-02-29" });
    expect((await call("GET", "/data/names/1?query.child.child-id=C1&filter=First%20name&search=An")).body.results).toEqual([content]);
  });

  test("without records it is taken back, and its versions go on counting", async () => {
    const { body } = await call("POST", "/database/modify", { ...declared, code: "TAM" });
    expect(await call("DELETE", `/database/${body.databaseId}`)).toMatchObject({
      status: 200,
      type: "application/json; charset=utf-8",
      body: "Success",
    });
    expect((await call("DELETE", `/database/${body.databaseId}`)).status).toBe(404);
    const again = await call("POST", "/database/modify", { ...declared, code: "TAM" });
    expect((await call("GET", `/database/${again.body.databaseId}`)).body).toMatchObject({
      name: "tam",
      version: "2",
      description: "Mẹ và bé",
    });
  });
});

test("every registry is listed, and one is read, by its number", async () => {
  const listed = await call("GET", "/databases");
  expect(listed).toMatchObject({
    status: 200,
    body: { databases: expect.arrayContaining([expect.objectContaining({ name: "library-members" })]) },
  });
  const [one] = listed.body.databases;
  expect((await call("GET", `/database/${one.id}`)).body).toEqual(one);
  expect([(await call("GET", "/database/999999")).status, (await call("GET", "/database/x")).status]).toEqual([404, 400]);
});

test("what somebody else declared is not changed; what is not said rightly, or by no right, is refused", async () => {
  expect((await call("POST", "/database/modify", { ...declared, code: "library-members" })).body).toMatchObject({
    code: "registries/anothers-registry",
  });
  const library = (await call("GET", "/databases")).body.databases.find(({ name }: { name: string }) => name === "library-members");
  expect((await call("DELETE", `/database/${library.id}`)).status).toBe(403);
  for (const body of [
    {},
    { ...declared, code: "1" },
    { ...declared, schema: { properties: {} } },
    { ...declared, schema: {} },
    { ...declared, motlan: { x: 1 } },
  ])
    expect(await call("POST", "/database/modify", body)).toMatchObject({ status: 400, body: { detail: expect.any(String) } });
  const bad = { ...declared, code: "bad", schema: { properties: { "has.dot": { type: "string", primaryKey: true } } } };
  expect((await call("POST", "/database/modify", bad)).body).toMatchObject({ code: "registries/bad-declaration" });
  const reader = anOfficial({ permissions: ["registries.read"] });
  for (const [as, status] of [
    [stranger, 401],
    [aPerson(), 403],
    [reader, 403],
  ] as const) {
    expect((await call("POST", "/database/modify", declared, as)).status).toBe(status);
    expect((await call("DELETE", `/database/${library.id}`, undefined, as)).status).toBe(status);
  }
  for (const path of ["/databases", `/database/${library.id}`]) {
    expect((await call("GET", path, undefined, anOfficial())).status).toBe(403);
    expect((await call("GET", path, undefined, declarer, {})).status).toBe(400);
  }
});

test("of two agencies that declare one code at the same moment, the first has it", async () => {
  const twice = { ...declared, code: "MCT" };
  const other = anOfficial({ permissions: ["registries.read", "registries.publish"] });
  const work = db.work(other);
  const second = await work.transaction(async () => {
    const declaration = declarationOf({ ...twice, catalogName: "Của nơi khác", ours: {} });
    await declareDatabase(work, { declaration, groupName: "x", catalogName: "x" });
    const answer = call("POST", "/database/modify", twice);
    await db.untilWaiting(answer);
    return { answer };
  });
  expect(await second.answer).toMatchObject({ status: 403, body: { code: "registries/anothers-registry" } });
});

describe("who has read my data", () => {
  const personId = newId();
  const person = aPerson({ personId });
  const usage = (query: string, as: Actor = person, path = "myPersonalDataUsage") => call("GET", `/data/${path}?${query}`, undefined, as);

  test("each read by others, with the office and what for; by one's own id or number, in either spelling", async () => {
    const values = aMember({ card: "U1", personId });
    const facts = { registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "x", requestKey: newId() };
    await registerRecord(db.work(), facts);
    const reader = anOfficial({ permissions: ["registries.read"] });
    await readRecord(db.work(reader), { registry: "library-members", by: "card", value: "U1", purpose: "lending" });
    const found = await usage(`userId=${personId}&databaseId=library-members`);
    expect(found.body).toMatchObject([
      {
        readerId: reader.postId,
        readerInstitutionId: reader.agencyId,
        readerInstitutionName: "Trạm Y tế xã",
        motlan: { purpose: { en: "Lending a book" } },
      },
    ]);
    expect((await usage("userID=U1&DatabaseID=LIBRARY-MEMBERS", person, "MyPersonalDataUsage/1.0")).body).toEqual(found.body);
  });

  test("nobody else's, and nothing that is no id", async () => {
    expect(await usage("userId=U9&databaseId=library-members")).toMatchObject({ status: 404, body: { detail: "no record found" } });
    expect((await usage("userId=U1&databaseId=library-members", aPerson())).status).toBe(404);
    for (const query of ["userId=...&databaseId=library-members", "userId=U1&databaseId=...", "", "userId=U1&userId=U2&databaseId=x"])
      expect((await usage(query)).status).toBe(400);
    expect((await usage("userId=U1&databaseId=nowhere")).status).toBe(404);
    for (const as of [stranger, declarer])
      expect((await usage(`userId=${personId}&databaseId=library-members`, as)).status).toBeGreaterThan(400);
  });
});
