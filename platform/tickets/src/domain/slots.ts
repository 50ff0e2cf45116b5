import { type OfficeHours, workingMinutesBetween } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";

const MINUTE_MS = 60_000;
const SLOT_MINUTES = 30;
/** How far ahead one may book, and how long around the time one may arrive: ours. */
export const DAYS_AHEAD = 14;
const EARLIEST_MINUTES = 30;
const LATEST_MINUTES = 15;
const DAY_MS = 86_400_000;

/** The half hours of a day in which the office works from beginning to end and which are not over yet. */
export function slotsOn(day: LocalDate, office: OfficeHours, now: Date): readonly Date[] {
  const midnight = new Date(`${day}T00:00:00+07:00`).getTime();
  if (midnight - now.getTime() > DAYS_AHEAD * DAY_MS) return [];
  const starts = Array.from({ length: 48 }, (_, n) => new Date(midnight + n * SLOT_MINUTES * MINUTE_MS));
  return starts.filter((start) => {
    const end = new Date(start.getTime() + SLOT_MINUTES * MINUTE_MS);
    return start.getTime() > now.getTime() && workingMinutesBetween(start, end, office) === SLOT_MINUTES;
  });
}

/** Whether who booked that time may take their number now. */
export function arrivesAt(at: Date, now: Date): "too-early" | "too-late" | undefined {
  const minutes = (now.getTime() - at.getTime()) / MINUTE_MS;
  if (minutes < -EARLIEST_MINUTES) return "too-early";
  return minutes > LATEST_MINUTES ? "too-late" : undefined;
}
