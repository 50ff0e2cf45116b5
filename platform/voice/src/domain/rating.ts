import { type Decision, no, yes } from "@motlan/kernel";

/** 1 not satisfied (không hài lòng), 2 so-so (bình thường), 3 satisfied (hài lòng). */
export type Score = 1 | 2 | 3;

/** What a person says of how their dossier was served (đánh giá sự hài lòng). */
export interface Rating {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly personId: string;
  readonly score: Score;
  /** Whether the matter they came for is settled. */
  readonly solved: boolean;
  /** In their own words; at most 1,000 characters. */
  readonly words: string;
  readonly ratedAt: Date;
}

const LONGEST = 1_000;
const MAY_CHANGE_MS = 7 * 86_400_000;

/** A rating is given once the matter is over, and may be changed for seven days. */
export function decideRating(
  closed: boolean,
  before: Pick<Rating, "ratedAt"> | undefined,
  words: string,
  now: Date,
): Decision<string, "not-yet" | "too-late" | "too-long"> {
  if (!closed) return no("not-yet");
  if (before !== undefined && now.getTime() - before.ratedAt.getTime() > MAY_CHANGE_MS) return no("too-late");
  const said = words.trim().normalize("NFC");
  return said.length > LONGEST ? no("too-long", { most: LONGEST }) : yes(said);
}
