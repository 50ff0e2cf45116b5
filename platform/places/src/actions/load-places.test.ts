import { type LocalDate, localDate } from "@motlan/kernel";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  COUNTRY_ID,
  findUnit,
  findUnitByCode,
  formatPlace,
  listCommunes,
  listProvinces,
  loadPlaces,
  type Place,
  predecessorsOf,
  successorsOf,
  unitId,
} from "../index.ts";

const BEFORE = localDate("2025-06-30");
const SINCE = localDate("2025-07-01");
const TODAY = localDate("2026-11-21");

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await loadPlaces(db.work());
});
afterAll(() => db[Symbol.asyncDispose]());

const count = async (level: string, on: LocalDate) =>
  (await db.asOwner<{ n: number }>("select count(*)::int as n from places.unit where level = $1 and valid @> $2::date", [level, on]))[0]?.n;

async function unit(level: Place["level"], code: string, on: LocalDate): Promise<Place> {
  const found = await findUnitByCode(db.pool, level, code, on);
  if (!found) throw new Error(`no ${level} ${code} on ${on}`);
  return found;
}

describe("the whole country", () => {
  test.each([
    ["province", BEFORE, 63],
    ["district", BEFORE, 696],
    ["commune", BEFORE, 10_035],
    ["province", SINCE, 34],
    ["district", SINCE, 0],
    ["commune", SINCE, 3_321],
    ["commune", TODAY, 3_321],
  ])("%s on %s: %i", async (level, on, expected) => expect(await count(level, on)).toBe(expected));

  test("no code names two units of a level on one day", async () => {
    const doubles = await db.asOwner(
      "select 1 from places.unit a join places.unit b on a.level = b.level and a.code = b.code and a.valid && b.valid and a.id < b.id",
    );
    expect(doubles).toEqual([]);
  });

  test("every commune and every province that ended has a successor that lives; every commune since has a source", async () => {
    const [row] = await db.asOwner<{ lost: number; sourceless: number }>(`select
      (select count(*)::int from places.unit u where u.level <> 'district' and upper(u.valid) is not null
         and not exists (select 1 from places.succession s join places.unit n on n.id = s.new_id where s.old_id = u.id and n.valid @> s.effective_on)) as lost,
      (select count(*)::int from places.unit u where u.level = 'commune' and lower(u.valid) is not null
         and not exists (select 1 from places.succession s where s.new_id = u.id)) as sourceless`);
    expect(row).toEqual({ lost: 0, sourceless: 0 });
  });

  test("471 communes were split, and every row of a split unit says so", async () => {
    const rows = await db.asOwner<{ old_id: string; flags: number; parts: number; split: boolean }>(
      "select old_id, count(distinct split)::int as flags, count(*)::int as parts, bool_or(split) as split from places.succession group by old_id",
    );
    expect(rows.filter((row) => row.split)).toHaveLength(471);
    expect(rows.filter((row) => row.flags > 1 || row.split !== row.parts > 1)).toEqual([]);
  });

  test("every commune stands in a province that lives as long", async () => {
    const orphans = await db.asOwner(
      "select 1 from places.unit u left join places.unit p on p.id = u.parent_id where u.level <> 'province' and (p.id is null or not p.valid @> u.valid)",
    );
    expect(orphans).toEqual([]);
  });

  test("said again, it changes nothing and tells nobody", async () => {
    expect(await loadPlaces(db.work())).toEqual({ added: 0 });
    await db.asOwner("delete from places.loaded");
    expect(await loadPlaces(db.work())).toEqual({ added: 0 });
    const told = await db.asOwner<{ data: unknown }>("select data from kernel.event where subject = $1", [COUNTRY_ID]);
    expect(told).toEqual([{ data: { added: 14_138 } }]);
  });
});

describe("units through time", () => {
  test("Đồng Nai is a province until 29 April 2026 and a city from the 30th, and the same unit", async () => {
    const before = await unit("province", "75", localDate("2026-04-29"));
    const since = await unit("province", "75", localDate("2026-04-30"));
    expect([before.type, since.type]).toEqual(["Tỉnh", "Thành phố"]);
    expect(since.id).toBe(before.id);
    expect((await findUnit(db.pool, since.id))?.type).toBe("Thành phố");
  });

  test("ten communes of Đồng Nai become wards with it", async () => {
    const wards = async (on: string) => {
      const all = await listCommunes(db.pool, (await unit("province", "75", localDate(on))).id, localDate(on));
      return [all.length, all.filter((place) => place.type === "Phường").length];
    };
    expect(await wards("2026-04-29")).toEqual([95, 23]);
    expect(await wards("2026-04-30")).toEqual([95, 33]);
    expect(formatPlace(await unit("commune", "26368", localDate("2026-04-30")))).toBe("Phường Long Thành, Thành phố Đồng Nai");
    expect(formatPlace(await unit("commune", "26368", localDate("2026-04-29")))).toBe("Xã Long Thành, Tỉnh Đồng Nai");
  });

  test("one code names different units on different days", async () => {
    const old = await unit("commune", "00004", BEFORE);
    const now = await unit("commune", "00004", SINCE);
    expect([formatPlace(old), formatPlace(now)]).toEqual([
      "Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội",
      "Phường Ba Đình, Thành phố Hà Nội",
    ]);
    expect(old.id).not.toBe(now.id);
    expect(old).toMatchObject({ validTo: SINCE });
    expect(now).toMatchObject({ validFrom: SINCE, lat: 21.0386 });
    expect(await findUnitByCode(db.pool, "district", "001", SINCE)).toBeUndefined();
  });

  test("a province that took in no other goes on; one that did is new, whatever its code", async () => {
    expect((await unit("province", "01", BEFORE)).id).toBe((await unit("province", "01", SINCE)).id);
    expect((await unit("province", "79", BEFORE)).id).not.toBe((await unit("province", "79", SINCE)).id);
  });

  test("ids are made from level, code and first day, the same on every node", async () => {
    expect((await unit("commune", "00004", SINCE)).id).toBe(unitId("commune", "00004", SINCE));
    expect(unitId("commune", "00004", SINCE)).toBe("f2e0c979-5d39-5d48-a2cb-c57ea4e26115");
  });

  test("what became of a unit, and what it came from", async () => {
    const whole = await successorsOf(db.pool, (await unit("commune", "00001", BEFORE)).id);
    expect(whole.map(({ place, on, split }) => [formatPlace(place), on, split])).toEqual([
      ["Phường Hồng Hà, Thành phố Hà Nội", SINCE, false],
    ]);
    const island = await successorsOf(db.pool, (await unit("district", "755", BEFORE)).id);
    expect(island.map(({ place }) => formatPlace(place))).toEqual(["Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"]);
    const parts = await predecessorsOf(db.pool, (await unit("province", "79", SINCE)).id);
    expect(parts.map(({ place }) => formatPlace(place))).toEqual(["Tỉnh Bình Dương", "Tỉnh Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"]);
    expect(await successorsOf(db.pool, (await unit("province", "01", SINCE)).id)).toEqual([]);
  });

  test("a successor bears the name of its first day", async () => {
    const [xuanTan] = await predecessorsOf(db.pool, unitId("commune", "26368", SINCE));
    const heirs = await successorsOf(db.pool, xuanTan?.place.id ?? "");
    expect(heirs.map(({ place }) => formatPlace(place))).toContain("Xã Long Thành, Tỉnh Đồng Nai");
  });

  test("lists are of a day and in the order of the alphabet", async () => {
    expect(await listProvinces(db.pool, BEFORE)).toHaveLength(63);
    const names = (await listProvinces(db.pool, TODAY)).map(({ name }) => name);
    expect(names).toHaveLength(34);
    expect(names.slice(0, 3)).toEqual(["An Giang", "Bắc Ninh", "Cà Mau"]);
    const hanoi = (await unit("province", "01", TODAY)).id;
    expect(await listCommunes(db.pool, hanoi, BEFORE)).toHaveLength(526);
    expect(await listCommunes(db.pool, hanoi, TODAY)).toHaveLength(126);
    expect(await listCommunes(db.pool, unitId("district", "001"), BEFORE)).toHaveLength(13);
  });
});
