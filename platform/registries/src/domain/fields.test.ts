import { expect, test } from "vitest";
import { columnsOf, fieldsOf, patchOf, valueAt } from "./fields.ts";
import { mergeValues } from "./merge.ts";

const schema = {
  type: "object",
  required: ["fullName"],
  properties: {
    fullName: { type: "string" },
    personId: { type: "string" },
    entry: { type: "string" },
    bornOn: { type: ["string", "null"], format: "date" },
    sex: { enum: ["male", "female"] },
    area: { type: "number" },
    digital: { type: "boolean" },
    home: { type: "object", required: ["line"], properties: { communeId: { type: "string" }, line: { type: "string" } } },
    spouses: { type: "array", items: { type: "object", properties: { fullName: { type: "string" } } } },
    whatever: {},
  },
};
const values = { fullName: "Hoa", home: { line: "1", communeId: "c" }, spouses: [{ fullName: "A", x: 1 }, { fullName: "B" }] };

test("every single value one may type, those of a list for each entry; the machine's ids are left out", () => {
  expect(fieldsOf(schema, values)).toEqual([
    { path: "fullName", kind: "text", required: true },
    { path: "bornOn", kind: "date", required: false },
    { path: "sex", kind: "choice", options: ["male", "female"], required: false },
    { path: "area", kind: "number", required: false },
    { path: "digital", kind: "yes-no", required: false },
    { path: "home.line", kind: "text", required: false },
    { path: "spouses.0.fullName", kind: "text", required: false },
    { path: "spouses.1.fullName", kind: "text", required: false },
  ]);
});

test.each([
  ["a member", { fullName: "Hòa" }, { fullName: "Hòa" }],
  ["an inner member leaves its neighbours", { "home.line": "2" }, { home: { line: "2" } }],
  ["an emptied member goes", { "home.line": null }, { home: { line: null } }],
  ["an entry of a list", { "spouses.1.fullName": "C" }, { spouses: [{ fullName: "A", x: 1 }, { fullName: "C" }] }],
  [
    "two entries of one list",
    { "spouses.0.fullName": "D", "spouses.1.fullName": "C" },
    { spouses: [{ fullName: "D", x: 1 }, { fullName: "C" }] },
  ],
  ["two inner members", { "home.line": "2", "home.text": "t" }, { home: { line: "2", text: "t" } }],
])("patch: %s", (_, changes, patch) => {
  expect(patchOf(values, new Map(Object.entries(changes)))).toEqual(patch);
});

test("a value is found by its path, in lists too; what is patched stands there afterwards", () => {
  expect([valueAt(values, "spouses.1.fullName"), valueAt(values, "home.line"), valueAt(values, "home.x.y")]).toEqual(["B", "1", undefined]);
  const after = mergeValues(values, patchOf(values, new Map([["spouses.0.fullName", "E"]])));
  expect(valueAt(after, "spouses.0.fullName")).toBe("E");
});

test("as columns of a table each single value is one, and so is a list", () => {
  expect(columnsOf(schema)).toEqual([
    ...["fullName", "personId", "entry", "bornOn", "sex", "area", "digital", "home.communeId", "home.line", "spouses", "whatever"],
  ]);
});
