import { localDate } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { decideAmendment, type KnownPeriod, lastHeldOn } from "./amendment.ts";

const d = localDate;
/** "v1 2020-2022 a1" reads: version v1 holds from 1 January 2020 until 1 January 2022 with a = 1. */
function periods(...lines: string[]): KnownPeriod[] {
  return lines.map((line) => {
    const [versionId = "", span = "", ...values] = line.split(" ");
    const [from, to] = span.split("-");
    return { versionId, validFrom: d(`${from}-01-01`), ...(to ? { validTo: d(`${to}-01-01`) } : {}), values: valuesOf(values) };
  });
}
function valuesOf(words: string[]) {
  return Object.fromEntries(words.map((word) => [word.charAt(0), word.slice(1)]));
}
function said(from: string, change: string, ...known: string[]): string[] {
  const { close, add } = decideAmendment(periods(...known), d(`${from}-01-01`), valuesOf(change.split(" ")));
  const year = (day: string | undefined) => day?.slice(0, 4) ?? "";
  const values = (row: object) => Object.entries(row).map(([name, value]) => `${name}${value}`);
  return [
    `close ${close.join(" ")}`,
    ...add.map((row) => [`${year(row.validFrom)}-${year(row.validTo)}`, ...values(row.values), ...(row.changed ? ["*"] : [])].join(" ")),
  ];
}

describe("an amendment", () => {
  test("from the first day replaces what was known", () => {
    expect(said("2020", "a2", "v1 2020- a1 b1")).toEqual(["close v1", "2020- b1 a2 *"]);
  });
  test("from a later day parts the period", () => {
    expect(said("2022", "a2", "v1 2020- a1 b1")).toEqual(["close v1", "2020-2022 a1 b1", "2022- b1 a2 *"]);
  });
  test("leaves what ended before", () => {
    expect(said("2022", "a3", "v1 2020-2021 a1", "v2 2021- a2")).toEqual(["close v2", "2021-2022 a2", "2022- a3 *"]);
  });
  test("of one field keeps another field's later change", () => {
    expect(said("2020", "b9", "v1 2020-2021 a1 b1", "v2 2021- a2 b1")).toEqual(["close v1 v2", "2020-2021 a1 b9 *", "2021- a2 b9 *"]);
  });
  test("from before the first day begins the record earlier", () => {
    expect(said("2018", "a2", "v1 2020- a1 b1")).toEqual(["close v1", "2018- b1 a2 *"]);
  });
  test("after the end opens the record again", () => {
    expect(said("2024", "a2", "v1 2020-2022 a1 b1")).toEqual(["close ", "2024- b1 a2 *"]);
  });
});

test.each<[string, string, readonly string[]]>([
  ["2024", "2023-12-31", ["v1 2020- a1"]],
  ["2023", "2022-12-31", ["v1 2020-2022 a1", "v2 2022- a2"]],
  ["2022", "2021-12-31", ["v2 2022- a2", "v1 2020-2022 a1"]],
  ["2021", "2020-12-31", ["v2 2022- a2", "v1 2020-2022 a1"]],
  ["2018", "2011-12-31", ["v1 2010-2012 a1", "v2 2020- a2"]],
  ["2020", "2020-01-01", ["v1 2020- a1"]],
  ["2018", "2020-01-01", ["v2 2022- a2", "v1 2020-2022 a1"]],
])("ended from %s, the last day it held is %s", (from, day, known) => {
  expect(lastHeldOn(periods(...known), d(`${from}-01-01`))).toBe(day);
});
