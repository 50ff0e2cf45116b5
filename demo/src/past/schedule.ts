import type { Dossier } from "@motlan/dossiers";
import { addWorkingMinutes, workingInstant, workingMinutesBetween } from "@motlan/formats";
import type { Random } from "../random.ts";
import type { Plan } from "./plan.ts";

/** When officials complete the steps of one dossier. */
export interface Schedule {
  /** The instant of the next official act, not before `now`, in working time. */
  next(now: Date): Date;
}

/** Official acts up to the signature: a copy is taken in, examined and signed; a birth is drafted and recorded too. */
const ACTS = { copy: 3, birth: 5 } as const;
/** Late is up to two working days and a half. */
const LATEST_MINUTES = 1_200;

/** Spreads the acts from now to the planned decision: before the deadline, or after it where the plan says late. */
export function scheduleOf({ dueAt, clockFrom }: Pick<Dossier, "dueAt" | "clockFrom">, plan: Plan, from: Date, random: Random): Schedule {
  const begin = workingInstant(clockFrom !== undefined && clockFrom > from ? clockFrom : from);
  const due = dueAt ?? addWorkingMinutes(begin, 480);
  const left = Math.max(45, workingMinutesBetween(begin, due));
  const whole = plan.late ? left + 30 + plan.pace * LATEST_MINUTES : left * plan.pace;
  let done = 0;
  return {
    next: (now) => {
      done += 1;
      const share = Math.min(1, done / ACTS[plan.asks.kind]);
      const planned = addWorkingMinutes(begin, Math.max(1, Math.floor(whole * share)));
      return planned > now ? planned : addWorkingMinutes(workingInstant(now), random.int(2, 14));
    },
  };
}
