import { type Decision, no, type Text, yes } from "@motlan/kernel";
import type { Terms } from "./terms.ts";

export const STATES = ["received", "taken-up", "concluded", "declined", "withdrawn"] as const;
export type State = (typeof STATES)[number];

export const OUTCOMES = {
  right: { vi: "Tố cáo đúng", en: "The denunciation is right" },
  "partly-right": { vi: "Tố cáo đúng một phần", en: "The denunciation is right in part" },
  wrong: { vi: "Tố cáo sai", en: "The denunciation is wrong" },
} as const satisfies Record<string, Text>;
export type Outcome = keyof typeof OUTCOMES;

/** A denunciation (tố cáo); nothing in it says who made it. */
export interface Denunciation {
  readonly id: string;
  readonly code: string;
  /** The agency denounced, or where the one denounced works. */
  readonly agencyId: string;
  /** Name and post of the one denounced, as the denouncer says it; empty where it is the agency. */
  readonly whom: string;
  readonly hearingAgencyId: string;
  readonly state: State;
  readonly receivedAt: Date;
  readonly takeUpBy: Date;
  readonly takenUpAt: Date | null;
  readonly concludeBy: Date | null;
  /** Checked in many places before it is taken up. */
  readonly isWide: boolean;
  readonly isComplex: boolean;
  readonly lengthened: number;
  readonly outcome: Outcome | null;
  readonly concludedAt: Date | null;
  readonly documentId: string | null;
  readonly revision: number;
}

/** Who denounced (người tố cáo), as it is sealed. */
export interface Denouncer {
  readonly fullName: string;
  readonly personalNumber: string;
  readonly phone: string;
  readonly address: string;
}

export type Move = "take-up" | "decline" | "transfer" | "lengthen" | "conclude" | "add" | "withdraw" | "go-on";

/** The whole life of a denunciation; a missing row is a refusal. */
const MOVES: Readonly<Record<Move, { readonly from: readonly State[]; readonly to?: State }>> = {
  "take-up": { from: ["received"], to: "taken-up" },
  decline: { from: ["received"], to: "declined" },
  transfer: { from: ["received"] },
  lengthen: { from: ["received", "taken-up"] },
  conclude: { from: ["taken-up"], to: "concluded" },
  add: { from: ["received", "taken-up"] },
  withdraw: { from: ["received", "taken-up"], to: "withdrawn" },
  // Withdrawn by whoever was pressed to: where there are signs of a breach it is heard all the same.
  "go-on": { from: ["withdrawn"], to: "taken-up" },
};

export function decideMove({ state }: Pick<Denunciation, "state">, move: Move): Decision<State, "move-not-allowed"> {
  const { from, to } = MOVES[move];
  return from.includes(state) ? yes(to ?? state) : no("move-not-allowed");
}

/** What the state is due by; nothing once it is over. */
export function dueOf({ state, takeUpBy, concludeBy }: Pick<Denunciation, "state" | "takeUpBy" | "concludeBy">): Date | undefined {
  if (state === "received") return takeUpBy;
  return state === "taken-up" ? (concludeBy ?? undefined) : undefined;
}

/** The next lengthening: of the checking once, then of the hearing once, twice where it is complex. */
export function decideLengthen(
  { state, isWide, isComplex, lengthened }: Pick<Denunciation, "state" | "isWide" | "isComplex" | "lengthened">,
  complex: boolean,
  terms: Terms,
): Decision<Pick<Denunciation, "isWide" | "isComplex" | "lengthened">, "no-more-time"> {
  if (state === "received") return isWide ? no("no-more-time") : yes({ isWide: true, isComplex, lengthened });
  const most = isComplex || complex ? terms.timesComplex : terms.times;
  return lengthened >= most ? no("no-more-time") : yes({ isWide, isComplex: isComplex || complex, lengthened: lengthened + 1 });
}
