import { localDate, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findProcedure, listLifeEvents, listProcedures, loadCatalogue, publishProcedure } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";

const ON = localDate("2026-11-21");
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
  expect((await listProcedures(db.work().db, ON, { q: "khai sinh" })).total).toBe(0);
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
  const found = await listProcedures(read, ON, { field: "Hộ tịch", audience: "citizen", limit: 5 });
  expect(found.items).toHaveLength(5);
  expect(found.items.every((card) => card.fields.includes("Hộ tịch"))).toBe(true);
  expect(found.total).toBe(found.facets.fields.find((row) => row.value === "Hộ tịch")?.count);
  expect(found.facets.fields.length).toBeGreaterThan(50);
  const second = await listProcedures(read, ON, { field: "Hộ tịch", audience: "citizen", limit: 5, page: 2 });
  expect(second.items[0]?.code).not.toBe(found.items[0]?.code);
  expect((await listProcedures(read, ON)).total).toBe(5670);
  expect((await listProcedures(read, ON, { q: "lam khai sinh cho con", ministry: "Bộ Tư pháp" })).items[0]?.code).toBe("1.001193");
});

test("every life event has its procedures, each in the catalogue", async () => {
  const events = await listLifeEvents(db.work().db, ON);
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
  const listed = LIFE_EVENTS.flatMap((event) => event.steps).filter(({ code }) => !code.startsWith("x."));
  expect(events.flatMap((event) => event.steps).map(({ code }) => code)).toEqual(listed.map(({ code }) => code));
});

test("a procedure declared here under a code the catalogue lacks is found by its words and browsed, and opens its life event", async () => {
  const work = db.work(theSystem, fixedClock("2026-11-21T09:00:00+07:00"));
  const before = (await listProcedures(work.db, ON)).total;
  const code = "x.household-business-start";
  await publishProcedure(work, aSoundVersion({ code, title: { vi: "Cấp phép nuôi chim yến trong phố", en: "Swiftlets in town" } }));
  expect((await listProcedures(work.db, ON, { q: "nuoi chim yen" })).items[0]).toMatchObject({ code, kind: "ours", agency: "" });
  const { total, facets } = await listProcedures(work.db, ON);
  expect([total, facets.ministries.some(({ value }) => value === "")]).toEqual([before + 1, false]);
  const business = (await listLifeEvents(work.db, ON)).find(({ id }) => id === "starting-a-business");
  expect(business?.steps[0]).toMatchObject({ code, title: "Cấp phép nuôi chim yến trong phố" });
});

test("a procedure of ours is shown by the version of the day, or the first to come, and no more once its last day is past", async () => {
  const work = db.work(theSystem, fixedClock("2026-11-21T09:00:00+07:00"));
  const code = "x.fair-stall";
  const publish = (version: string, from: string, to: string) => {
    const title = { vi: `Quầy hội chợ kỳ ${version}`, en: `Fair stall ${version}` };
    return publishProcedure(work, aSoundVersion({ code, version, title, effective: { from, to } }));
  };
  await publish("1", "2026-12-01", "2026-12-31");
  await publish("2", "2027-02-01", "2027-02-28");
  const titleOn = async (day: string) => {
    const { items } = await listProcedures(work.db, localDate(day), { q: "quay hoi cho" });
    return items.find((card) => card.code === code)?.title;
  };
  expect(await titleOn("2026-11-21")).toBe("Quầy hội chợ kỳ 1");
  expect(await titleOn("2026-12-31")).toBe("Quầy hội chợ kỳ 1");
  expect(await titleOn("2027-01-15")).toBe("Quầy hội chợ kỳ 2");
  expect(await titleOn("2027-02-28")).toBe("Quầy hội chợ kỳ 2");
  expect(await titleOn("2027-03-01")).toBeUndefined();
});
