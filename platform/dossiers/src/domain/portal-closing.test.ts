import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { isClosed, mayClose, mayUndo } from "./portal-closing.ts";

const DAY = localDate("2026-12-01");
const standing = { id: "0", closesOn: DAY };

test.each([
  ["2026-11-30", false],
  ["2026-12-01", true],
  ["2027-01-01", true],
])("on %s the local portal is closed: %s", (on, closed) => expect(isClosed(standing, localDate(on))).toBe(closed));

test.each([
  ["the day before", undefined, "2026-11-30", undefined],
  ["on the day itself", undefined, "2026-12-01", "closing-too-soon"],
  ["after it", undefined, "2026-12-02", "closing-too-soon"],
  ["where one stands already", standing, "2026-11-01", "closing-set-already"],
])("a day is set %s", (_, before, today, fault) => expect(mayClose(before, DAY, localDate(today))).toBe(fault));

test.each([
  ["the day before", standing, "2026-11-30", undefined],
  ["on the day", standing, "2026-12-01", "closing-begun"],
  ["where none stands", undefined, "2026-11-30", "no-closing"],
])("a day is undone %s", (_, before, today, fault) => expect(mayUndo(before, localDate(today))).toBe(fault));
