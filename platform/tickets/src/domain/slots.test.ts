import { OFFICE_HOURS } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { arrivesAt, slotsOn } from "./slots.ts";

const at = (local: string) => new Date(`${local}:00+07:00`);
const times = (day: string, now: string, closed: string[] = []) =>
  slotsOn(localDate(day), { ...OFFICE_HOURS, closed: new Set(closed.map(localDate)) }, at(now)).map((slot) =>
    new Date(slot.getTime() + 7 * 3_600_000).toISOString().slice(11, 16),
  );

test("a working day has sixteen half hours, none over noon", () => {
  const day = times("2026-11-23", "2026-11-20T09:00");
  expect(day).toHaveLength(16);
  expect([day[0], day[7], day[8], day[15]]).toEqual(["07:30", "11:00", "13:00", "16:30"]);
});

test.each([
  ["today, what is still to come", "2026-11-20", "2026-11-20T15:00", [], ["15:30", "16:00", "16:30"]],
  ["a Sunday", "2026-11-22", "2026-11-20T09:00", [], []],
  ["a day on which this office is closed", "2026-11-23", "2026-11-20T09:00", ["2026-11-23"], []],
  ["beyond a fortnight", "2026-12-08", "2026-11-20T09:00", [], []],
  ["yesterday", "2026-11-19", "2026-11-20T09:00", [], []],
])("%s", (_, day, now, closed, expected) => expect(times(day, now, closed)).toEqual(expected));

test.each([
  ["2026-11-20T08:29", "too-early"],
  ["2026-11-20T08:30", undefined],
  ["2026-11-20T09:15", undefined],
  ["2026-11-20T09:16", "too-late"],
])("booked for nine, there at %s: %s", (now, said) => expect(arrivesAt(at("2026-11-20T09:00"), at(now))).toBe(said));
