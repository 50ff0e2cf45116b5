import { createHash } from "node:crypto";
import { parsePersonalNumber, personalNumberAgrees } from "@motlan/formats";
import { yearsBetween } from "@motlan/kernel";
import { expect, test } from "vitest";
import { TAKEN_OVER } from "./builder.ts";
import { makeCountry, SEATS } from "./make-country.ts";
import { officesOf } from "./offices.ts";

const country = makeCountry(7);
const { people, marriages } = country;
const hashOf = (seed: number) =>
  createHash("sha256")
    .update(JSON.stringify(makeCountry(seed).people))
    .digest("hex");
const years = people.map((one) => yearsBetween(one.bornOn, TAKEN_OVER));
const share = (test: (age: number) => boolean) => years.filter(test).length / years.length;

test("the same seed makes the same people, another one others", () => {
  expect(hashOf(7)).toBe(hashOf(7));
  expect(hashOf(8)).not.toBe(hashOf(7));
});

test("about two thousand people in ten communes, of every age", () => {
  expect(people.length).toBeGreaterThan(2_000);
  expect(people.length).toBeLessThan(2_300);
  expect(new Set(people.map((one) => one.commune)).size).toBe(10);
  expect(share((age) => age < 15)).toBeGreaterThan(0.14);
  expect(share((age) => age < 15)).toBeLessThan(0.32);
  expect(share((age) => age >= 60)).toBeGreaterThan(0.08);
  expect(share((age) => age >= 60)).toBeLessThan(0.24);
});

test("number, birth date and sex agree, and no two people share a number, an id or a telephone", () => {
  for (const one of people) {
    const number = parsePersonalNumber(one.number);
    expect(number.ok && personalNumberAgrees(number.value, one)).toBe(true);
    expect(Number(one.number.slice(6))).toBeLessThan(700_000);
  }
  for (const member of ["number", "id", "phone"] as const) {
    const values = people.flatMap((one) => one[member] ?? []);
    expect(new Set(values).size).toBe(values.length);
  }
});

test("mothers are 16 to 45 at a birth, fathers older than 16, and nobody is born after their mother died", () => {
  for (const child of people) {
    const mother = child.mother === undefined ? undefined : people[child.mother];
    const father = child.father === undefined ? undefined : people[child.father];
    if (mother !== undefined) {
      expect(yearsBetween(mother.bornOn, child.bornOn)).toBeGreaterThanOrEqual(16);
      expect(yearsBetween(mother.bornOn, child.bornOn)).toBeLessThanOrEqual(45);
      expect(mother.diedOn === undefined || mother.diedOn > child.bornOn).toBe(true);
      expect(mother.sex).toBe("female");
    }
    if (father !== undefined) expect(yearsBetween(father.bornOn, child.bornOn)).toBeGreaterThanOrEqual(16);
  }
});

test("spouses name one another, are of age and not dead before the wedding", () => {
  for (const { husband, wife, on } of marriages) {
    for (const at of [husband, wife]) {
      const one = people[at];
      expect(yearsBetween(one?.bornOn ?? on, on)).toBeGreaterThanOrEqual(18);
      expect(one?.diedOn === undefined || one.diedOn > on).toBe(true);
      if (one?.spouse !== undefined) expect(people[one.spouse]?.spouse).toBe(at);
    }
  }
});

test("surnames are as frequent as in life, and every household has a head who lives", () => {
  const kinh = people.filter((one) => one.ethnicity === "Kinh");
  const nguyen = kinh.filter((one) => one.fullName.startsWith("Nguyễn ")).length / kinh.length;
  expect(nguyen).toBeGreaterThan(0.28);
  expect(nguyen).toBeLessThan(0.48);
  for (const one of people) if (one.diedOn === undefined) expect(people[one.head]?.diedOn).toBeUndefined();
});

test("each commune has its ten officials, and few people are needed before the first page", () => {
  const beside = (level: "commune" | "province" | "central") => officesOf(level).flatMap(({ posts }) => posts).length;
  expect(country.staff.filter(({ office }) => office === undefined)).toHaveLength(100);
  expect(country.staff).toHaveLength(100 + 10 * beside("commune") + SEATS.length * beside("province") + beside("central"));
  expect(new Set(country.staff.map((one) => one.person)).size).toBe(country.staff.length);
  expect(country.first.size).toBeGreaterThan(150);
  expect(country.first.size).toBeLessThan(1000);
});
