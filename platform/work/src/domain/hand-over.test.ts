import { expect, test } from "vitest";
import { decideUndo } from "./hand-over.ts";

const at = new Date("2026-11-20T09:00:00+07:00");

test.each([
  ["at once", "2026-11-20T09:00:00+07:00", null, true],
  ["after ten minutes", "2026-11-20T09:10:00+07:00", null, true],
  ["a moment later", "2026-11-20T09:10:00.001+07:00", null, false],
  ["a second time", "2026-11-20T09:05:00+07:00", at, false],
])("%s", (_when, now, undoneAt, may) => {
  expect(decideUndo({ at, undoneAt }, new Date(now)).ok).toBe(may);
});
