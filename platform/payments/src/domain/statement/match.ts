import type { StatementEntry } from "./statement.ts";

/** A transfer as our books have it. */
export interface BookedTransfer {
  readonly id: string;
  readonly transactionId: string;
  readonly amount: bigint;
  readonly content: string;
  /** In the books of another day than the statement's. */
  readonly isOtherDay: boolean;
  /** That day. */
  readonly day?: string;
}

/** A refund as our books have it: the bank took the order to pay it. */
export interface SentRefund {
  /** What we call it at the bank (EndToEndId). */
  readonly reference: string;
  readonly amount: bigint;
  readonly refundId: string;
  /** Sent on another day than the statement's. */
  readonly isOtherDay: boolean;
  readonly day?: string;
}

/**
 * What does not match: `held` is money nobody knows an order for; `missing` stands in our books alone; `amount` differs; `double` stands twice in the
 * statement; `outgoing` went out without our order; `bounced` is a refund that came back.
 */
export type FindingKind = "held" | "missing" | "amount" | "double" | "outgoing" | "bounced";

/** By how much the statement differs from our books is said with its sign; nought where both have the money. */
export interface Mismatch {
  readonly kind: Exclude<FindingKind, "held">;
  readonly reference: string;
  readonly nth: number;
  readonly amount: bigint;
  readonly difference: bigint;
  readonly content: string;
  readonly transferId?: string;
  readonly refundId?: string;
}

export type MatchedBy = "reference" | "content" | "booked" | "refund";

export interface Matching {
  /** By the entry's place. */
  readonly matched: ReadonlyMap<number, { readonly by: MatchedBy; readonly transferId?: string; readonly refundId?: string }>;
  readonly mismatches: readonly Mismatch[];
  /** Money that came and that we had not heard of: to be booked by the statement. */
  readonly unheard: readonly { readonly nth: number; readonly entry: StatementEntry }[];
  /** Refunds of ours that came back. */
  readonly bounced: readonly SentRefund[];
}

interface Books {
  readonly transfers: readonly BookedTransfer[];
  readonly refunds: readonly SentRefund[];
}

/** Lays a statement beside our books: by the bank's reference, else by amount and content on the same day. Each of ours is matched once. */
export function match(entries: readonly StatementEntry[], books: Books): Matching {
  const matched = new Map<number, { readonly by: MatchedBy; readonly transferId?: string; readonly refundId?: string }>();
  const mismatches: Mismatch[] = [];
  const unheard: { nth: number; entry: StatementEntry }[] = [];
  const bounced: SentRefund[] = [];
  const byReference = new Map(books.transfers.map((one) => [one.transactionId, one]));
  const refunds = new Map(books.refunds.map((one) => [one.reference, one]));
  const [used, seen, paid] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const told = new Set(entries.map(({ reference }) => reference));
  for (const [index, entry] of entries.entries()) {
    const nth = index + 1;
    const say = (kind: Mismatch["kind"], difference: bigint, transferId?: string) =>
      mismatches.push({ kind, nth, difference, ...aboutOf(entry), ...(transferId !== undefined && { transferId }) });
    if (seen.has(entry.reference)) say("double", entry.amount);
    else if (entry.amount < 0n) {
      const refund = refunds.get(entry.endToEndId);
      const isOurs = refund !== undefined && refund.amount === -entry.amount && !paid.has(entry.endToEndId);
      if (isOurs) {
        paid.add(entry.endToEndId);
        matched.set(nth, { by: "refund", refundId: refund.refundId });
      } else say("outgoing", entry.amount);
    } else if (entry.isReturn) {
      const refund = refunds.get(entry.endToEndId);
      const isOurs = refund !== undefined && refund.amount === entry.amount && !bounced.includes(refund);
      if (isOurs) {
        bounced.push(refund);
        matched.set(nth, { by: "refund" });
      } else say("bounced", entry.amount);
    } else {
      const ours = byReference.get(entry.reference);
      const alike = ours ?? books.transfers.find((one) => isAlike(one, entry) && !used.has(one.id) && !told.has(one.transactionId));
      if (alike === undefined) unheard.push({ nth, entry });
      else {
        used.add(alike.id);
        if (alike.amount === entry.amount) matched.set(nth, { by: ours === undefined ? "content" : "reference", transferId: alike.id });
        else say("amount", entry.amount - alike.amount, alike.id);
      }
    }
    seen.add(entry.reference);
  }
  for (const one of books.transfers) if (!used.has(one.id) && !one.isOtherDay) mismatches.push(missing(one));
  for (const one of books.refunds) if (!paid.has(one.reference) && !one.isOtherDay) mismatches.push(notPaid(one));
  return { matched, mismatches, unheard, bounced };
}

function aboutOf({ reference, amount, content }: StatementEntry) {
  return { reference, content, amount: amount < 0n ? -amount : amount };
}

function missing({ id, transactionId, amount, content }: BookedTransfer): Mismatch {
  return { kind: "missing", reference: transactionId, nth: 0, amount, difference: -amount, content, transferId: id };
}

/** We told the bank to pay it and it says nothing of it: there is more in the account than in the books. */
function notPaid({ refundId, reference, amount }: SentRefund): Mismatch {
  return { kind: "missing", reference, nth: 0, amount, difference: amount, content: "Hoàn tiền", refundId };
}

/** The bank may number a transfer otherwise in its statement than in its callback. */
function isAlike(ours: BookedTransfer, entry: StatementEntry): boolean {
  return !ours.isOtherDay && ours.amount === entry.amount && ours.content !== "" && ours.content === entry.content;
}
