import { addressCodeOf } from "@motlan/formats";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { findUnitByCode, loadPlaces } from "@motlan/places";
import { publishRegistry, registerRecord } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addresses } from "../declare.ts";
import { findWords } from "../domain/address.ts";
import { assignAddress, listAssignable } from "./assign-address.ts";
import { findAddresses, getAddress } from "./find-addresses.ts";

const clock = fixedClock("2026-11-20T09:00:00+07:00");
const police = anOfficial({ permissions: ["addresses.assign"] });
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await loadPlaces(db.work());
  await publishRegistry(db.work(), addresses);
});
afterAll(() => db[Symbol.asyncDispose]());
const work = (actor?: Parameters<TestDatabase["work"]>[0]) => db.work(actor, clock);
const HOUSE = "Số 12 phố Huế, phường Hai Bà Trưng, Hà Nội";
const assign = (parts: object = {}) => assignAddress(work(police), { text: HOUSE, kind: "building", requestKey: newId(), ...parts });

test("a building has its code once: by the code however typed, by its words, by its place, it is found, with the point", async () => {
  const input = { requestKey: "one", point: { lat: 21.0155, lon: 105.8516 } };
  const code = await assign(input);
  expect(await assign(input)).toBe(code);
  expect(await refusal(assign())).toBe("addresses/coded-already");
  const found = await getAddress(work(), code.toLowerCase().replaceAll("-", " "));
  expect(found).toMatchObject({ code, kind: "building", line: "Số 12 phố Huế", point: input.point, now: [{ name: "Hai Bà Trưng" }] });
  for (const words of [code, "12 pho hue, p hai ba trung, ha noi", "phường Hai Bà Trưng, Hà Nội"])
    expect((await findAddresses(work(), words)).map((one) => one.code)).toEqual([code]);
  expect(await findAddresses(work(), "14 phố Huế, phường Hai Bà Trưng, Hà Nội")).toEqual([]);
});

test("two officials who give a building its code at once give one", async () => {
  const text = "Số 21 phố Lò Đúc, phường Hai Bà Trưng, Hà Nội";
  const given = await Promise.allSettled([1, 2, 3].map(() => assign({ text })));
  expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await findAddresses(work(), text)).toHaveLength(1);
});

test("a dwelling is in its building and has a code of its own", async () => {
  const building = await assign({ text: "Số 2 phố Bà Triệu, phường Hai Bà Trưng, Hà Nội" });
  const dwelling = { text: "Căn 5, số 2 phố Bà Triệu, phường Hai Bà Trưng, Hà Nội", kind: "dwelling", partOf: building };
  expect(await getAddress(work(), await assign(dwelling))).toMatchObject({ kind: "dwelling", partOf: building });
  for (const partOf of ["x", addressCodeOf(99)]) expect(await refusal(assign({ ...dwelling, partOf }))).toBe("addresses/no-building");
});

test("a code given before the communes were merged stays, is found by old and new names, and says what the place is now", async () => {
  const before = await findUnitByCode(db.work().db, "commune", "00001", localDate("2025-06-01"));
  const [code, line] = [addressCodeOf(4_711), "Số 5 phố Phúc Xá"];
  const values = {
    code,
    kind: "building",
    line,
    find: `${before?.id}/${findWords(line)}`,
    communeId: before?.id ?? "",
    since: "2024-05-01",
  };
  const facts = { registry: "addresses", validFrom: localDate("2024-05-01"), reason: "x", requestKey: newId() };
  await registerRecord(db.work(), { ...facts, values: { ...values, place: "Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội" } });
  const found = await getAddress(work(), code);
  expect(found.place).toContain("Phúc Xá");
  expect(found.now.map(({ name }) => name)).not.toContain("Phúc Xá");
  expect(found.now.length).toBeGreaterThan(0);
  const [now] = found.now;
  for (const words of ["5 phố Phúc Xá, phường Phúc Xá, quận Ba Đình, Hà Nội", `Số 5 phố Phúc Xá, ${now?.type} ${now?.name}, Hà Nội`])
    expect((await findAddresses(work(), words)).map((one) => one.code)).toEqual([code]);
});

test("what cannot be is refused, and says what to do", async () => {
  expect(await refusal(getAddress(work(), "7K3F"))).toBe("addresses/bad-code");
  expect(await refusal(getAddress(work(), addressCodeOf(123_456)))).toBe("addresses/not-found");
  expect(await findAddresses(work(), addressCodeOf(123_456))).toEqual([]);
  expect(await refusal(assign({ text: "Số 1, nơi nào đó" }))).toBe("addresses/which-place");
  expect(await refusal(assign({ text: "phường Hai Bà Trưng, Hà Nội" }))).toBe("addresses/which-place");
  expect(await refusal(assign({ text: "Số 9 phố Huế, phường Hai Bà Trưng, Hà Nội", point: { lat: 48, lon: 2 } }))).toBe(
    "addresses/point-elsewhere",
  );
});

test("an old name that may mean several communes of today asks which", async () => {
  const text = "123 phố Huế, P. Phạm Đình Hổ, Q. Hai Bà Trưng, HN";
  const communes = await listAssignable(work(police), text);
  expect(communes.length).toBeGreaterThan(1);
  expect(await refusal(assign({ text }))).toBe("addresses/which-place");
  const [first] = communes;
  expect(await assign({ text, communeId: first?.id ?? "" })).toMatch(/-/);
});
