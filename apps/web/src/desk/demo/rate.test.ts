import { expect, test } from "vitest";
import { countOne, IN_ALL, type Made, PER_ADDRESS } from "./rate.ts";

const now = new Date("2026-11-21T09:00:00+07:00");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test("an address has its five an hour; another address still may", () => {
  const made: Made = new Map();
  const tries = Array.from({ length: PER_ADDRESS + 1 }, () => countOne(made, "a", now));
  expect(tries).toEqual([...Array(PER_ADDRESS).fill(true), false]);
  expect(countOne(made, "b", now)).toBe(true);
  expect(countOne(made, "a", later(61))).toBe(true);
});

test("all addresses together have their hundred", () => {
  const made: Made = new Map();
  for (let index = 0; index < IN_ALL; index += 1) expect(countOne(made, `${index}`, now)).toBe(true);
  expect(countOne(made, "one more", now)).toBe(false);
  expect(countOne(made, "one more", later(61))).toBe(true);
});
