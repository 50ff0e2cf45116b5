import { addWorkingMinutes, clockStart, dueAfterPause, dueAt, type OfficeHours, type Term, workingMinutesBetween } from "@motlan/formats";
import type { Dossier } from "./dossier.ts";

const MINUTES_AN_HOUR = 60;

/**
 * When the statutory clock starts and ends for a dossier complete at that instant; after 15:00 it starts the next working day (Decree 118/2025). `office`, here and below:
 * the hours of the agency that settles it, which has days off of its own.
 */
export function startClock(completeAt: Date, deadline: Term, office: OfficeHours): { readonly clockFrom: Date; readonly dueAt: Date } {
  return { clockFrom: clockStart(completeAt, office), dueAt: dueAt(completeAt, deadline, office) };
}

/** When a step begun now should be done: its hours of the internal-process table, in working time. */
export function stepDueAt(now: Date, hours: number, office: OfficeHours): Date {
  return addWorkingMinutes(clockStart(now, office), hours * MINUTES_AN_HOUR, office);
}

type Clock = Pick<Dossier, "dueAt" | "pausedAt">;

/** The clock stands while the applicant has the word: the working time left then is what is left on resuming. What was late already stays late by as much as it was. */
export function resumeClock({ dueAt: due, pausedAt }: Clock, now: Date, office: OfficeHours): Date | undefined {
  return due === undefined || pausedAt === undefined ? due : dueAfterPause(due, pausedAt, now, office);
}

/** The new due instant after an extension (gia hạn): the term runs from the old one, or from now where that has passed. */
export function extendedDueAt(due: Date, now: Date, term: Term, office: OfficeHours): Date {
  return dueAt(due > now ? due : now, term, office);
}

export type Lateness = "early" | "on-time" | "soon" | "late";

/** How a deadline looks from now: `soon` within four working hours. */
export function latenessOf(due: Date, now: Date): Lateness {
  if (now > due) return "late";
  return workingMinutesBetween(now, due) <= 4 * MINUTES_AN_HOUR ? "soon" : "on-time";
}
