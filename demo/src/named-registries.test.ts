import { hasWord, unnamedMembers } from "@motlan/web";
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

interface Choice {
  readonly name: string;
  readonly options: readonly { readonly value: string }[];
}

/** The questions of that name, wherever in a declaration they stand. */
function choicesNamed(name: string, within: unknown): readonly Choice[] {
  if (typeof within !== "object" || within === null) return [];
  const inner = Object.values(within).flatMap((part) => choicesNamed(name, part));
  return "name" in within && within.name === name && "options" in within && Array.isArray(within.options)
    ? [{ name, options: within.options }, ...inner]
    : inner;
}

test("whatever option a procedure writes into a registry is read in words there", () => {
  const bare = PROCEDURES.flatMap((procedure) =>
    (procedure.effects ?? []).flatMap((effect) =>
      Object.entries("values" in effect ? (effect.values ?? {}) : {}).flatMap(([member, from]) =>
        choicesNamed(String(from), procedure)
          .flatMap(({ options }) => options.map(({ value }) => value))
          .filter((value) => !hasWord("record" in effect ? String(effect.record) : "", member, value))
          .map((value) => `${procedure.code}: ${member} = ${value}`),
      ),
    ),
  );
  expect(bare).toEqual([]);
});
