import { checkProcedure } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { expect, test } from "vitest";
import { buildingPermit, constructionPack, permitExtension, treePermit } from "./index.ts";

function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, []));
const fieldOf = (version: typeof treePermit, name: string) => {
  const found = version.pages.flatMap((page) => page.fields).find((field) => field.name === name);
  if (!found) throw new Error(name);
  return found;
};

test.each(constructionPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

test.each([
  ["house", true],
  ["building", false],
])("a %s has the house's seven days: %s", (kind, seven) => {
  expect(stands(buildingPermit.cases?.[0]?.when, { work: { kind } })).toBe(seven);
});

test.each([
  ["religious", ["land", "drawings", "project", "sacred"]],
  ["house", ["land", "drawings"]],
  ["monument", ["land", "drawings", "project", "culture"]],
])("papers of a %s", (kind, papers) => {
  const facts = { work: { kind }, design: { fire: false } };
  expect(buildingPermit.papers.filter(({ when }) => when === undefined || stands(when, facts)).map(({ id }) => id)).toEqual(papers);
});

test("80 of 120 square metres is a density of 66.7 per cent", () => {
  const density = fieldOf(buildingPermit, "work.density").computed;
  expect(toJson(evaluate(rule(density), toFacts({ work: { footprint: 80, lot: 120 } }, [])))).toBe(66.7);
});

test.each([
  [0, true],
  [1, true],
  [2, false],
])("extended %i times before, it may be extended again: %s", (extensions, may) => {
  expect(stands(fieldOf(permitExtension, "permit.extensions").checks?.[0]?.rule, { permit: { extensions } })).toBe(may);
});

test("listed trees take twenty working days", () => {
  expect(stands(treePermit.cases?.[0]?.when, { trees: { protected: true } })).toBe(true);
  expect(stands(treePermit.cases?.[0]?.when, { trees: { protected: false } })).toBe(false);
});
