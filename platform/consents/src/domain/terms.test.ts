import { expect, test } from "vitest";
import { coversFields } from "./terms.ts";

const title = { vi: "x", en: "x" };

test.each<[string, readonly string[], readonly string[], boolean]>([
  ["the field itself", ["fullName"], ["fullName"], true],
  ["what stands in a named field", ["residence"], ["residence.line"], true],
  ["more than the part that is named", ["residence.line"], ["residence"], false],
  ["a field that is not named", ["fullName"], ["fullName", "dateOfBirth"], false],
  ["a name that only begins alike", ["name"], ["nameOfMother"], false],
  ["everything, where some is named", ["fullName"], ["*"], false],
  ["anything, where the whole record is named", [], ["fullName", "*"], true],
  ["anything, where everything is named", ["*"], ["fullName"], true],
])("an agreement covers %s or not", (_, named, given, covered) => {
  expect(coversFields({ data: [{ service: "s", title, fields: named }] }, "s", given)).toBe(covered);
});

test("an agreement about another service covers nothing of this one", () => {
  expect(coversFields({ data: [{ service: "s", title, fields: [] }] }, "t", ["fullName"])).toBe(false);
});
