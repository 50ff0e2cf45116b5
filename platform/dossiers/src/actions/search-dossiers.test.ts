import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type Staff } from "../testing/index.ts";
import { beginSearch, exportSearch, type SearchInput, searchDossiers, sweepSearch } from "./search-dossiers.ts";
import { submitDossier } from "./submit-dossier.ts";

const world = await aWorld();
let staff: Staff;
const ids: Record<string, string> = {};
beforeAll(async () => {
  staff = await aStaff(world);
  for (const [key, fullName] of [
    ["phuong", "Nguyễn Thị Phương"],
    ["buoi", "Trần Thị Bưởi"],
  ] as const) {
    const by = await world.aCitizen({ fullName });
    ids[key] = (await anHonourAt(world, staff, "take-in", { by })).id;
  }
  await world.runJobs();
});
afterAll(() => world[Symbol.asyncDispose]());

const find = async (input: SearchInput) => {
  const id = await beginSearch(staff.clerk.work(), input);
  return (await searchDossiers(staff.clerk.work(), { id })).found.map(({ dossierId }) => dossierId);
};

test("by name without signs and with a slip, by code, procedure, state and day, all of them together", async () => {
  expect(await find({ words: "nguyen phuogn" })).toEqual([ids.phuong]);
  expect(await find({ words: "Bưởi" })).toEqual([ids.buoi]);
  const { code } = await world.now(ids.buoi ?? "");
  expect(await find({ words: code.slice(-6) })).toEqual([ids.buoi]);
  expect(await find({ words: "100%" })).toEqual([]);
  expect(await find({ words: "thi", procedureCode: "x.honour", status: "open", from: "2026-11-20", to: "2026-11-20" })).toHaveLength(2);
  for (const none of [
    { procedureCode: "x.none" },
    { status: "refused" as const },
    { from: "2026-11-21" },
    { to: "2026-11-19" },
    { phone: "000000" },
  ])
    expect(await find({ words: "thi", ...none })).toEqual([]);
});

test("the number a dossier has on the national portal finds it, and is no code of an older software", async () => {
  const { draftId, by } = await world.aDraft({ by: await world.aCitizen({ fullName: "Đỗ Văn Bảy" }) });
  const source = { from: "national-portal", number: "QG-2026-77" } as const;
  const filed = { draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId(), source } as const;
  const { id: dossierId } = await submitDossier(by.work(), filed);
  const id = await beginSearch(staff.clerk.work(), { words: "QG-2026-77" });
  expect((await searchDossiers(staff.clerk.work(), { id })).found).toMatchObject([{ dossierId, oldCode: null }]);
});

test("by the last digits of the phone, as one writes them", async () => {
  const by = await world.aCitizen({ fullName: "Đỗ Văn Sáu", phone: "0987654321" });
  const { id } = await anHonourAt(world, staff, "take-in", { by });
  await world.runJobs();
  for (const phone of ["4321", "654 321", "0987.654.321", "+84987654321"]) expect([phone, await find({ phone })]).toEqual([phone, [id]]);
  for (const phone of ["0987", "1234321"]) expect([phone, await find({ phone })]).toEqual([phone, []]);
});

test("by personal number exactly, which is told to the audit log and kept nowhere", async () => {
  const number = String((await world.now(ids.buoi ?? "")).known.applicant?.values.personalNumber);
  const id = await beginSearch(staff.clerk.work(), { personalNumber: number });
  expect((await searchDossiers(staff.clerk.work(), { id })).found.map(({ dossierId }) => dossierId)).toEqual([ids.buoi]);
  expect(await find({ personalNumber: number.slice(1) })).toEqual([]);
  const news = await world.node().transaction((tx) => listEventsOf(tx, id));
  expect(news.map(({ type, data }) => [type, data])).toMatchObject([["dossiers.looked-up", { found: 1 }]]);
  const kept = await world.db.asOwner<{ criteria: object }>("select criteria from dossiers.search_query where id = $1", [id]);
  expect(JSON.stringify([kept, news.map(({ data }) => data)])).not.toContain(number);
});

test("an export is told; a search of yesterday is gone; what came without its news becomes findable", async () => {
  const id = await beginSearch(staff.clerk.work(), { words: "thi" });
  expect(await exportSearch(staff.clerk.work(), id)).toHaveLength(2);
  const news = await world.node().transaction((tx) => listEventsOf(tx, id));
  expect(news.map(({ type, data }) => [type, data.rows])).toEqual([["dossiers.exported", 2]]);
  await world.db.asOwner("delete from dossiers.search_row where dossier_id = $1", [ids.buoi]);
  expect(await find({ words: "buoi" })).toEqual([]);
  world.clock.set("2026-11-21T09:30:00+07:00");
  await sweepSearch(world.node());
  expect(await find({ words: "buoi" })).toEqual([ids.buoi]);
  expect(await refusal(searchDossiers(staff.clerk.work(), { id }))).toBe("dossiers/search-not-found");
  for (const input of [{}, { from: "hôm qua" }])
    expect(await refusal(beginSearch(staff.clerk.work(), input))).toBe("dossiers/search-empty");
  expect(await refusal(searchDossiers(staff.clerk.work(), { id: newId() }))).toBe("dossiers/search-not-found");
});
