import { describe, expect, test } from "vitest";
import { valuesOf } from "../../frame/values.ts";
import { numberOf, readChanges, type Shown, shownOf } from "./read-changes.ts";

const document = {
  title: { vi: "Cũ", en: "Old" },
  steps: [
    { id: "a", hours: 4, may: ["ask"], form: { vi: "Mẫu 1", en: "Form 1" } },
    { id: "b", hours: 2 },
  ],
  result: { data: { a: "1" } },
};

/** What the page shows for these names, before anybody typed. */
const shown: Shown = {
  "s:title.vi": ["Cũ"],
  "s:title.en": ["Old"],
  "n:steps.0.hours": ["4"],
  "s:steps.0.form?.vi": ["Mẫu 1"],
  "s:steps.0.form?.en": ["Form 1"],
  "s:steps.1.form?.vi": [""],
  "s:steps.1.form?.en": [""],
  "o:steps.1.when": [""],
  "k:steps.0.may": ["ask"],
  "s:steps.1.consult.whom?.vi": [""],
  "s:steps.1.consult.whom?.en": [""],
  "n:steps.1.consult.term?.count": [""],
  "d:steps.1.consult.term?.unit": ["working-day"],
  "f:steps.1.flag": [],
  "j:result.data": ['{"a":"1"}'],
};

const read = (typed: Record<string, string | string[]>) => {
  const posted = Object.fromEntries(Object.entries(shown).map(([name, values]) => [name, [...values]]));
  return readChanges(document, shown, valuesOf({ ...posted, ...typed }));
};

describe("what was changed on a page", () => {
  test("nothing typed is no change", () => expect(read({}).changes).toEqual([]));

  test.each([
    ["words of one language", { "s:title.en": "New" }, [{ op: "set", path: "title.en", value: "New" }]],
    ["a number with a comma", { "n:steps.0.hours": "2,5" }, [{ op: "set", path: "steps.0.hours", value: 2.5 }]],
    ["a number taken away", { "n:steps.0.hours": "" }, [{ op: "remove", path: "steps.0.hours" }]],
    [
      "an optional part that comes to be",
      { "s:steps.1.form?.vi": "Mẫu 2" },
      [
        { op: "set", path: "steps.1.form", value: { vi: "Mẫu 2" } },
        { op: "set", path: "steps.1.form.en", value: "" },
      ],
    ],
    ["an optional part emptied", { "s:steps.0.form?.vi": "", "s:steps.0.form?.en": " " }, [{ op: "remove", path: "steps.0.form" }]],
    ["a condition written", { "o:steps.1.when": ' size = "large" ' }, [{ op: "set", path: "steps.1.when", value: 'size = "large"' }]],
    ["ticks", { "k:steps.0.may": ["", "ask", "refuse"] }, [{ op: "set", path: "steps.0.may", value: ["ask", "refuse"] }]],
    ["no tick any more", { "k:steps.0.may": [""] }, [{ op: "remove", path: "steps.0.may" }]],
    ["a flag", { "f:steps.1.flag": ["", "1"] }, [{ op: "set", path: "steps.1.flag", value: true }]],
    ["JSON", { "j:result.data": '{"a":"2"}' }, [{ op: "set", path: "result.data", value: { a: "2" } }]],
  ])("%s", (_, typed, changes) => expect(read(typed).changes).toEqual(changes));

  test("a part within a part brings its choices with it", () => {
    expect(read({ "s:steps.1.consult.whom?.vi": "Công an", "n:steps.1.consult.term?.count": "3" }).changes).toEqual([
      { op: "set", path: "steps.1.consult", value: { whom: { vi: "Công an" } } },
      { op: "set", path: "steps.1.consult.whom.en", value: "" },
      { op: "set", path: "steps.1.consult.term", value: { count: 3 } },
      { op: "set", path: "steps.1.consult.term.unit", value: "working-day" },
    ]);
  });

  test("what another wrote meanwhile is not put back: only what differs from the page counts", () => {
    const meanwhile = { ...document, title: { vi: "Người khác viết", en: "Old" } };
    expect(readChanges(meanwhile, shown, valuesOf({ "s:title.vi": "Cũ", "s:title.en": "New" })).changes).toEqual([
      { op: "set", path: "title.en", value: "New" },
    ]);
  });

  test("what cannot be read is told with its box, and changes nothing", () => {
    const { changes, unread } = read({ "n:steps.0.hours": "bốn giờ", "j:result.data": "{" });
    expect(changes).toEqual([]);
    expect(unread).toEqual([
      { name: "n:steps.0.hours", as: "number" },
      { name: "j:result.data", as: "json" },
    ]);
  });

  test("a box that the page did not show is nobody's change", () => {
    expect(readChanges(document, shown, valuesOf({ "s:code": "9.999999", lam: "luu" })).changes).toEqual([]);
  });
});

test.each([
  ["1.200.000", 1_200_000],
  ["20.000 đ", 20_000],
  ["0,5", 0.5],
  ["2.5", 2.5],
  ["", undefined],
  ["nửa ngày", "unread"],
])("the number %j", (text, number) => expect(numberOf(text)).toBe(number));

test("a hidden field that is none of ours shows nothing", () => {
  expect(shownOf("{")).toEqual({});
  expect(shownOf('["a"]')).toEqual({});
  expect(shownOf('{"s:a":["1",2],"s:b":"x"}')).toEqual({ "s:a": ["1"], "s:b": [] });
});
