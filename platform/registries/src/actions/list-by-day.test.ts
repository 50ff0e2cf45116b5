import { localDate, newId } from "@motlan/kernel";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegistryDeclaration } from "../domain/declaration.ts";
import { libraryMembers } from "../testing/library-members.ts";
import { amendRecord } from "./amend-record.ts";
import { listByDay } from "./list-by-day.ts";
import { loadRecords } from "./load-records.ts";
import { publishRegistry } from "./publish-registry.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const node = () => db.work(undefined, clock);
const text = { type: "string" } as const;
const days: RegistryDeclaration = {
  ...libraryMembers,
  code: "leases",
  record: { type: "object", required: ["number", "ends"], properties: { number: text, ends: text, by: text } },
  concerns: ["by"],
  key: { name: "number", path: "number" },
  indexes: [{ name: "ends", path: "ends", many: true }],
  purposes: [{ code: "lending", title: { vi: "Cho mượn", en: "Lending" }, law: "Nội quy (giả định)", fields: ["number", "ends"] }],
};
beforeAll(async () => {
  await publishRegistry(node(), libraryMembers);
  await publishRegistry(node(), days);
});

async function lease(ends: string) {
  const by = newId();
  const row = { values: { number: newId(), ends, by }, validFrom: localDate("2020-01-01") };
  const [made] = await loadRecords(node(), "leases", [row]);
  return { by, recordId: made?.recordId ?? "" };
}

const asked = { registry: "leases", index: "ends", from: localDate("2026-12-01"), to: localDate("2026-12-31"), limit: 2 };

test("records whose day lies within the range, page by page, each once, with whose they are and nothing of what they hold", async () => {
  const made: Awaited<ReturnType<typeof lease>>[] = [];
  for (const ends of ["2026-11-30", "2026-12-31", "2026-12-01", "2026-12-15", "2026-12-15", "2027-01-01"]) made.push(await lease(ends));
  const found = [];
  for (let after: string | undefined = "", page = 0; after !== undefined && page < 9; page += 1) {
    const one: Awaited<ReturnType<typeof listByDay>> = await listByDay(node(), { ...asked, ...(after !== "" && { after }) });
    found.push(...one.found);
    after = one.next;
  }
  expect(new Set(found.map(({ recordId }) => recordId))).toEqual(new Set(made.slice(1, 5).map(({ recordId }) => recordId)));
  expect(found).toHaveLength(4);
  expect(found.map(({ personIds }) => personIds)).toEqual(found.map((one) => [made.find(({ recordId }) => recordId === one.recordId)?.by]));
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(["personIds", "recordId", "versionId"]);
  expect(await db.asOwner("select 1 from registries.access_entry where registry = 'leases'")).toEqual([]);
});

test("an amended record is given by its version of today; an index or registry that is not there is refused", async () => {
  const { recordId } = await lease("2026-10-01");
  const { versionId } = await amendRecord(node(), {
    ...{ recordId, values: { ends: "2026-10-02" }, validFrom: localDate("2020-01-01"), reason: "test", requestKey: newId() },
  });
  const october = { ...asked, from: localDate("2026-10-01"), to: localDate("2026-10-02") };
  expect((await listByDay(node(), october)).found.every((one) => one.versionId === versionId)).toBe(true);
  expect(await refusal(listByDay(node(), { ...asked, index: "begins" }))).toBe("registries/unknown-index");
  expect(await refusal(listByDay(node(), { ...asked, registry: "none" }))).toBe("registries/unknown-registry");
});
