import type { Decision } from "@motlan/kernel";
import { no, yes } from "@motlan/kernel";

/** A person whom the registry knows, as far as the counter's record names them. */
export interface Named {
  readonly personId: string;
  readonly name: string;
}

/** An envelope (hồ sơ qua bưu chính): whose service brought it, under which number, and when it came. */
export interface Envelope {
  readonly operator: string;
  readonly number: string;
  /** ISO instant; the clock runs from it. */
  readonly receivedAt: string;
}

/** Somebody who hands in for another (người được ủy quyền), and the paper that allows it. */
export interface Bearer extends Named {
  /** The mandate in words: kind, number, day, who attested it. */
  readonly mandate: string;
}

/** How a draft of a desk came about. */
export interface DeskSide {
  readonly agencyId: string;
  readonly officialId: string;
  readonly channel: "counter" | "post";
  /** What the clerk had before them: the card's code, or the number typed. */
  readonly identifiedBy: "card" | "number";
  /** What the card said otherwise than the registry does. */
  readonly differs: readonly CardMember[];
  readonly envelope?: Envelope;
  readonly bearer?: Bearer;
}

export const CARD_MEMBERS = ["fullName", "dateOfBirth", "sex"] as const;
export type CardMember = (typeof CARD_MEMBERS)[number];

const LONGEST = 300;
/** An envelope registered later than this after it came is a slip of the keyboard. */
const MOST_DAYS_AGO = 60;
const DAY_MS = 86_400_000;

/** An envelope as it was typed: who brought it and its number are needed, and it cannot have come after now. */
export function decideEnvelope(
  typed: Omit<Envelope, "receivedAt"> & { readonly receivedAt: Date },
  now: Date,
): Decision<Envelope, "envelope-incomplete" | "envelope-day-wrong"> {
  const [operator, number] = [typed.operator.trim(), typed.number.trim()];
  if (operator === "" || number === "" || operator.length > LONGEST || number.length > LONGEST) return no("envelope-incomplete");
  const age = now.getTime() - typed.receivedAt.getTime();
  if (Number.isNaN(age) || age < 0 || age > MOST_DAYS_AGO * DAY_MS) return no("envelope-day-wrong");
  return yes({ operator, number, receivedAt: typed.receivedAt.toISOString() });
}
