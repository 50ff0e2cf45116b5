import { withoutDiacritics } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatPlace, loadPlaces, type Place, resolveAddress, successorsOf } from "../index.ts";
import { findUnit } from "../store/units.ts";

const TODAY = localDate("2026-11-21");
const BEFORE = localDate("2025-06-30");

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await loadPlaces(db.work());
});
afterAll(() => db[Symbol.asyncDispose]());

const read = async (text: string) => {
  const { line, candidates } = await resolveAddress(db.pool, text, TODAY);
  return [line, ...candidates.map(({ commune, split }) => formatPlace(commune) + (split ? " ?" : ""))];
};

describe("an address as people write it", () => {
  test.each([
    [
      "123 phố Huế, P. Phạm Đình Hổ, Q. Hai Bà Trưng, HN",
      ["123 phố Huế", "Phường Cửa Nam, Thành phố Hà Nội ?", "Phường Hai Bà Trưng, Thành phố Hà Nội ?"],
    ],
    ["so 5 ngo 12, phuc xa, ba dinh, ha noi", ["so 5 ngo 12", "Phường Hồng Hà, Thành phố Hà Nội"]],
    ["Tổ 4 phường Phúc Xá quận Ba Đình Hà Nội Việt Nam", ["Tổ 4", "Phường Hồng Hà, Thành phố Hà Nội"]],
    ["12 Đội Cấn, Phường Ba Đình, Thành phố Hà Nội", ["12 Đội Cấn", "Phường Ba Đình, Thành phố Hà Nội"]],
    ["45 Lê Lợi, P. Bến Nghé, Q1, TP.HCM", ["45 Lê Lợi", "Phường Sài Gòn, Thành phố Hồ Chí Minh"]],
    ["Ấp 3, x. Long Thành, Đồng Nai", ["Ấp 3", "Phường Long Thành, Thành phố Đồng Nai"]],
    ["không có ở đâu cả", ["không có ở đâu cả"]],
    ["", [""]],
    ["' & | !, ()", ["' & | !, ()"]],
  ])("%s", async (text, expected) => expect((await read(text)).slice(0, expected.length)).toEqual(expected));

  test("a unit whose land went to several is left to who lives there", async () => {
    const { candidates } = await resolveAddress(db.pool, "10 Đội Cấn, Cống Vị, Ba Đình, Hà Nội", TODAY);
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.every(({ split, was }) => split && was?.name === "Cống Vị")).toBe(true);
  });
});

/** Kinds as people shorten them. */
const SHORT: Readonly<Record<string, string>> = {
  Phường: "P.",
  Xã: "X.",
  "Thị trấn": "TT",
  Quận: "Q.",
  Huyện: "H.",
  "Thị xã": "TX",
  "Thành phố": "TP",
  Tỉnh: "T.",
};

const STYLES: readonly ((place: Place) => string)[] = [
  (place) => formatPlace(place),
  (place) => withoutDiacritics(formatPlace(place)).toLowerCase(),
  (place) => place.chain.map(({ type, name }) => `${SHORT[type] ?? type} ${name}`).join(", "),
  (place) => place.chain.map(({ name }) => name).join(", "),
];

/** Every fortieth former commune, and every eighth of those that were split: over 300 real names. */
async function sample(): Promise<Place[]> {
  const rows = await db.asOwner<{ id: string }>(
    `select id from (select u.id, u.code, row_number() over (order by u.code) as n, exists (select 1 from places.succession s where s.old_id = u.id and s.split) as split
       from places.unit u where u.level = 'commune' and upper(u.valid) = '2025-07-01') c
      where n % 40 = 0 or (split and n % 8 = 0) order by code`,
  );
  const places: Place[] = [];
  for (const { id } of rows) {
    const place = await findUnit(db.pool, id, BEFORE);
    if (place !== undefined) places.push(place);
  }
  return places;
}

test("real former names, however written, become the communes the law made of them", { timeout: 120_000 }, async () => {
  const places = await sample();
  expect(places.length).toBeGreaterThan(200);
  const wrong: string[] = [];
  for (const [at, place] of places.entries()) {
    const text = STYLES[at % STYLES.length]?.(place) ?? "";
    const { line, candidates } = await resolveAddress(db.pool, `Số ${at + 1}, ${text}`, TODAY);
    const heirs = (await successorsOf(db.pool, place.id)).map((one) => one.place.id);
    // Where the commune of today bears the very name, it is found by it and not as an heir.
    const found = candidates
      .filter(({ was, commune }) => was?.id === place.id || commune.name === place.name)
      .map(({ commune }) => commune.id);
    if (line !== `Số ${at + 1}` || heirs.some((id) => !found.includes(id))) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});
