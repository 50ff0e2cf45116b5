import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { actsOf, type HistoryVersion, periodsKnownAt, versionAt } from "./history.ts";

const base = { reason: "x", authority: {}, actor: {} };
const version = (versionId: string, from: string, to: string | undefined, known: string, until: string | undefined, values: object) =>
  ({
    ...base,
    versionId,
    validFrom: localDate(from),
    ...(to !== undefined && { validTo: localDate(to) }),
    recordedFrom: new Date(known),
    ...(until !== undefined && { recordedTo: new Date(until) }),
    values: { ...values },
    reason: `reason ${known.slice(0, 4)}`,
  }) satisfies HistoryVersion;

/** Registered 2020; in 2022 a move since 2021 came to be known; in 2024 the name was corrected from the beginning. */
const versions = [
  version("a", "2020-01-01", undefined, "2020-02-01T00:00:00Z", "2022-03-01T00:00:00Z", { name: "Hoa", at: { line: "1" } }),
  version("b", "2020-01-01", "2021-06-01", "2022-03-01T00:00:00Z", "2024-01-05T00:00:00Z", { name: "Hoa", at: { line: "1" } }),
  version("c", "2021-06-01", undefined, "2022-03-01T00:00:00Z", "2024-01-05T00:00:00Z", { name: "Hoa", at: { line: "2" } }),
  version("d", "2020-01-01", "2021-06-01", "2024-01-05T00:00:00Z", undefined, { name: "Hòa", at: { line: "1" } }),
  version("e", "2021-06-01", undefined, "2024-01-05T00:00:00Z", undefined, { name: "Hòa", at: { line: "2" } }),
];

test.each([
  ["today, as known today", "2026-01-01", "2026-01-01T00:00:00Z", "e"],
  ["before the move, as known today", "2020-05-01", "2026-01-01T00:00:00Z", "d"],
  ["after the move, before it was known", "2021-12-01", "2021-12-01T00:00:00Z", "a"],
  ["after the move, when it was known, before the correction", "2021-12-01", "2023-01-01T00:00:00Z", "c"],
  ["the very instant of an act belongs to what it wrote", "2021-12-01", "2024-01-05T00:00:00Z", "e"],
  ["before anything was known", "2020-05-01", "2020-01-15T00:00:00Z", undefined],
  ["before it began", "2019-12-31", "2026-01-01T00:00:00Z", undefined],
])("%s", (_, valid, known, expected) => {
  expect(versionAt(versions, localDate(valid), new Date(known))?.versionId).toBe(expected);
});

test("the periods known at an instant stand in the order of time", () => {
  expect(periodsKnownAt([...versions].reverse(), new Date("2023-01-01T00:00:00Z")).map(({ versionId }) => versionId)).toEqual(["b", "c"]);
});

test("each act says what it changed and from when: what it carried over is no change, and one that runs on is said once", () => {
  const acts = actsOf(versions);
  expect(acts.map(({ reason, first, changes }) => ({ reason, first, changes }))).toEqual([
    { reason: "reason 2024", first: false, changes: [{ path: "name", before: "Hoa", after: "Hòa", from: "2020-01-01" }] },
    { reason: "reason 2022", first: false, changes: [{ path: "at.line", before: "1", after: "2", from: "2021-06-01" }] },
    { reason: "reason 2020", first: true, changes: [] },
  ]);
});

test("a field that was taken away, or came, has one side only", () => {
  const gone = [
    version("a", "2020-01-01", undefined, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z", { phone: "1", tags: ["x"] }),
    version("b", "2020-01-01", undefined, "2021-01-01T00:00:00Z", undefined, { tags: ["x", "y"], note: "n" }),
  ];
  expect(actsOf(gone)[0]?.changes).toEqual([
    { path: "note", after: "n", from: "2020-01-01" },
    { path: "phone", before: "1", from: "2020-01-01" },
    { path: "tags", before: ["x"], after: ["x", "y"], from: "2020-01-01" },
  ]);
});
