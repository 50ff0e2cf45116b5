import { addWorkingMinutes, minutesOfWorkingDay, type OfficeHours, type Term, workingMinutesBetween } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import { extendedDueAt, stepDueAt } from "./clock.ts";
import type { Timed } from "./clock-rules.ts";
import { type Dossier, openSteps } from "./dossier.ts";
import { isObject } from "./values.ts";

/** A dossier as far as what happens by itself is concerned. */
export type Watched = Timed & Pick<Dossier, "outcome">;

/** What the node does by itself when a dossier's time comes. Each line once for each appointed instant. */
export interface SchedulerLine {
  readonly id: "warn-holder" | "warn-superior" | "apologise" | "late-again";
  readonly says: Text;
  readonly law: { readonly act: string; readonly article: string };
  /** The instant it is to be done; nothing while the clock stands and once the work is over. */
  readonly at: (dossier: Watched, office: OfficeHours) => Date | undefined;
}

const LAW = { act: "NĐ 61/2018/NĐ-CP", article: "Khoản 9 Điều 19" };

/**
 * The holder is warned two working days before the dossier becomes late, the superior one: the decree asks for one at least. What is settled within such a time is
 * warned of half-way and at three quarters (ours). A late dossier's apology goes out by itself with a new day, once; after that day the superior alone is told.
 */
export const SCHEDULER: readonly SchedulerLine[] = [
  {
    id: "warn-holder",
    says: { vi: "Nhắc người đang giữ trước khi quá hạn", en: "The holder is warned before the dossier is late" },
    law: LAW,
    at: (dossier, office) =>
      beforeDue(dossier, office, (whole, day) => (whole > 2 * day ? 2 * day : whole > day ? (whole + day) / 2 : whole / 2)),
  },
  {
    id: "warn-superior",
    says: { vi: "Báo lãnh đạo trước khi quá hạn", en: "The superior is warned before the dossier is late" },
    law: LAW,
    at: (dossier, office) => beforeDue(dossier, office, (whole, day) => (whole > day ? day : whole / 4)),
  },
  {
    id: "apologise",
    says: { vi: "Quá hạn: gửi văn bản xin lỗi, hẹn lại ngày trả", en: "Late: the apology goes out with a new day" },
    law: LAW,
    at: (dossier) => (dossier.marks.extended === true ? undefined : runningDue(dossier)),
  },
  {
    id: "late-again",
    says: {
      vi: "Quá cả ngày hẹn lại: báo lãnh đạo, không hẹn lần nữa",
      en: "Past the new day too: the superior is told, no day is named again",
    },
    law: LAW,
    at: (dossier) => (dossier.marks.extended === true && runningDue(dossier) !== undefined ? promisedAt(dossier) : undefined),
  },
];

/** The line's instants that have come, in order. */
export function linesDue(dossier: Watched, office: OfficeHours, now: Date, table: readonly SchedulerLine[] = SCHEDULER) {
  return table.flatMap(({ id, at }) => {
    const due = at(dossier, office);
    return due !== undefined && due <= now ? [{ id, at: due }] : [];
  });
}

/** The next instant at which something is to be done by itself, later than `after` where that is said. */
export function nextWatch(
  dossier: Watched,
  office: OfficeHours,
  after?: Date,
  table: readonly SchedulerLine[] = SCHEDULER,
): Date | undefined {
  const times = table
    .flatMap(({ at }) => at(dossier, office)?.getTime() ?? [])
    .filter((time) => after === undefined || time > after.getTime());
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

/** The deadline, while somebody of the agency has to act in time. */
function runningDue({ status, dueAt, pausedAt, decidedAt, clockFrom }: Watched): Date | undefined {
  const works = status === "open" || status === "consulting" || status === "recording" || status === "sealing";
  return works && pausedAt === undefined && decidedAt === undefined && clockFrom !== undefined ? dueAt : undefined;
}

function beforeDue(dossier: Watched, office: OfficeHours, lead: (whole: number, day: number) => number): Date | undefined {
  const due = runningDue(dossier);
  if (due === undefined || dossier.clockFrom === undefined) return undefined;
  const whole = workingMinutesBetween(dossier.clockFrom, due, office);
  return addWorkingMinutes(dossier.clockFrom, Math.max(0, whole - lead(whole, minutesOfWorkingDay(office))), office);
}

/** The day the apology named, which is not the deadline: what is late stays late. An extension by law moved the deadline itself. */
export function promisedAt({ outcome, dueAt }: Pick<Watched, "outcome" | "dueAt">): Date | undefined {
  const { extension } = outcome;
  const named = isObject(extension) && typeof extension.due === "string" ? new Date(extension.due) : undefined;
  return named === undefined || (dueAt !== undefined && dueAt > named) ? dueAt : named;
}

interface TimeLeft {
  readonly steps: readonly { readonly id: string; readonly hours: number }[];
  readonly extension?: { readonly term: Term } | undefined;
}

/**
 * The day an apology names: by the version's own extension where it declares one, else the hours of the steps not done yet, counted anew, and one working day at
 * least (ours).
 */
export function reappointedAt(dossier: Watched, { steps, extension }: TimeLeft, now: Date, office: OfficeHours): Date {
  if (extension !== undefined) return extendedDueAt(dossier.dueAt ?? now, now, extension.term, office);
  const open = openSteps(dossier).map(({ step }) => step);
  const first = dossier.process.findIndex(({ id }) => open.includes(id) || id === dossier.step);
  const left = new Set(dossier.process.slice(Math.max(0, first)).map(({ id }) => id));
  const hours = steps.filter(({ id }) => left.has(id)).reduce((sum, step) => sum + step.hours, 0);
  return stepDueAt(now, Math.max(minutesOfWorkingDay(office) / 60, hours), office);
}
