import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findProcedure, listLifeEvents, listProcedures, loadCatalogue } from "../index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

test("nobody but the node loads the catalogue", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["catalogue.publish"] })])
    expect(await refusal(loadCatalogue(db.work(actor)))).toBe("catalogue/not-allowed");
});

test("before the load there is nothing, and nothing breaks", async () => {
  expect((await listProcedures(db.work().db, { q: "khai sinh" })).total).toBe(0);
});

test("5,670 cards are loaded once", async () => {
  expect(await loadCatalogue(db.work())).toEqual({ loaded: 5670 });
  expect(await loadCatalogue(db.work())).toEqual({ loaded: 0 });
  const events = await db.asOwner<{ data: unknown }>("select data from kernel.event where type = 'catalogue.loaded'");
  expect(events).toEqual([{ data: { loaded: 5670 } }]);
});

test("a procedure is found with its details, however its code is written; a replaced one names its successor", async () => {
  const read = db.work().db;
  expect(await findProcedure(read, "2.000635.01")).toMatchObject({
    code: "2.000635",
    details: { methods: [{ channel: "online", fees: [{ amount: 8000 }] }, {}, {}] },
  });
  for (const code of ["2.000986", "2.001023"])
    expect((await findProcedure(read, code))?.successors).toMatchObject([{ code: "3.000722", kind: "ours" }]);
  expect(await findProcedure(read, "2.002913")).toMatchObject({ kind: "ours", successors: [] });
  expect(await findProcedure(read, "9.999999")).toBeUndefined();
  expect(await findProcedure(read, "'; drop table")).toBeUndefined();
});

test("listed by filters and pages, with counts of what each filter would leave", async () => {
  const read = db.work().db;
  const found = await listProcedures(read, { field: "Hộ tịch", audience: "citizen", limit: 5 });
  expect(found.items).toHaveLength(5);
  expect(found.items.every((card) => card.fields.includes("Hộ tịch"))).toBe(true);
  expect(found.total).toBe(found.facets.fields.find((row) => row.value === "Hộ tịch")?.count);
  expect(found.facets.fields.length).toBeGreaterThan(50);
  const second = await listProcedures(read, { field: "Hộ tịch", audience: "citizen", limit: 5, page: 2 });
  expect(second.items[0]?.code).not.toBe(found.items[0]?.code);
  expect((await listProcedures(read)).total).toBe(5670);
  expect((await listProcedures(read, { q: "lam khai sinh cho con", ministry: "Bộ Tư pháp" })).items[0]?.code).toBe("1.001193");
});

test("every life event has its procedures, each in the catalogue", async () => {
  const events = await listLifeEvents(db.work().db);
  expect(events.map((event) => event.id)).toEqual([
    "having-a-child",
    "marrying",
    "moving-house",
    "starting-a-business",
    "a-death",
    "buying-a-vehicle",
    "going-to-school",
    "retiring",
  ]);
  for (const event of events) expect(event.steps.length, event.id).toBeGreaterThanOrEqual(5);
  const { LIFE_EVENTS } = await import("../domain/life-events.ts");
  expect(events.flatMap((event) => event.steps)).toHaveLength(LIFE_EVENTS.flatMap((event) => event.steps).length);
});
