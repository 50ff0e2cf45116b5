import { checkProcedure } from "@motlan/catalogue/declare";
import { holds, toFacts } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { expect, test } from "vitest";
import { educationPack, gradeSix, preschool } from "./index.ts";

function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}

test.each(educationPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

test.each([
  ["2015-12-31", true],
  ["2016-01-01", false],
  ["2012-01-01", true],
  ["2011-12-31", false],
])("a child born on %s may enter grade 6 in 2026: %s", (dateOfBirth, may) => {
  const facts = toFacts({ submittedOn: "2026-06-15", child: { dateOfBirth } }, ["submittedOn", "child.dateOfBirth"]);
  const check = gradeSix.checklist.find(({ id }) => id === "age");
  expect(holds(rule(check?.rule), facts)).toBe(may);
});

test("money and place are proved by private founders alone", () => {
  const paper = preschool.papers.find(({ id }) => id === "money");
  expect(holds(rule(paper?.when), toFacts({ school: { kind: "private" } }, []))).toBe(true);
  expect(holds(rule(paper?.when), toFacts({ school: { kind: "public" } }, []))).toBe(false);
});
