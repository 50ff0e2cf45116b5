import { type Decision, no, yes } from "@motlan/kernel";
import type { Kind } from "./terms.ts";

export type State = "received" | "taken-up" | "answered" | "unjustified" | "concluded";
export type Basis = "dossier" | "other" | "none" | "silence";
export type Move = "take-up" | "lengthen" | "answer" | "pass-up" | "conclude";

/** A question about one read. */
export interface Question {
  readonly id: string;
  readonly kind: Kind;
  readonly accessId: bigint;
  readonly personId: string;
  readonly readerId: string | null;
  readonly recordId: string;
  readonly readAt: Date;
  readonly registry: string;
  readonly purpose: string;
  readonly agencyId: string;
  readonly words: string;
  readonly law: string;
  readonly state: State;
  readonly askedAt: Date;
  readonly replyBy: Date | null;
  readonly answerBy: Date;
  readonly lengthened: boolean;
  readonly basis: Basis | null;
  readonly dossierId: string | null;
  readonly answeredAt: Date | null;
  /** The office above, where nothing justified the read. */
  readonly toldAgencyId: string | null;
  readonly revision: number;
}

const FROM: Readonly<Record<Move, readonly State[]>> = {
  "take-up": ["received"],
  lengthen: ["received", "taken-up"],
  answer: ["received", "taken-up"],
  "pass-up": ["received", "taken-up"],
  conclude: ["unjustified"],
};

export function decideMove(
  { state, lengthened }: Pick<Question, "state" | "lengthened">,
  move: Move,
): Decision<true, "too-late" | "already-longer"> {
  if (!FROM[move].includes(state)) return no("too-late");
  return move === "lengthen" && lengthened ? no("already-longer") : yes(true);
}

const LONGEST = 2_000;

/** What somebody wrote, without blanks around it. */
export function tidyWords(typed: string, needed: boolean): Decision<string, "words-missing" | "words-too-long"> {
  const words = typed.trim();
  if (needed && words === "") return no("words-missing");
  return words.length > LONGEST ? no("words-too-long", { longest: LONGEST }) : yes(words);
}

/** A dossier as far as it may justify a read. */
export interface Ground {
  readonly agencyId: string;
  readonly personId: string;
  readonly submittedAt: Date;
  /** Records the dossier stands on. */
  readonly recordIds: readonly string[];
}

/** A dossier justifies a read when it is about that person or that record, lies with that office, and was there before the look. */
export function decideGround(
  ground: Ground,
  question: Pick<Question, "agencyId" | "personId" | "recordId" | "readAt">,
): Decision<true, "dossier-not-theirs" | "dossier-later"> {
  const about = ground.personId === question.personId || ground.recordIds.includes(question.recordId);
  if (ground.agencyId !== question.agencyId || !about) return no("dossier-not-theirs");
  return ground.submittedAt > question.readAt ? no("dossier-later") : yes(true);
}
