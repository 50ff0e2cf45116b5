import type { Text } from "@motlan/kernel";
import { unnamedMembers, wordOf } from "@motlan/web";
import { expect, test } from "vitest";
import { PROCEDURES, REGISTRIES } from "./packs.ts";

test("whatever a registry may hold of somebody has a name that people read", () => {
  const unnamed = REGISTRIES.flatMap(({ code, record, kinds = [] }) =>
    [record, ...kinds.map((kind) => kind.record)].flatMap((schema) => unnamedMembers(schema)).map((path) => `${code}: ${path}`),
  );
  expect(unnamed).toEqual([]);
});

test("a member without a name is found, in a list too, and a value without a word", () => {
  const schema = { properties: { entry: {}, plate: {}, others: { items: { properties: { colour: { enum: ["male", "mauve"] } } } } } };
  expect(unnamedMembers(schema)).toEqual(["others.colour", "others.colour = mauve"]);
});

interface Option {
  readonly value: string;
  readonly label: Text;
}

/** The options of the questions of that name, wherever in a declaration they stand. */
function optionsOf(name: string, within: unknown): readonly Option[] {
  if (typeof within !== "object" || within === null) return [];
  const inner = Object.values(within).flatMap((part) => optionsOf(name, part));
  return "name" in within && within.name === name && "options" in within && Array.isArray(within.options)
    ? [...within.options, ...inner]
    : inner;
}

/** Every option that a procedure writes as it was chosen: where it goes, and what it is called in the form. */
const written = PROCEDURES.flatMap((procedure) =>
  (procedure.effects ?? []).flatMap((effect) =>
    Object.entries("values" in effect ? (effect.values ?? {}) : {}).flatMap(([member, from]) =>
      optionsOf(String(from), procedure).map(({ value, label }) => ({
        at: `${procedure.code}: ${member} = ${value}`,
        label,
        word: wordOf("record" in effect ? String(effect.record) : "", member, value),
      })),
    ),
  ),
);

test("whatever option a procedure writes into a registry is read in words there", () => {
  expect(written.length).toBeGreaterThan(80);
  expect(written.filter(({ word }) => word === undefined).map(({ at }) => at)).toEqual([]);
});

test("those words are the option's own, but where registries share one", () => {
  const own = written.filter(({ word }) => word?.shared === false);
  expect(own.length).toBeGreaterThan(70);
  expect(own.map(({ at, word }) => [at, word?.vi, word?.en])).toEqual(own.map(({ at, label }) => [at, label.vi, label.en]));
});
