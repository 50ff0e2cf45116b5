import { addWorkingMinutes, clockStart, dueAt, type Term, workingMinutesBetween } from "@motlan/formats";
import type { Dossier } from "./dossier.ts";

const MINUTES_AN_HOUR = 60;

/** When the statutory clock starts and ends for a dossier complete at that instant; after 15:00 it starts the next working day (Decree 118/2025). */
export function startClock(completeAt: Date, deadline: Term): { readonly clockFrom: Date; readonly dueAt: Date } {
  return { clockFrom: clockStart(completeAt), dueAt: dueAt(completeAt, deadline) };
}

/** When a step begun now should be done: its hours of the internal-process table, in working time. */
export function stepDueAt(now: Date, hours: number): Date {
  return addWorkingMinutes(clockStart(now), hours * MINUTES_AN_HOUR);
}

type Clock = Pick<Dossier, "dueAt" | "pausedAt">;

/** The clock stands while the applicant is asked: the working time left then is what is left on resuming. */
export function resumeClock({ dueAt: due, pausedAt }: Clock, now: Date): Date | undefined {
  if (due === undefined || pausedAt === undefined) return due;
  return addWorkingMinutes(now, Math.max(0, workingMinutesBetween(pausedAt, due)));
}

export type Lateness = "early" | "on-time" | "soon" | "late";

/** How a deadline looks from now: `soon` within four working hours. */
export function latenessOf(due: Date, now: Date): Lateness {
  if (now > due) return "late";
  return workingMinutesBetween(now, due) <= 4 * MINUTES_AN_HOUR ? "soon" : "on-time";
}
