import { addWorkingMinutes, clockStart, dueAfterPause, dueAt, type OfficeHours, type Term, workingMinutesBetween } from "@motlan/formats";
import { type Dossier, openSteps } from "./dossier.ts";
import type { Move } from "./moves.ts";
import type { Status } from "./state.ts";

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

/** What the version says about time, for the step the dossier has come to. */
export interface TimeRules {
  readonly office: OfficeHours;
  readonly deadline?: Term | undefined;
  /** Of several steps side by side the longest: the next stage waits for all of them. */
  readonly hours?: number | undefined;
  /** How long the applicant has in a step of theirs. */
  readonly term?: Term | undefined;
}

/** The applicant has the word: no working time of the agency runs. */
function stands(status: Status): boolean {
  return status === "waiting" || status === "confirming";
}

/** All times of a dossier after a move, pure. `before` and `after` differ in where they stand; what an act set itself (a deadline extended) stays. */
export function timesAfter(before: Dossier, after: Dossier, move: Move, takesIn: boolean, now: Date, rules: TimeRules): Dossier {
  const started = move === "pay" && rules.deadline !== undefined ? startClock(now, rules.deadline, rules.office) : undefined;
  const resumes = stands(before.status) && !stands(after.status);
  const pausedAt = stands(after.status) ? (before.pausedAt ?? now) : resumes ? undefined : before.pausedAt;
  return {
    ...after,
    clockFrom: started?.clockFrom ?? before.clockFrom,
    dueAt: started?.dueAt ?? (resumes ? resumeClock(before, now, rules.office) : after.dueAt),
    pausedAt,
    stepDueAt: stepClockAfter(before, after, resumes, now, rules),
    takenInAt: before.takenInAt ?? (move === "complete" && takesIn ? now : undefined),
    decidedAt: before.decidedAt ?? (move === "sealed" || move === "refuse" || move === "stop" ? now : undefined),
    returnedAt: move === "hand-over" ? now : before.returnedAt,
  };
}

function stepClockAfter(before: Dossier, after: Dossier, resumes: boolean, now: Date, rules: TimeRules): Date | undefined {
  const { hours, term, office } = rules;
  if (after.step === undefined) return before.stepDueAt;
  if (term !== undefined && after.status === "confirming") return dueAt(now, term, office);
  const entered = before.stepDueAt === undefined || placesOf(after).some((step) => !placesOf(before).includes(step));
  if (entered) return hours === undefined ? before.stepDueAt : stepDueAt(now, hours, office);
  return resumes ? resumeClock({ dueAt: before.stepDueAt, pausedAt: before.pausedAt }, now, office) : before.stepDueAt;
}

/** The steps a dossier stands in, whoever has the word. */
function placesOf(dossier: Dossier): readonly (string | undefined)[] {
  const open = openSteps(dossier).map(({ step }) => step);
  return open.length > 0 ? open : [dossier.step];
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
