import { addWorkingMinutes, minutesOfWorkingDay, type OfficeHours } from "@motlan/formats";
import { type Dossier, stepOf } from "./dossier.ts";

/**
 * What the law gives for passing a dossier on is said of desks alone: in the same working day, or first thing of the next (NĐ 61/2018/NĐ-CP, article 18); what NĐ 118/2025/NĐ-CP
 * says of agencies could not be read. One working day to give it back is ours, unconfirmed; the day promised to the applicant stands.
 */
const DAYS_TO_RETURN = 1;

/** Until when whoever it was passed to may give it back. */
export function answerBy(now: Date, office: OfficeHours): Date {
  return addWorkingMinutes(now, DAYS_TO_RETURN * minutesOfWorkingDay(office), office);
}

export type TransferFault = "transferred-already" | "transfer-not-possible" | "not-transferred" | "transfer-term-over";

/** Nothing decided, recorded or asked of others yet, and no part of a whole: those go with their whole. */
export function mayTransfer(dossier: Pick<Dossier, "outcome" | "origins">, isWhole: boolean, before: boolean): TransferFault | undefined {
  if (before) return "transferred-already";
  const tied = isWhole || dossier.origins.whole !== undefined || dossier.outcome.records !== undefined;
  return tied ? "transfer-not-possible" : undefined;
}

/** Given back within the time, and before anything was done with it. */
export function mayReturn(
  dossier: Pick<Dossier, "marks" | "process" | "step">,
  transfer: { readonly answer: string | null; readonly answerBy: Date } | undefined,
  now: Date,
): TransferFault | undefined {
  if (transfer === undefined || dossier.marks.passedOn !== true || transfer.answer !== null) return "not-transferred";
  if (stepOf(dossier)?.id !== dossier.process[0]?.id) return "not-transferred";
  return now.getTime() > transfer.answerBy.getTime() ? "transfer-term-over" : undefined;
}
