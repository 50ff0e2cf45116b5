import { type Decision, type LocalDate, no, yes } from "@motlan/kernel";
import { holdsOn } from "./period.ts";
import { POST_KINDS, type PostKind, type PostKindRow } from "./post.ts";

/** Why somebody is away; nothing of an illness is kept but the word. */
export const ABSENCE_REASONS = ["leave", "mission", "illness", "training", "other"] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** What a stand-in does of the absent colleague's work (phạm vi làm thay): sees it, does it, or signs too; each goes beyond the one before. */
export const ABSENCE_SCOPES = ["read", "act", "sign"] as const;
export type AbsenceScope = (typeof ABSENCE_SCOPES)[number];

/** An official away from one agency (nghỉ, đi công tác), and the colleague who does their work meanwhile. */
export interface Absence {
  readonly id: string;
  readonly agencyId: string;
  readonly officialId: string;
  readonly standInId: string;
  readonly reason: AbsenceReason;
  readonly scope: AbsenceScope;
  readonly from: LocalDate;
  /** The first day back. */
  readonly to: LocalDate;
}

type Stretch = Pick<Absence, "officialId" | "standInId" | "from" | "to">;

const overlap = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;

/** One absence at a time; whoever stands in is there for all of it. `others`: what is entered already and not ended. */
export function decideAbsence(
  absence: Stretch,
  others: readonly Stretch[],
  today: LocalDate,
): Decision<Stretch, "period-malformed" | "absence-gone" | "absent-already" | "stand-in-away"> {
  if (absence.to <= absence.from) return no("period-malformed");
  if (absence.to <= today) return no("absence-gone");
  const meanwhile = others.filter((other) => overlap(absence, other));
  if (meanwhile.some(({ officialId }) => officialId === absence.officialId)) return no("absent-already");
  if (meanwhile.some(({ officialId }) => officialId === absence.standInId)) return no("stand-in-away");
  return yes(absence);
}

/** Whose work an official sees, does or signs on a day beside their own: those they stand in for so far, and whom these were standing in for. */
export function absentBehind(
  officialId: string,
  absences: readonly (Stretch & Pick<Absence, "scope">)[],
  on: LocalDate,
  scope: AbsenceScope,
): readonly string[] {
  const reaches = (one: AbsenceScope) => ABSENCE_SCOPES.indexOf(one) >= ABSENCE_SCOPES.indexOf(scope);
  const now = absences.filter((absence) => holdsOn(absence, on) && reaches(absence.scope));
  const found = new Set<string>();
  const look = (standIn: string): void => {
    for (const absence of now) {
      if (absence.standInId !== standIn || absence.officialId === officialId || found.has(absence.officialId)) continue;
      found.add(absence.officialId);
      look(absence.officialId);
    }
  };
  look(officialId);
  return [...found];
}

/** Whether a post may do the work of another: it comes with everything the other comes with, as far as a scope needs it. */
export function covers(permissions: ReadonlySet<string>, kind: PostKind, scope: AbsenceScope = "sign"): boolean {
  const { permissions: all }: PostKindRow = POST_KINDS[kind];
  const needed = scope === "read" ? all.filter((one) => one === "dossiers.read") : all;
  return needed.every((permission) => (scope === "act" && permission === "dossiers.sign") || permissions.has(permission));
}
