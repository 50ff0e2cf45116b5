import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { csvOf, ndjsonOf } from "../writing/export-lines.ts";
import { askExport, listAgencyExports, takeExport } from "./export-from-desk.ts";
import { type Exported, exportColumns } from "./export-records.ts";
import { findRecords } from "./find-records.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { loadRecords } from "./load-records.ts";
import { publishRegistry } from "./publish-registry.ts";

const clock = fixedClock("2026-11-21T09:00:00+07:00");
const db = await testDatabase();
const [agencyId, other, mine] = [newId(), newId(), newId()];
const officer = anOfficial({ agencyId, permissions: ["registries.export"] });
const work = (actor = officer) => db.work(actor, clock);
const asked = { registry: "library-members", purpose: "lending", format: "csv", reason: "Kiểm kê theo Quyết định 5/QĐ" } as const;
const OPEN = { ...libraryMembers, code: "books", concerns: [] };

async function load(registry: string, keeper: string, values: readonly object[]) {
  const rows = values.map((one) => ({ recordId: newId(), values: { ...one }, validFrom: localDate("2020-01-01"), agencyId: keeper }));
  await loadRecords(db.work(), registry, rows);
}

beforeAll(async () => {
  for (const one of [libraryMembers, OPEN]) await publishRegistry(db.work(), one);
  await load("library-members", agencyId, [aMember({ card: "A1", personId: mine }), ...Array.from({ length: 1_500 }, () => aMember())]);
  await load("library-members", other, [aMember({ card: "B1" })]);
  await load("books", other, [aMember({ card: "C1" }), aMember({ card: "C2" })]);
});
afterAll(() => db[Symbol.asyncDispose]());

async function all(records: AsyncIterable<Exported>): Promise<Exported[]> {
  const found: Exported[] = [];
  for await (const one of records) found.push(one);
  return found;
}

test("the agency's own records, cut to the purpose; each person sees who took theirs, and why", async () => {
  const id = await askExport(work(), asked);
  expect(await listMyAccesses(db.work(aPerson({ personId: mine }), clock))).toEqual([]);
  const records = await all((await takeExport(work(), id)).records);
  expect(records).toHaveLength(1_501);
  const one = records.find(({ values }) => values.card === "A1");
  expect(Object.keys(one?.values ?? {}).sort()).toEqual(["address", "card", "fullName"]);
  expect(await listMyAccesses(db.work(aPerson({ personId: mine }), clock))).toMatchObject([
    { purpose: "lending", who: { postId: officer.postId, agencyId }, batch: { reason: asked.reason }, outcome: "given" },
  ]);
  expect((await listAgencyExports(work(), "library-members"))[0]).toMatchObject({
    id,
    given: 1_501,
    takings: 1,
    finishedAt: expect.any(Date),
  });
});

test("what is about nobody goes out whole; as lines that can be taken over again", async () => {
  const id = await askExport(work(), { ...asked, registry: "books", format: "ndjson" });
  const lines: string[] = [];
  for await (const part of ndjsonOf((await takeExport(work(), id)).records)) lines.push(...part.trimEnd().split("\n"));
  expect(lines.map((line) => JSON.parse(line).values.card)).toEqual(["C1", "C2"]);
  const csv: string[] = [];
  for await (const part of csvOf(
    (await takeExport(work(), id)).records,
    await exportColumns(work(), { registry: "books", purpose: "lending" }),
  ))
    csv.push(Buffer.from(part).toString("utf8"));
  expect(csv.join("").split("\r\n")[0]).toContain("@agency,card,address.commune,fullName");
  expect(
    csv
      .join("")
      .split("\r\n")
      .filter((line) => line !== ""),
  ).toHaveLength(3);
});

test("what broke off is not said to be whole", async () => {
  const id = await askExport(work(), asked);
  const { records } = await takeExport(work(), id);
  await records.next();
  await records.return(undefined);
  const [kept] = (await listAgencyExports(work(), "library-members")).filter((one) => one.id === id);
  expect(kept).toMatchObject({ given: 1_000, finishedAt: null });
});

test("a file is taken three times within its hour, and no agency asks more than ten times a day, all at once neither", async () => {
  const id = await askExport(work(), { ...asked, registry: "books" });
  for (let n = 0; n < 3; n += 1) await all((await takeExport(work(), id)).records);
  expect(await refusal(takeExport(work(), id))).toBe("registries/export-over");
  const late = await askExport(work(), { ...asked, registry: "books" });
  clock.advance(3_601_000);
  expect(await refusal(takeExport(work(), late))).toBe("registries/export-over");
  const busy = anOfficial({ permissions: ["registries.export"] });
  const atOnce = await Promise.all(Array.from({ length: 14 }, () => refusal(askExport(work(busy), { ...asked, registry: "books" }))));
  expect(atOnce.filter((code) => code === "registries/export-too-often")).toHaveLength(4);
});

test("no reason, no purpose, and what is more than one file", async () => {
  for (const reason of ["", "   ", "x".repeat(2_001)])
    expect(await refusal(askExport(work(), { ...asked, reason }))).toBe("registries/words-missing");
  for (const purpose of ["self", "keeping", "selling"])
    expect(await refusal(askExport(work(), { ...asked, purpose }))).toBe("registries/unknown-purpose");
  expect(await refusal(askExport(work(), { ...asked, registry: "none" }))).toBe("registries/unknown-registry");
  expect(await refusal(askExport(work(), { ...asked, registry: "books" }, 1))).toBe("registries/export-too-large");
});

test("nobody of another agency, and no colleague, takes what was asked for", async () => {
  const id = await askExport(work(), asked);
  const colleague = anOfficial({ agencyId, permissions: ["registries.export"] });
  expect(await refusal(takeExport(work(colleague), id))).toBe("registries/not-yours");
  const elsewhere = anOfficial({ agencyId: newId(), permissions: ["registries.export"] });
  expect(await refusal(takeExport(work(elsewhere), id))).toBe("registries/not-yours");
  expect(await listAgencyExports(work(elsewhere), "library-members")).toEqual([]);
  expect(await refusal(takeExport(work(), "x"))).toBe("registries/not-yours");
  const none = await askExport(work(elsewhere), asked);
  expect(await all((await takeExport(work(elsewhere), none)).records)).toEqual([]);
  expect(await findRecords(work(elsewhere), { registry: "library-members", limit: 10 })).toEqual([]);
});
