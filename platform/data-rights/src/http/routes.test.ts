import { type Actor, localDate, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, testDatabase } from "@motlan/kernel/testing";
import { publishRegistry, type RegistryDeclaration, readRecord, registerRecord } from "@motlan/registries";
import { module as registries } from "@motlan/registries/module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "./routes.ts";

const db = await testDatabase();
let caller: Actor = stranger;
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => caller });
mountRoutes(app, [...routes, ...(registries.routes ?? [])], "http://localhost:3000");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});
const personId = newId();
const person = aPerson({ personId });
const other = newId();
const declared: RegistryDeclaration = {
  ...{ code: "population", title: { vi: "Dân cư", en: "Population" }, owner: { vi: "Thử", en: "Test" }, law: ["Thử"] },
  record: { type: "object", required: ["personalNumber"], properties: { personalNumber: { type: "string" } } },
  ...{ concerns: "itself", key: { name: "personalNumber", path: "personalNumber" }, indexes: [] },
  purposes: [{ code: "identify", title: { vi: "Xác định", en: "Identify" }, law: "Thử", fields: ["personalNumber"] }],
};
beforeAll(async () => {
  await publishRegistry(db.work(), declared);
  for (const [recordId, personalNumber] of [
    [personId, "001190000001"],
    [other, "001190000002"],
  ] as const) {
    const values = { personalNumber };
    await registerRecord(db.work(), {
      ...{ registry: "population", values, validFrom: localDate("2000-01-01"), reason: "Thử", requestKey: newId(), recordId },
    });
    await readRecord(db.work(), { registry: "population", by: "id", value: recordId, purpose: "identify" });
  }
});
const find = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await app.inject({ method: "GET", url: `/api/v1/data-tracker/v3/findUsage?${query}`, headers: { ...headers } });
  return { status: answer.statusCode, body: answer.json() };
};

test.each([
  ...["", "limit=0", "limit=10001", "limit=x", "offset=-1", "offset=2147483648", "processingType=NONE", "periodStart=yesterday"],
  ...["processingType=DATA_REQUEST,INTERNAL_PROCESSING", "includeBulkProcessing=maybe", "periodEnd=2026-01-01T00:00:00"],
  ...["periodEnd=2026-01-01T00:00:00%2B07", "periodStart=2016-12-31T23:59:60Z"],
])("“%s” is refused as that schema has it: 400, with a code and a message", async (query) => {
  caller = person;
  const { status, body } = await find(query === "" ? "" : `userCode=${personId}&${query}`);
  expect(status).toBe(400);
  expect(Object.keys(body).sort()).toEqual(["code", "message"]);
  expect(body).toMatchObject({ code: "kernel/bad-input", message: expect.stringContaining("Vui lòng kiểm tra") });
});

test("one's own reads by one's number, with the country before it or not, or one's id; asking for them is no read", async () => {
  caller = person;
  for (const code of ["001190000001", "VN001190000001", personId]) {
    const found = await find(`userCode=${code}&limit=1`, { "x-road-userid": "VN001190000001" });
    expect([found.status, found.body.totalUsages, found.body.returnedUsages]).toEqual([200, 1, 1]);
  }
});

test.each([
  ["userCode=001190000002", undefined],
  ["userCode=EE38001085718", undefined],
  ["userCode=' or 1=1", undefined],
  ["userCode=001190000001", "VN001190000002"],
])("nobody else's, whoever they are: %s by %s", async (query, user) => {
  caller = person;
  expect(await find(query, user === undefined ? {} : { "x-road-userid": user })).toMatchObject({
    status: 400,
    body: { code: "data-rights/other-subject", message: expect.stringContaining("userCode") },
  });
});

describe("disclosing what was hidden", () => {
  const chief = anOfficial({ permissions: ["registries.read", "registries.hide"] });
  const disclose = async (payload: unknown, as: Actor = chief) => {
    caller = as;
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(payload);
    const answer = await app.inject({ method: "POST", url: "/api/v1/data-tracker/v3/disclose", headers, payload: body });
    return { status: answer.statusCode, body: answer.json() };
  };
  const hide = async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    caller = chief;
    const payload = { by: "id", value: personId, purpose: "identify", reason: "criminal-investigation", until };
    const answer = await app.inject({ method: "POST", url: "/api/v1/registries/population/hidden-reads", payload });
    const [id = ""]: string[] = answer.json().accessIds;
    return id;
  };
  const item = (queryId: string, hiddenUntil = new Date().toISOString()) => ({ queryId, hiddenReason: "Xong vụ án", hiddenUntil });

  test("its person sees it from that moment on, with the moment", async () => {
    const id = await hide();
    const found = async () => {
      caller = person;
      return (await find(`userCode=${personId}`)).body.internalProcessings.map(({ queryId }: { queryId: string }) => queryId);
    };
    expect(await found()).not.toContain(id);
    expect(await disclose([item(id)])).toEqual({ status: 200, body: {} });
    expect(await found()).toContain(id);
    expect((await disclose([item(id)])).status).toBe(200);
  });

  test.each<[string, unknown, number, string]>([
    ["nothing", [], 400, "kernel/bad-input"],
    ["no list", item("1"), 400, "kernel/bad-input"],
    ["no moment", [{ queryId: "1", hiddenReason: "x" }], 400, "kernel/bad-input"],
    ["a moment that is none", [item("1", "tomorrow")], 400, "kernel/bad-input"],
    ["too many", Array.from({ length: 10_001 }, () => ({ queryId: "1" })), 400, "kernel/bad-input"],
    ["nobody's", [item("999999")], 404, "registries/not-found"],
    ["another's word for an id", [item("a34df1a9-f2cf-459f-b99c-6f0737e6aed6")], 404, "registries/not-found"],
  ])("%s is %i %s", async (_what, payload, status, code) => {
    expect(await disclose(payload)).toMatchObject({ status, body: { code, message: expect.any(String) } });
  });

  test("a later moment is no disclosure, and nobody but that office's own may", async () => {
    const id = await hide();
    const later = item(id, new Date(Date.now() + 2 * 86_400_000).toISOString());
    expect(await disclose([later])).toMatchObject({ status: 400, body: { code: "registries/hidden-later" } });
    expect((await disclose([item(id)], anOfficial({ permissions: ["registries.hide"] }))).status).toBe(404);
    expect((await disclose([item(id)], anOfficial())).status).toBe(403);
    expect((await disclose([item(id)], person)).status).toBe(403);
    expect((await disclose([item(id)], stranger)).status).toBe(401);
  });
});

test("a stranger is told to sign in, in the same words", async () => {
  caller = stranger;
  expect(await find(`userCode=${personId}`)).toMatchObject({
    status: 401,
    body: { code: "kernel/sign-in-first", message: expect.any(String) },
  });
});
