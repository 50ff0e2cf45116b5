import { type Actor, localDate, localDateOf, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amendRecord } from "../../actions/amend-record.ts";
import { listMyAccesses } from "../../actions/list-my-accesses.ts";
import { publishRegistry } from "../../actions/publish-registry.ts";
import { readRecord } from "../../actions/read-records.ts";
import { registerRecord } from "../../actions/register-record.ts";
import { aMember, libraryMembers } from "../../testing/library-members.ts";
import { makeRoutes } from "../routes.ts";

const db = await testDatabase();
const agencyId = newId();
const keeper = anOfficial({ agencyId, permissions: ["registries.read", "registries.record", "registries.amend"] });
const exporter = anOfficial({ agencyId, permissions: ["registries.read", "registries.export"] });
let actor: Actor = keeper;
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
mountRoutes(app, makeRoutes({ issuer: "https://node.example" }), "http://localhost:3000");

const BASE = "/api/v1/data/library-members/1";
const CLIENT = { "information-mediator-client": "VN/GOV/1/he-thong" };
const lan = newId();
const members = [
  aMember({ card: "A1", fullName: "Lan", phone: "01", personId: lan }),
  aMember({ card: "A2", fullName: "Lan", phone: "02" }),
  aMember({ card: "B1", fullName: "Bình", phone: "03" }),
];

beforeAll(async () => {
  const fields = ["card", "fullName", "phone", "address.commune", "personId"];
  const [purpose] = libraryMembers.purposes;
  await publishRegistry(db.work(), {
    ...libraryMembers,
    indexes: [...libraryMembers.indexes, { name: "name", path: "fullName", many: true }],
    purposes: purpose === undefined ? [] : [{ ...purpose, fields }],
  });
  for (const values of members)
    await registerRecord(db.work(), {
      ...{ registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "Ghi danh", requestKey: newId() },
      agencyId,
    });
});
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

type Method = "GET" | "POST" | "PUT" | "DELETE";
async function call(
  method: Method,
  path: string,
  payload?: object,
  { as = keeper, headers = CLIENT }: { as?: Actor; headers?: object } = {},
) {
  actor = as;
  const answer = await app.inject({ method, url: `${BASE}${path}`, headers: { ...headers }, ...(payload && { payload }) });
  return { status: answer.statusCode, type: String(answer.headers["content-type"]), body: answer.body === "" ? undefined : answer.json() };
}
const query = (content: object) => ({ query: { content } });
const write = (content: object) => ({ write: { content } });
const seen = async (personId = lan) => listMyAccesses(db.work(aPerson({ personId })));

describe("reading", () => {
  test("one record by any of its finders, trimmed to the purpose; its person sees the read, and nobody else's is written down", async () => {
    const others = String(members[1]?.personId);
    const before = (await seen()).length;
    const found = await call("POST", "/read", query({ fullName: "Lan", card: "A1" }));
    expect(found).toMatchObject({
      status: 200,
      type: "application/json; charset=utf-8",
      body: { content: { card: "A1", address: { commune: "Xã Yên Lạc" } } },
    });
    expect(found.body.content).not.toHaveProperty("bornOn");
    expect(await seen()).toHaveLength(before + 1);
    expect((await seen())[0]).toMatchObject({ purpose: "lending", who: { postId: keeper.postId }, outcome: "given" });
    expect(await seen(others)).toHaveLength(0);
  });

  test("none is 404 in GovStack's words, and exists says so without one", async () => {
    expect(await call("POST", "/read", query({ fullName: "Không Có" }))).toMatchObject({
      status: 404,
      body: { detail: "no record found" },
    });
    const exists = async (content: object) => (await call("POST", "/exists", query(content))).body.answer.status;
    expect(await exists({ card: "A1", fullName: "Lan" })).toBe(true);
    expect(await exists({ card: "A1", fullName: "Bình" })).toBe(false);
  });

  test("one field, by the key or the record's id", async () => {
    expect(await call("GET", "/A1/readValue/fullName.json")).toMatchObject({ status: 200, body: { value: "Lan" } });
    expect((await call("GET", "/A1/read-value/address.commune.json")).body).toEqual({ value: "Xã Yên Lạc" });
    const record = await readRecord(db.work(), { registry: "library-members", by: "card", value: "A1", purpose: "lending" });
    expect((await call("GET", `/${record?.recordId}/readValue/card.json`)).body).toEqual({ value: "A1" });
    expect((await call("GET", "/Z9/readValue/card.json")).status).toBe(404);
    expect((await call("GET", "/A1/readValue/address.json")).body).toMatchObject({ code: "registries/unknown-field" });
    expect((await call("GET", "/A1/readValue/card.pdf")).status).toBe(400);
    expect((await call("GET", "/A1/readValue/bornOn.json")).body).toMatchObject({ code: "registries/unknown-field" });
  });

  test("a list: filtered, ordered, searched, in pages with their neighbours' addresses", async () => {
    const cards = async (asked: string) => (await call("GET", asked)).body.results.map(({ card }: { card: string }) => card);
    expect(await cards("?filter=fullName&search=Lan&ordering=ascending")).toHaveLength(2);
    expect(await cards("?search=01")).toEqual(["A1"]);
    expect(await cards("?query.fullName=Lan&query.phone=02")).toEqual(["A2"]);
    expect((await call("GET", "?search=Nobody")).body).toEqual({ count: 0, results: [] });
    const second = (await call("GET", "?filter=fullName&search=Lan&pageSize=1&page=2")).body;
    expect(second).toMatchObject({ count: 1, previous: expect.stringContaining("page=1") });
    expect(new URL(second.next).origin).toBe("https://node.example");
  });

  test("with nothing asked, everything: for those who may take a registry away", async () => {
    expect(await call("GET", "")).toMatchObject({ status: 403, body: { code: "registries/not-yours" } });
    const all = async (asked: string) =>
      (await call("GET", asked, undefined, { as: exporter })).body.results.map(({ card }: { card: string }) => card);
    expect(await all("?filter=&search=&ordering=")).toEqual(["A1", "A2", "B1"]);
    expect(await all("?ordering=descending&pageSize=2")).toEqual(["B1", "A2"]);
    const elsewhere = anOfficial({ permissions: ["registries.export"] });
    expect((await call("GET", "", undefined, { as: elsewhere })).body).toEqual({ count: 0, results: [] });
    expect((await call("GET", "?page=200&pageSize=100", undefined, { as: exporter })).body).toMatchObject({ code: "registries/too-far" });
  });
});

describe("what is not asked rightly is refused, in JSON, and reads nothing", () => {
  test.each<[string, Method, string, object | undefined, number]>([
    ["no query", "POST", "/read", {}, 400],
    ["no body", "POST", "/read", undefined, 400],
    ["an empty content", "POST", "/read", query({}), 400],
    ["a content that is a list", "POST", "/exists", { query: { content: [] } }, 400],
    ["a field nobody declared", "POST", "/read", query({ card: "A1", colour: "red" }), 400],
    ["a field the purpose does not give", "POST", "/exists", query({ card: "A1", bornOn: "1990-05-01" }), 400],
    ["a list as a value", "POST", "/read", query({ card: ["A1"] }), 400],
    ["nothing that finds", "POST", "/read", query({ address: { commune: "Xã Yên Lạc" } }), 400],
    ["a page that is none", "GET", "?search=01&page=0", undefined, 400],
    ["an order that is none", "GET", "?search=01&ordering=sideways", undefined, 400],
    ["no write", "POST", "/create", { content: {} }, 400],
    ["values the schema refuses", "POST", "/create", write({ card: "no" }), 400],
    ["a field the schema does not know", "POST", "/create", write({ ...aMember(), colour: "red" }), 400],
    ["a number somebody has", "POST", "/create", write(aMember({ card: "A1" })), 409],
    ["nothing to change", "PUT", "/update", query({ card: "A1" }), 400],
    ["an update of nobody", "PUT", "/update", { ...query({ card: "Z9" }), ...write({ phone: "1" }) }, 404],
    ["an end of nobody", "DELETE", "/Z9/delete", undefined, 404],
  ])("%s", async (_, method, path, payload, status) => {
    const before = (await seen()).length;
    expect(await call(method, path, payload)).toMatchObject({
      status,
      type: "application/json; charset=utf-8",
      body: { detail: expect.any(String) },
    });
    expect(await seen()).toHaveLength(before);
  });

  test("a header that is missing or no name, a registry or version that is not, a purpose that is none, no JSON", async () => {
    const read = (headers: object) => call("POST", "/read", query({ card: "A1" }), { headers });
    expect(await read({})).toMatchObject({ status: 400, body: { code: "registries/bad-question" } });
    expect((await read({ "information-mediator-client": "VN" })).status).toBe(400);
    expect(await read({ ...CLIENT, "x-road-pdu-purpose": "selling" })).toMatchObject({
      status: 403,
      body: { code: "registries/unknown-purpose" },
    });
    expect((await read({ ...CLIENT, "x-road-pdu-purpose": "%" })).status).toBe(400);
    actor = keeper;
    const at = async (path: string) =>
      (await app.inject({ method: "POST", url: `/api/v1/data/${path}/read`, headers: CLIENT, payload: {} })).statusCode;
    expect([await at("nowhere/1"), await at("library-members/9"), await at("library-members/x"), await at("library-members/1.0")]).toEqual([
      404, 404, 404, 400,
    ]);
    const broken = await app.inject({
      method: "POST",
      url: `${BASE}/read`,
      headers: { ...CLIENT, "content-type": "application/json" },
      payload: "{",
    });
    expect([broken.statusCode, broken.headers["content-type"]]).toEqual([400, "application/json; charset=utf-8"]);
  });

  test("what would find it is said, and which version is in force", async () => {
    expect((await call("POST", "/read", query({ address: { commune: "Xã Yên Lạc" } }))).body).toMatchObject({
      code: "registries/no-finder",
      detail: expect.stringContaining("card, phone, fullName"),
    });
    const answer = await app.inject({ method: "GET", url: "/api/v1/data/library-members/9?search=01", headers: CLIENT });
    expect(answer.json()).toMatchObject({ code: "registries/no-such-version", detail: expect.stringContaining("1") });
  });

  test("strangers, persons and officials without the right", async () => {
    for (const [as, status] of [
      [stranger, 401],
      [aPerson(), 403],
      [anOfficial(), 403],
      [anOfficial({ permissions: ["registries.read"] }), 404],
    ] as const) {
      expect((await call("PUT", "/update", { ...query({ card: "A1" }), ...write({ phone: "9" }) }, { as })).status).toBe(status);
      expect((await call("DELETE", "/A1/delete", undefined, { as })).status).toBe(status);
    }
    expect((await call("POST", "/create", write(aMember()), { as: anOfficial({ permissions: ["registries.read"] }) })).status).toBe(403);
    expect((await call("POST", "/read", query({ card: "A1" }), { as: anOfficial() })).status).toBe(403);
  });
});

describe("writing", () => {
  test("create, and the same key again; update; update or create, both ways", async () => {
    const headers = { ...CLIENT, "idempotency-key": newId() };
    const values = aMember({ card: "C1" });
    expect((await call("POST", "/create", write(values), { headers })).body).toEqual({ content: values });
    expect((await call("POST", "/create", write(values), { headers })).status).toBe(200);
    expect((await call("POST", "/create", write(aMember({ card: "C2" })), { headers })).status).toBe(409);
    const change = { ...query({ card: "C1" }), ...write({ phone: "77", fullName: "Hoa" }) };
    const again = { headers: { ...CLIENT, "idempotency-key": newId() } };
    expect(await call("PUT", "/update", change, again)).toMatchObject({ status: 200, body: { content: { card: "C1", phone: "77" } } });
    expect(await call("PUT", "/update", change, again)).toMatchObject({ status: 200, body: { content: { card: "C1", phone: "77" } } });
    const either = (card: string) =>
      call("POST", "/updateOrCreate", { ...query({ card }), ...write(aMember({ card, fullName: "Cả Hai" })) });
    expect((await either("C1")).body.content).toMatchObject({ card: "C1", fullName: "Cả Hai" });
    expect((await either("C3")).body.content).toMatchObject({ card: "C3", fullName: "Cả Hai" });
    expect((await call("POST", "/read", query({ card: "C3" }))).status).toBe(200);
  });

  test("what is written may say by its key which record is meant, and a client may announce JSON where it sends nothing", async () => {
    await call("POST", "/create", write(aMember({ card: "K1", fullName: "Một" })));
    expect((await call("PUT", "/update", write({ card: "K1", phone: "81" }))).body.content).toMatchObject({ card: "K1", phone: "81" });
    expect((await call("PUT", "/updateEntries", write({ card: "K1", phone: "82" }))).body).toEqual({ count: 1 });
    expect((await call("POST", "/updateOrCreate", write({ card: "K1", phone: "83" }))).body.content).toMatchObject({ fullName: "Một" });
    expect((await call("POST", "/updateOrCreate", write(aMember({ card: "K2" })))).body.content).toMatchObject({ card: "K2" });
    expect((await call("PUT", "/update", write({ card: "K9", phone: "81" }))).status).toBe(404);
    for (const path of ["/update", "/updateEntries"]) expect((await call("PUT", path, write({ phone: "81" }))).status).toBe(400);
    const headers = { ...CLIENT, "content-type": "application/json" };
    expect((await call("DELETE", "/K1/delete", undefined, { headers })).status).toBe(204);
    expect(await call("POST", "/read", undefined, { headers })).toMatchObject({ status: 400, body: { code: "registries/bad-question" } });
  });

  test("a key that was another request's is refused, and nothing is passed over in silence", async () => {
    for (const card of ["G1", "G2"]) await call("POST", "/create", write(aMember({ card, phone: "40" })));
    const keyed = () => ({ headers: { ...CLIENT, "idempotency-key": newId() } });
    const [update, either, end] = [keyed(), keyed(), keyed()];
    const reused = { status: 409, body: { code: "registries/key-reused" } };
    const to = (card: string, phone: string) => ({ ...query({ card }), ...write({ phone }) });
    expect((await call("PUT", "/update", to("G1", "41"), update)).status).toBe(200);
    expect(await call("PUT", "/update", to("G2", "41"), update)).toMatchObject(reused);
    expect(await call("PUT", "/update", to("G1", "42"), update)).toMatchObject(reused);
    const whole = (card: string) => ({ ...query({ card }), ...write(aMember({ card })) });
    const third = whole("G3");
    for (const _ of [1, 2]) expect((await call("POST", "/updateOrCreate", third, either)).status).toBe(200);
    expect(await call("POST", "/updateOrCreate", whole("G4"), either)).toMatchObject(reused);
    expect((await call("DELETE", "/G1/delete", undefined, end)).status).toBe(204);
    expect((await call("DELETE", "/G1/delete", undefined, end)).status).toBe(204);
    expect(await call("DELETE", "/G2/delete", undefined, end)).toMatchObject(reused);
    expect((await call("POST", "/exists", query({ card: "G2" }))).body.answer.status).toBe(true);
  });

  test("of two who change what stands so at the same moment, the second finds that it stands so no longer", async () => {
    await call("POST", "/create", write(aMember({ card: "F1", phone: "50" })));
    const record = await readRecord(db.work(), { registry: "library-members", by: "card", value: "F1", purpose: "lending" });
    const work = db.work(keeper);
    const second = await work.transaction(async () => {
      const values = { phone: "51" };
      const first = { values, validFrom: localDateOf(new Date()), reason: "Đổi số", requestKey: newId() };
      await amendRecord(work, { recordId: record?.recordId ?? "", ...first });
      const answer = call("PUT", "/update", { ...query({ card: "F1", phone: "50" }), ...write({ phone: "52" }) });
      await db.untilWaiting(answer);
      return { answer };
    });
    expect((await second.answer).status).toBe(404);
    expect((await call("POST", "/read", query({ card: "F1" }))).body.content).toMatchObject({ phone: "51" });
  });

  test("of the kind that is said", async () => {
    const kinds = [{ code: "child", title: { vi: "Trẻ em", en: "Children" } }];
    await publishRegistry(db.work(), { ...libraryMembers, code: "kinds", kinds });
    const create = (kind?: string) =>
      app.inject({ method: "POST", url: "/api/v1/data/kinds/1/create", headers: CLIENT, payload: { write: { content: aMember(), kind } } });
    actor = keeper;
    expect((await create()).json()).toMatchObject({ code: "registries/bad-record", fields: [{ path: "kind" }] });
    expect((await create("child")).statusCode).toBe(200);
  });

  test("every record that matches, in one act", async () => {
    for (const card of ["D1", "D2"]) await call("POST", "/create", write(aMember({ card, fullName: "Nhiều" })));
    expect((await call("PUT", "/update-entries", { ...query({ fullName: "Nhiều" }), ...write({ fullName: "Ít" }) })).body).toEqual({
      count: 2,
    });
    expect((await call("PUT", "/updateEntries", { ...query({ fullName: "Nhiều" }), ...write({ fullName: "Ít" }) })).body).toEqual({
      count: 0,
    });
    expect((await call("GET", "?filter=fullName&search=Ít")).body.count).toBe(2);
  });

  test("every record that matches: sent again under its key it says the number it said, also at the same moment; the key is no other request's", async () => {
    for (const card of ["M1", "M2", "M3"]) await call("POST", "/create", write(aMember({ card, fullName: "Trước" })));
    const key = () => ({ headers: { ...CLIENT, "idempotency-key": newId() } });
    const [wish, again] = [{ ...query({ fullName: "Trước" }), ...write({ fullName: "Sau" }) }, key()];
    const said = await Promise.all([1, 2, 3].map(() => call("PUT", "/updateEntries", wish, again)));
    expect(said.map(({ body }) => body)).toEqual([{ count: 3 }, { count: 3 }, { count: 3 }]);
    await call("POST", "/create", write(aMember({ card: "M4", fullName: "Trước" })));
    expect((await call("PUT", "/update-entries", wish, again)).body).toEqual({ count: 3 });
    expect((await call("POST", "/read", query({ card: "M4" }))).body.content).toMatchObject({ fullName: "Trước" });
    const other = { ...query({ fullName: "Trước" }), ...write({ fullName: "Khác" }) };
    for (const path of ["/updateEntries", "/update"])
      expect(await call("PUT", path, path === "/update" ? wish : other, again)).toMatchObject({ status: 409 });
    const none = key();
    const nobody = { ...query({ fullName: "Không ai" }), ...write({ fullName: "Khác" }) };
    expect((await call("PUT", "/updateEntries", nobody, none)).body).toEqual({ count: 0 });
    await call("POST", "/create", write(aMember({ card: "M5", fullName: "Không ai" })));
    expect((await call("PUT", "/updateEntries", nobody, none)).body).toEqual({ count: 0 });
  });

  test("a record ends and is not deleted: gone today, there as it was before", async () => {
    await registerRecord(db.work(), {
      ...{
        registry: "library-members",
        values: aMember({ card: "E1" }),
        validFrom: localDate("2020-01-01"),
        reason: "x",
        requestKey: newId(),
      },
      agencyId,
    });
    const gone = await call("DELETE", "/E1/delete");
    expect(gone).toMatchObject({ status: 204, body: undefined });
    expect((await call("POST", "/read", query({ card: "E1" }))).status).toBe(404);
    expect((await call("DELETE", "/E1/delete")).status).toBe(404);
    const asOf = { valid: localDate("2021-01-01") };
    expect(await readRecord(db.work(), { registry: "library-members", by: "card", value: "E1", purpose: "lending", asOf })).toBeDefined();
    await call("POST", "/create", write(aMember({ card: "E2" })));
    expect((await call("DELETE", "/E2/delete")).status).toBe(204);
    expect((await call("POST", "/create", write(aMember({ card: "E2" })))).status).toBe(200);
  });
});
