import { type Decision, type LocalDate, no, yes } from "@motlan/kernel";

/** One line of a bank's statement. */
export interface StatementEntry {
  /** The bank's own number of the transaction (AcctSvcrRef). */
  readonly reference: string;
  /** What whoever ordered it called it (EndToEndId); empty where nobody said. */
  readonly endToEndId: string;
  /** Whole đồng: money in is positive, money out negative. */
  readonly amount: bigint;
  /** The account credited, a virtual one perhaps; the statement's own where nothing is said. */
  readonly account: string;
  readonly content: string;
  /** Money of ours that came back: the bank says so. */
  readonly isReturn: boolean;
}

/** A bank's statement of one account and day (sổ phụ ngân hàng). */
export interface Statement {
  readonly format: "camt.053" | "csv";
  readonly bin: string;
  readonly account: string;
  readonly day: LocalDate;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly entries: readonly StatementEntry[];
}

/** Why a file is no statement we can book by. `what` in the refusal says where. */
export type StatementFault = "statement-unreadable" | "statement-unbalanced";

/** Longer than the busiest day of a province's account; a larger file is no honest one. */
export const MOST_ENTRIES = 50_000;
export const LARGEST_STATEMENT = 10 * 1024 * 1024;

/** A statement whose lines lead from its first balance to its last; anything else was cut, or is no statement. */
export function balanced(statement: Statement): Decision<Statement, StatementFault> {
  const moved = statement.entries.reduce((sum, { amount }) => sum + amount, 0n);
  const expected = statement.opening + moved;
  if (expected !== statement.closing) return no("statement-unbalanced", { expected: String(expected), told: String(statement.closing) });
  return yes(statement);
}

/** Says what of a file could not be read. */
export function unreadable(what: string): Decision<never, StatementFault> {
  return no("statement-unreadable", { what });
}

/** Whole đồng as a bank writes them: "8000", "8000.00"; nothing for a fraction or another sign. */
export function readDong(text: string): bigint | undefined {
  const found = /^(\d{1,15})(?:\.0{1,5})?$/.exec(text.trim());
  return found?.[1] === undefined ? undefined : BigInt(found[1]);
}
