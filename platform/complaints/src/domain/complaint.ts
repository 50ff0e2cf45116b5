import { type Decision, no, type Text, yes } from "@motlan/kernel";
import type { Instance } from "./terms.ts";

export const STATES = ["received", "taken-up", "asked", "decided", "declined", "withdrawn", "ended"] as const;
export type State = (typeof STATES)[number];

/** What one complains of. */
export const ABOUT = {
  refusal: { vi: "Việc từ chối hồ sơ", en: "The refusal" },
  stop: { vi: "Việc dừng giải quyết", en: "The stopping of the dossier" },
  delay: { vi: "Việc giải quyết chậm", en: "The delay" },
  result: { vi: "Nội dung kết quả", en: "What the result says" },
} as const satisfies Record<string, Text>;
export type About = keyof typeof ABOUT;

export const OUTCOMES = {
  right: { vi: "Khiếu nại đúng toàn bộ", en: "The complaint is right" },
  "partly-right": { vi: "Khiếu nại đúng một phần", en: "The complaint is right in part" },
  wrong: { vi: "Khiếu nại sai toàn bộ", en: "The complaint is wrong" },
} as const satisfies Record<string, Text>;
export type Outcome = keyof typeof OUTCOMES;

/** A complaint (khiếu nại) of one instance. */
export interface Complaint {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly personId: string;
  /** The complainant's name, for the decision. */
  readonly complainant: string;
  /** The agency complained of. */
  readonly agencyId: string;
  readonly hearingAgencyId: string;
  /** Officials who had the dossier in hand, on whom it waited, or who decided before: none of them hears it. */
  readonly barred: readonly string[];
  readonly instance: Instance;
  readonly firstId: string | null;
  readonly about: About;
  readonly words: string;
  readonly state: State;
  readonly receivedAt: Date;
  readonly takeUpBy: Date;
  readonly takenUpAt: Date | null;
  readonly decideBy: Date | null;
  readonly isComplex: boolean;
  readonly isRemote: boolean;
  readonly outcome: Outcome | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly documentId: string | null;
  readonly secondUntil: Date | null;
  readonly revision: number;
}

export type Move = "take-up" | "decline" | "ask" | "answer" | "lengthen" | "decide" | "withdraw" | "end";

/** The whole life of a complaint; a missing row is a refusal. */
const MOVES: Readonly<Record<Move, { readonly from: readonly State[]; readonly to?: State }>> = {
  "take-up": { from: ["received"], to: "taken-up" },
  decline: { from: ["received"], to: "declined" },
  ask: { from: ["taken-up"], to: "asked" },
  answer: { from: ["asked"], to: "taken-up" },
  // The clock runs on while the complainant is asked: the law names no stop of it.
  lengthen: { from: ["taken-up", "asked"] },
  decide: { from: ["taken-up", "asked"], to: "decided" },
  withdraw: { from: ["received", "taken-up", "asked"], to: "withdrawn" },
  end: { from: ["decided"], to: "ended" },
};

export function decideMove({ state }: Pick<Complaint, "state">, move: Move): Decision<State, "move-not-allowed"> {
  const row = MOVES[move];
  return row.from.includes(state) ? yes(row.to ?? state) : no("move-not-allowed");
}

/** What the state is due by; nothing once it is decided or over. */
export function dueOf({ state, takeUpBy, decideBy }: Pick<Complaint, "state" | "takeUpBy" | "decideBy">): Date | undefined {
  if (state === "received") return takeUpBy;
  return state === "taken-up" || state === "asked" ? (decideBy ?? undefined) : undefined;
}

const DAYS_TO_COMPLAIN = 90;

/** What of a dossier may be complained of now: it must have happened, and within ninety days (Law on Complaints 2011, article 9; delay while it lasts). */
export function complainable(
  dossier: { readonly status: string; readonly dueAt: Date | undefined; readonly decidedAt: Date | undefined },
  endedAt: Date | undefined,
  now: Date,
): readonly About[] {
  const recent = endedAt !== undefined && now.getTime() - endedAt.getTime() <= DAYS_TO_COMPLAIN * 86_400_000;
  const late = dossier.dueAt !== undefined && (dossier.decidedAt ?? endedAt ?? now) > dossier.dueAt;
  const about: About[] = [];
  if (dossier.status === "refused" && recent) about.push("refusal");
  if (dossier.status === "stopped" && recent) about.push("stop");
  if ((dossier.status === "decided" || dossier.status === "returned") && recent) about.push("result");
  if (late && (endedAt === undefined || recent) && dossier.status !== "withdrawn") about.push("delay");
  return about;
}

/** Whether the second instance may be asked: after a decision that stands, or once the first let its term pass. */
export function maySecond(first: Complaint, now: Date): Decision<true, "second-not-yet" | "second-too-late" | "already-second"> {
  if (first.instance === 2) return no("already-second");
  if (first.state === "decided") return first.secondUntil !== null && now > first.secondUntil ? no("second-too-late") : yes(true);
  if (first.state === "ended") return no("second-too-late");
  const due = dueOf(first);
  return due !== undefined && now > due ? yes(true) : no("second-not-yet");
}

export const LONGEST_WORDS = 4_000;

export function tidyWords(words: string): Decision<string, "words-missing" | "words-too-long"> {
  const tidy = words.normalize("NFC").trim();
  if (tidy === "") return no("words-missing");
  return tidy.length > LONGEST_WORDS ? no("words-too-long", { most: LONGEST_WORDS, is: tidy.length }) : yes(tidy);
}
