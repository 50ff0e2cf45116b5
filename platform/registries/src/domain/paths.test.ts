import { describe, expect, test } from "vitest";
import { decideKeys } from "./keys.ts";
import { mergeValues } from "./merge.ts";
import { isGranted, trimValues, valuesAt } from "./paths.ts";

const values = { a: 1, b: { c: "x", d: [{ e: 2, f: 3 }, { e: 4 }] }, g: [5, 6], n: null };

describe("a path", () => {
  test.each([
    ["a", [1]],
    ["b.c", ["x"]],
    ["b.d.e", [2, 4]],
    ["b.d.f", [3]],
    ["g", [5, 6]],
    ["n", []],
    ["a.z", []],
    ["toString", []],
  ])("%s finds %j", (path, found) => expect(valuesAt(values, path)).toEqual(found));
});

describe("trimming to what is granted", () => {
  test.each([
    [["*"], values],
    [["a"], { a: 1 }],
    [["b.c"], { b: { c: "x" } }],
    [["b.d.e", "n"], { b: { d: [{ e: 2 }, { e: 4 }] }, n: null }],
    [["b", "b.c"], { b: values.b }],
    [["a.deeper", "none"], { a: null }],
    [[], {}],
  ])("%j", (fields, left) => expect(trimValues(values, fields)).toEqual(left));
  test("a path is granted by itself, what it stands in, or something inside", () => {
    expect(["b", "b.d", "b.d.e", "a", "bc"].map((path) => isGranted(path, ["b.d"]))).toEqual([true, true, true, false, false]);
  });
});

describe("a merge patch (RFC 7396, appendix A)", () => {
  test.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    [{ a: 1 }, { a: undefined }, { a: 1 }],
  ])("%j with %j is %j", (held, change, after) => expect(mergeValues(held, change)).toEqual(after));
});

describe("what a record is found by", () => {
  const declaration = {
    code: "x",
    title: { vi: "x", en: "x" },
    owner: { vi: "x", en: "x" },
    law: ["x"],
    record: {},
    key: { name: "no", path: "no" },
    indexes: [
      { name: "tag", path: "tags", many: true },
      { name: "one", path: "one" },
    ],
    concerns: ["who"],
    purposes: [],
  };
  const id = "019a0000-0000-7000-8000-000000000001";
  test("its key, its indexes, each value once, and whom it is about", () => {
    expect(decideKeys(declaration, id, { no: 7, tags: ["a", "b", "a"], one: null, who: id })).toEqual({
      ok: true,
      value: {
        keys: [
          { name: "no", value: "7", isKey: true },
          { name: "tag", value: "a", isKey: false },
          { name: "tag", value: "b", isKey: false },
          { name: "person", value: id, isKey: false },
        ],
        personIds: [id],
      },
    });
    expect(decideKeys({ ...declaration, concerns: "itself" }, id, { no: "7" })).toMatchObject({ value: { personIds: [id] } });
  });
  test.each([
    [{}, "no-key"],
    [{ no: ["1", "2"] }, "no-key"],
    [{ no: "1", one: ["a", "b"] }, "too-many"],
    [{ no: "1", who: "An" }, "not-an-id"],
    [{ no: "1".repeat(2_001) }, "too-long"],
    [{ no: "1", tags: ["a", "ê".repeat(1_001)] }, "too-long"],
  ])("%j: %s", (held, why) => expect(decideKeys(declaration, id, held)).toMatchObject({ ok: false, why }));
});
