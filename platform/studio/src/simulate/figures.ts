import { localDateOf } from "@motlan/kernel";
import type { PostFigures } from "./floor.ts";
import type { SimDossier } from "./sim-dossier.ts";

export interface MonthOfYear {
  readonly month: number;
  readonly received: number;
  readonly decided: number;
  readonly late: number;
}

/** What a simulated year came to. */
export interface YearFigures {
  readonly received: number;
  readonly decided: number;
  readonly refused: number;
  /** Closed without a result: withdrawn, not paid. */
  readonly ended: number;
  readonly onTime: number;
  readonly late: number;
  /** Still open on the last evening; of these past their deadline. */
  readonly open: number;
  readonly overdue: number;
  /** Waiting for the applicant on the last evening. */
  readonly waiting: number;
  /** Steps done after their own hours. */
  readonly lateSteps: number;
  /** Median days, by the calendar, to take in, to decide and to hand over. */
  readonly days: { readonly takeIn: number; readonly decide: number; readonly handOver: number };
  readonly byMonth: readonly MonthOfYear[];
  readonly byPost: readonly PostFigures[];
  /** What waited at each post at the opening of each week's first day, and the most there was in it. */
  readonly byWeek: readonly { readonly week: number; readonly waiting: Readonly<Record<string, number>> }[];
  /** What the node did by itself: holders and superiors warned, apologies sent, superiors told that the new day passed too. */
  readonly told: { readonly holder: number; readonly superior: number; readonly apologies: number; readonly again: number };
  /** How often each rule held. */
  readonly fired: Readonly<Record<string, number>>;
}

export interface Kept {
  readonly dossiers: readonly SimDossier[];
  readonly byPost: readonly PostFigures[];
  readonly byWeek: YearFigures["byWeek"];
  readonly fired: ReadonlyMap<string, number>;
  readonly lateSteps: number;
  readonly end: Date;
}

export function figuresOf({ dossiers, byPost, byWeek, fired, lateSteps, end }: Kept): YearFigures {
  const count = (holds: (dossier: SimDossier) => boolean) => dossiers.filter(holds).length;
  const isClosed = ({ status }: SimDossier) => status === "withdrawn";
  const isDecided = ({ decidedAt }: SimDossier) => decidedAt !== undefined;
  const open = dossiers.filter((one) => !isDecided(one) && !isClosed(one));
  return {
    received: dossiers.length,
    decided: count(isDecided),
    refused: count(({ status }) => status === "refused"),
    ended: count(isClosed),
    onTime: count((one) => isDecided(one) && !isLate(one)),
    late: count((one) => isDecided(one) && isLate(one)),
    open: open.length,
    overdue: open.filter(({ dueAt, pausedAt }) => pausedAt === undefined && dueAt !== undefined && dueAt < end).length,
    waiting: open.filter(({ status }) => status === "waiting").length,
    lateSteps,
    days: {
      takeIn: medianDays(dossiers, ({ takenInAt }) => takenInAt),
      decide: medianDays(dossiers, ({ decidedAt }) => decidedAt),
      handOver: medianDays(dossiers, ({ returnedAt }) => returnedAt),
    },
    byMonth: Array.from({ length: 12 }, (_, at) => monthOf(at + 1, dossiers)),
    byPost,
    byWeek,
    told: {
      holder: fired.get("warn-holder") ?? 0,
      superior: fired.get("warn-superior") ?? 0,
      apologies: fired.get("apologise") ?? 0,
      again: fired.get("late-again") ?? 0,
    },
    fired: Object.fromEntries(fired),
  };
}

function isLate({ decidedAt, dueAt }: SimDossier): boolean {
  return decidedAt !== undefined && dueAt !== undefined && decidedAt > dueAt;
}

function monthOf(month: number, dossiers: readonly SimDossier[]): MonthOfYear {
  const falls = (at: Date | undefined) => at !== undefined && Number(localDateOf(at).slice(5, 7)) === month;
  const decided = dossiers.filter(({ decidedAt }) => falls(decidedAt));
  return {
    month,
    received: dossiers.filter(({ receivedAt }) => falls(receivedAt)).length,
    decided: decided.length,
    late: decided.filter(isLate).length,
  };
}

function medianDays(dossiers: readonly SimDossier[], when: (dossier: SimDossier) => Date | undefined): number {
  const days = dossiers.flatMap((one) => {
    const at = when(one);
    return at === undefined ? [] : [(at.getTime() - one.receivedAt.getTime()) / 86_400_000];
  });
  return days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)] ?? 0;
}
