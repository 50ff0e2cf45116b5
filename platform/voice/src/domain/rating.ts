import { type Decision, no, type Text, yes } from "@motlan/kernel";

/** 1 không hài lòng, 2 bình thường, 3 hài lòng. */
export type Score = 1 | 2 | 3;

/** What one chooses from, in the words of the page. */
export const SCORES = {
  3: { vi: "Hài lòng", en: "Satisfied" },
  2: { vi: "Bình thường", en: "Neither" },
  1: { vi: "Không hài lòng", en: "Not satisfied" },
} as const satisfies Record<Score, Text>;

/** What an applicant thought of how the dossier was settled. */
export interface Rating {
  readonly dossierId: string;
  readonly score: Score;
  /** Whether what was needed got done. */
  readonly solved: boolean;
  readonly words: string | undefined;
  readonly ratedAt: Date;
  readonly changedAt: Date | undefined;
}

/** What a rating needs to know of its dossier. */
export interface RatedDossier {
  readonly agencyId: string;
  readonly personId: string;
  readonly procedureCode: string;
  readonly status: string;
  /** Officials who had it in hand. */
  readonly officials?: readonly string[];
}

export const LONGEST_WORDS = 1_000;
/** Days in which one may think again: ours. Afterwards the figures built on it stay. */
export const DAYS_TO_CHANGE = 7;
const DAY_MS = 86_400_000;

export type RatingFault = "not-finished" | "too-late-to-change" | "score-wrong" | "words-too-long";

/** Whether a rating may be given or changed now. */
export function decideRating(
  said: { readonly score: number; readonly words: string },
  dossier: Pick<RatedDossier, "status">,
  before: Pick<Rating, "ratedAt"> | undefined,
  now: Date,
): Decision<Score, RatingFault> {
  if (!isScore(said.score)) return no("score-wrong");
  if (said.words.length > LONGEST_WORDS) return no("words-too-long", { most: LONGEST_WORDS, is: said.words.length });
  if (dossier.status !== "returned" && dossier.status !== "refused" && dossier.status !== "stopped") return no("not-finished");
  if (before !== undefined && now.getTime() - before.ratedAt.getTime() > DAYS_TO_CHANGE * DAY_MS) return no("too-late-to-change");
  return yes(said.score);
}

export function isScore(value: number): value is Score {
  return value === 1 || value === 2 || value === 3;
}
