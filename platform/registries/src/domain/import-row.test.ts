import { newId } from "@motlan/kernel";
import { expect, test } from "vitest";
import { type ImportLine, readRow, sizeOf, valuesOf } from "./import-row.ts";

const schema = {
  properties: {
    name: { type: "string" },
    code: { type: "string" },
    bornOn: { type: ["string", "null"], format: "date" },
    area: { type: "number" },
    digital: { type: "boolean" },
    home: { properties: { line: { type: "string" } } },
    spouses: { type: "array", items: { properties: { age: { type: "integer" } } } },
  },
};

test.each([
  ["text stays text, digits too where the schema says so", { name: "Hoa", code: "001" }, { name: "Hoa", code: "001" }],
  ["a day as people write it", { bornOn: "5/3/1990" }, { bornOn: "1990-03-05" }],
  ["a day as machines write it", { bornOn: "1990-03-05" }, { bornOn: "1990-03-05" }],
  ["numbers and yes or no", { area: "12.5", digital: "false" }, { area: 12.5, digital: false }],
  ["what is none stays as it stands", { area: "nhiều", digital: "có" }, { area: "nhiều", digital: "có" }],
  ["an inner member", { "home.line": "Thôn 3" }, { home: { line: "Thôn 3" } }],
  ["a list", { "spouses.1.age": "30", "spouses.0.age": "31" }, { spouses: [{ age: 31 }, { age: 30 }] }],
  ["an empty cell says nothing, a column of ours neither", { name: "", "@kind": "birth" }, {}],
  ["a member called leaf is a member", { "leaf.leaf": "x" }, { leaf: { leaf: "x" } }],
])("cells: %s", (_, cells, values) => {
  expect(valuesOf(Object.fromEntries(Object.entries(cells)), schema)).toEqual(values);
});

const id = newId();
test.each<[string, ImportLine, object]>([
  [
    "a line of JSON",
    { json: { "@id": id, "@kind": "birth", "@validFrom": "2020-01-01", values: { a: 1 } } },
    { row: { recordId: id, kind: "birth", validFrom: "2020-01-01", values: { a: 1 } } },
  ],
  ["cells", { cells: { "@agency": id, name: "Hoa" } }, { row: { agencyId: id, values: { name: "Hoa" } } }],
  [
    "cells with their day as people write it",
    { cells: { "@validFrom": "5/3/2020", name: "Hoa" } },
    { row: { validFrom: "2020-03-05", values: { name: "Hoa" } } },
  ],
  ["another agency's", { elsewhere: true }, { faults: [{ path: "@agency", en: expect.stringContaining("another agency") }] }],
  ["no JSON", { unread: true }, { faults: [{ path: "" }] }],
  ["a list", { json: [] }, { faults: [{ path: "" }] }],
  ["no values", { json: { name: "Hoa" } }, { faults: [{ path: "values" }] }],
  [
    "ids and days that are none",
    { json: { "@id": "1", "@agency": "2", "@validFrom": "2020", values: {} } },
    { faults: [{ path: "@id" }, { path: "@agency" }, { path: "@validFrom" }] },
  ],
])("a row: %s", (_, line, expected) => {
  expect(readRow(line, () => schema)).toMatchObject(expected);
});

test.each<[string, ImportLine, number]>([
  ["cells", { cells: { name: "Hoa", card: "B1", none: "" } }, 5],
  ["JSON, as its reader counted it", { json: { a: 1 }, size: 40 }, 40],
  ["JSON that nobody counted", { json: { a: 1 } }, 7],
  ["what could not be read", { unread: true }, 0],
])("the size of %s", (_, line, size) => {
  expect(sizeOf(line)).toBe(size);
});
