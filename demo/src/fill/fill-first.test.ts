import { findAddresses } from "@motlan/addresses";
import { findAgencyOfPlace, findCompetentAgency, listHolders } from "@motlan/agencies";
import { listAgreements } from "@motlan/consents";
import { findAccountOfPerson } from "@motlan/identity";
import { localDate, stranger, systemClock } from "@motlan/kernel";
import { migrate, startWork } from "@motlan/kernel/db";
import { testDatabase } from "@motlan/kernel/testing";
import { findUnit } from "@motlan/places";
import { readRecords } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROCEDURES } from "../packs.ts";
import { communeAt } from "../people/communes.ts";
import { demoPeople, SEATS } from "../people/make-country.ts";
import { readProgress } from "../store/progress.ts";
import { fillFirst } from "./fill-first.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const context = { pool: db.pool, clock: systemClock, modules: [] };

beforeAll(async () => {
  await migrate(db.ownerUrl, [{ room: "demo", folder: new URL("../../migrations/", import.meta.url) }]);
  await fillFirst(context);
});

test("the first stage is done, and said again it makes nothing twice", async () => {
  const count = async () => (await db.asOwner<{ n: number }>("select count(*)::int as n from registries.record"))[0]?.n ?? 0;
  const before = await count();
  expect(before).toBeGreaterThan(demoPeople().first.size);
  await fillFirst(context);
  expect(await count()).toBe(before);
  expect(await readProgress(db.pool)).toMatchObject([{ name: "first", done: 1, total: 1, finishedAt: expect.any(Date) }]);
});

test("the first policy and agreement of a node are there once, for GovStack's tests to read by the number one", async () => {
  const work = startWork({ pool: db.pool, clock: systemClock, actor: stranger });
  const [agreement, ...more] = await listAgreements(work);
  expect([agreement?.id, agreement?.terms.code, agreement?.terms.policyId, more]).toEqual(["1", "moi-tiem-chung", "1", []]);
});

test("every post of each commune is held", async () => {
  const agency = await findAgencyOfPlace(db.pool, communeAt(1).id, "civil-status", localDate("2026-11-21"));
  const holders = await listHolders(db.pool, { agencyId: agency?.id ?? "", on: localDate("2026-11-21") });
  expect(holders.map(({ postKind }) => postKind).sort()).toEqual([
    "accountant",
    "administrator",
    "chair",
    "civil-status-officer",
    "civil-status-officer",
    "head-of-division",
    "one-stop-clerk",
    "one-stop-clerk",
    "one-stop-clerk",
    "registry-clerk",
    "specialist",
    "vice-chair",
    "vice-chair",
  ]);
});

test("for every procedure, and in both provinces, somebody is competent and every post its steps ask for is held", async () => {
  const on = localDate("2026-11-21");
  for (const { code, competence, steps } of PROCEDURES) {
    for (const seat of SEATS) {
      const question = { matter: competence.matter, level: competence.level, communeId: communeAt(seat).id, on };
      const agency = await findCompetentAgency(db.pool, question);
      const held = new Set((await listHolders(db.pool, { agencyId: agency?.id ?? "", on })).map(({ postKind }) => String(postKind)));
      const missing = steps.map(({ post }) => post).filter((post) => post !== "applicant" && post !== "node" && !held.has(post));
      expect([code, agency?.name.vi, missing]).toEqual([code, expect.any(String), []]);
    }
  }
});

test("the mother with a newborn has an account, a record with her husband, and one marriage entry", async () => {
  const { people, told } = demoPeople();
  const mother = people[told.get("mother") ?? -1];
  const work = db.work();
  expect(await findAccountOfPerson(db.pool, mother?.id ?? "")).toMatchObject({ personalNumber: mother?.number, level: 2 });
  const read = (registry: string, by: string) =>
    readRecords(work, { registry, by, value: mother?.number ?? "", purpose: "birth-registration" });
  expect((await read("population", "personalNumber"))[0]?.values).toMatchObject({ fullName: "Trần Thị Thu Hà", maritalStatus: "married" });
  expect(await read("civil-status", "marriageOf")).toHaveLength(1);
});

test("a node filled before an authority came to the country starts again without it", async () => {
  await db.asOwner("delete from agencies.competence where matter = 'tax'");
  await fillFirst(context);
  const question = { matter: "tax", level: "province", communeId: communeAt(0).id, on: localDate("2026-11-21") } as const;
  expect(await findCompetentAgency(db.pool, question)).toBeUndefined();
});

test("every house has a code that is known, with a point near its commune's; a number of a street is one building, its households are found in it", async () => {
  const holders = await db.asOwner<{ code: string; registry: string }>(
    `select r.registry, coalesce(v.values #>> '{residence,addressCode}', v.values #>> '{address,addressCode}', v.values #>> '{headOffice,addressCode}') as code
       from registries.record_version v join registries.record r on r.id = v.record_id
      where r.registry in ('households', 'schools', 'health-facilities', 'enterprises')`,
  );
  expect(new Set(holders.map(({ registry }) => registry)).size).toBe(4);
  const known = await db.asOwner<{
    code: string;
    kind: string;
    find: string;
    partOf: string | null;
    lat: number;
    lon: number;
    commune: string;
  }>(
    `select v.values->>'code' as code, v.values->>'kind' as kind, v.values->>'find' as find, v.values->>'partOf' as "partOf",
            (v.values->>'lat')::float8 as lat, (v.values->>'lon')::float8 as lon, v.values->>'communeId' as commune
       from registries.record_version v join registries.record r on r.id = v.record_id where r.registry = 'addresses'`,
  );
  const codes = new Map(known.map((row) => [row.code, row]));
  expect(codes.size).toBe(known.length);
  expect(holders.filter(({ code }) => !codes.has(code))).toEqual([]);
  for (const { commune, lat, lon } of known) {
    const place = await findUnit(db.pool, commune);
    expect(Math.hypot(lat - (place?.lat ?? 0), lon - (place?.lon ?? 0))).toBeLessThan(0.026);
  }
  const numbered = known.filter(({ kind, commune, find }) => kind === "building" && /^\d/.test(find.slice(commune.length + 1)));
  expect(numbered.length).toBeGreaterThan(20);
  expect(new Set(numbered.map(({ find }) => find)).size).toBe(numbered.length);
  const dwellings = known.filter(({ kind }) => kind === "dwelling");
  expect(dwellings.length).toBeGreaterThan(0);
  for (const { partOf } of dwellings) expect(codes.get(partOf ?? "")?.kind).toBe("building");
  const [school] = await db.asOwner<{ code: string }>(
    `select v.values #>> '{address,addressCode}' as code from registries.record_version v join registries.record r on r.id = v.record_id
      where r.registry = 'schools' and v.values ->> 'code' = 'TH-00070'`,
  );
  const found = await findAddresses(
    startWork({ pool: db.pool, clock: systemClock, actor: stranger }),
    "số 3 phố Lý Thường Kiệt, phường Hoàn Kiếm, Hà Nội",
  );
  expect(found.map(({ code }) => code)).toContain(school?.code);
});
