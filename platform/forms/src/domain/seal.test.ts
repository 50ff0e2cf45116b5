import { describe, expect, test } from "vitest";
import { changesBetween } from "./seal.ts";

const line = (path: string, value: string) => ({ path, label: path.toUpperCase(), value });

describe("what changed since somebody looked", () => {
  test.each([
    ["nothing", [line("a", "1")], [line("a", "1")], []],
    ["a value", [line("a", "1"), line("b", "2")], [line("a", "1"), line("b", "3")], [{ label: "B", before: "2", after: "3" }]],
    ["a line more", [line("a", "1")], [line("a", "1"), line("b", "2")], [{ label: "B", after: "2" }]],
    ["a line gone", [line("a", "1"), line("b", "2")], [line("b", "2")], [{ label: "A", before: "1" }]],
  ])("%s", (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});
