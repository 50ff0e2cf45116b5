import { expect, test } from "vitest";
import { needsTwoOfficials } from "./two-officials.ts";

test.each([
  ["itself", true],
  [["owner.personId"], false],
  [[], false],
] as const)("%j: two officials %s", (concerns, two) => {
  expect(needsTwoOfficials({ concerns: typeof concerns === "string" ? concerns : [...concerns] })).toBe(two);
});
