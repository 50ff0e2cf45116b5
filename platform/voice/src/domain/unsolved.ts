import { nextWorkingDay } from "@motlan/formats";
import { type Decision, instantOf, localDateOf, no, type Official, yes } from "@motlan/kernel";

/** A settled dossier whose applicant said that the matter was not solved. */
export interface Unsolved {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly superiorAgencyId: string;
  /** Officials who had the dossier in hand. */
  readonly barred: readonly string[];
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: "superior" | "person" | null;
  readonly revision: number;
}

/** Working days in which the superior sees to it: ours. */
export const DAYS_TO_SOLVE = 7;
export const LONGEST_ANSWER = 2_000;
/** Days for which a link to rate holds: ours. */
export const LINK_DAYS = 30;

/** Closing time of the last of so many working days; where the calendar is not known yet, of so many days. */
export function solveBy(openedAt: Date): Date {
  let day = localDateOf(openedAt);
  try {
    for (let days = 0; days < DAYS_TO_SOLVE; days += 1) day = nextWorkingDay(day);
    return instantOf(day, 17);
  } catch {
    return new Date(openedAt.getTime() + DAYS_TO_SOLVE * 86_400_000);
  }
}

export type CloseFault = "unsolved-closed" | "criticised" | "changed-meanwhile" | "answer-missing" | "words-too-long";

/** Whether this official may close it now with these words: never one of those criticised, whatever their right. */
export function decideClose(
  unsolved: Unsolved,
  { officialId }: Pick<Official, "officialId">,
  said: { readonly words: string; readonly revision: number },
): Decision<true, CloseFault> {
  if (unsolved.barred.includes(officialId)) return no("criticised");
  if (unsolved.closedAt !== null) return no("unsolved-closed");
  if (unsolved.revision !== said.revision) return no("changed-meanwhile");
  if (said.words === "") return no("answer-missing");
  if (said.words.length > LONGEST_ANSWER) return no("words-too-long", { most: LONGEST_ANSWER, is: said.words.length });
  return yes(true);
}
