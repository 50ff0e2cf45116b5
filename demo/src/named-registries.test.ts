import { unnamedMembers } from "@motlan/web";
import { expect, test } from "vitest";
import { REGISTRIES } from "./packs.ts";

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
