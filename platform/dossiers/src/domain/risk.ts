import { type OfficeHours, workingMinutesBetween } from "@motlan/formats";
import { type Dossier, openSteps } from "./dossier.ts";
import { compileProcess, placeOf } from "./machine.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The last instant from which so many working minutes are left until another. */
export function latestStart(due: Date, minutes: number, office: OfficeHours): Date {
  if (minutes <= 0) return due;
  const left = (from: number) => workingMinutesBetween(new Date(from), due, office);
  let back = DAY;
  while (left(due.getTime() - back) < minutes) back *= 2;
  let [enough, tooFew] = [due.getTime() - back, due.getTime()];
  while (tooFew - enough > 1) {
    const between = Math.floor((enough + tooFew) / 2);
    if (left(between) >= minutes) enough = between;
    else tooFew = between;
  }
  return new Date(enough);
}

type Running = Pick<Dossier, "process" | "status" | "step" | "marks" | "dueAt" | "stepDueAt" | "pausedAt">;

/** Hours that the stages after the present one take, of steps side by side the longest; the applicant's own time is nobody's work. */
export function hoursAfter(dossier: Running, hoursOf: (step: string) => number): number {
  const { stages } = compileProcess(dossier.process);
  const now = Math.max(-1, ...openSteps(dossier).map(({ step }) => placeOf({ stages }, step)?.stage ?? -1));
  const at = now >= 0 ? now : (placeOf({ stages }, dossier.step)?.stage ?? stages.length);
  return stages
    .slice(at + 1)
    .reduce((sum, stage) => sum + Math.max(...stage.map(({ id, post }) => (post === "applicant" ? 0 : hoursOf(id)))), 0);
}

/**
 * From when a dossier is at risk of being late (nguy cơ trễ hạn): what is left of the present step's hours and the hours of the steps after it no longer fit into
 * the working time until the deadline. At once, where the present step may end too late for the rest even if it keeps to its hours. None while no clock runs.
 */
export function riskAt(dossier: Running, hoursOf: (step: string) => number, now: Date, office: OfficeHours): Date | undefined {
  const { dueAt, pausedAt, stepDueAt } = dossier;
  if (dueAt === undefined || pausedAt !== undefined) return undefined;
  const latest = latestStart(dueAt, hoursAfter(dossier, hoursOf) * 60, office);
  const overruns = stepDueAt !== undefined && stepDueAt.getTime() - latest.getTime() > MINUTE;
  return overruns && latest > now ? now : latest;
}

export type Risk = "none" | "in-time" | "at-risk" | "late";

/** How a line of the queue stands at an instant. */
export function riskOf(line: { readonly dueAt: Date | null; readonly riskAt: Date | null }, now: Date): Risk {
  if (line.dueAt === null) return "none";
  if (now > line.dueAt) return "late";
  return line.riskAt !== null && now >= line.riskAt ? "at-risk" : "in-time";
}
