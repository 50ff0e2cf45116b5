import type { OrderLine } from "./order.ts";

/** Where a collected sum belongs: what the collecting body keeps (phần được để lại), what goes to the budget (nộp ngân sách), and what no act has shared yet. */
export interface Shares {
  readonly retained: bigint;
  readonly remitted: bigint;
  readonly unshared: bigint;
}

const HUNDRED = 100n;

/**
 * How what remains of an order's lines is shared. Given as what remains, so that several part refunds never lose a đồng to rounding: what is posted is the difference
 * of two remainders.
 */
export function sharesOf(lines: readonly Pick<OrderLine, "kind" | "amount" | "retained" | "back">[]): Shares {
  return lines.map((line) => shareOf(line, line.amount - (line.back ?? 0n))).reduce(add, { retained: 0n, remitted: 0n, unshared: 0n });
}

/**
 * The lines after a sum of them is owed back. `owed` says, by place, for which lines it is owed: those give first; what nobody said a line for is taken of the last
 * lines first.
 */
export function giveBack<Line extends Pick<OrderLine, "amount" | "back">>(
  lines: readonly Line[],
  sum: bigint,
  owed: readonly bigint[] = [],
): Line[] {
  let rest = sum;
  const take = (line: Line, most: bigint): Line => {
    const back = line.back ?? 0n;
    const taken = least(most, line.amount - back, rest);
    rest -= taken;
    return taken === 0n ? line : { ...line, back: back + taken };
  };
  const named = lines.map((line, index) => take(line, owed[index] ?? 0n));
  return named
    .toReversed()
    .map((line) => take(line, line.amount))
    .toReversed();
}

function least(...sums: readonly bigint[]): bigint {
  return sums.reduce((a, b) => (a < b ? a : b));
}

/**
 * A charge (lệ phí) goes to the budget whole; of a fee (phí) the act says which percentage the collecting body keeps (Law on Fees and Charges 2015, articles 12 to
 * 14). A fee whose declaration says nothing is nobody's yet. The odd đồng goes to the budget.
 */
function shareOf({ kind, retained: percent }: Pick<OrderLine, "kind" | "retained">, amount: bigint): Shares {
  if (percent === undefined && kind === "fee") return { retained: 0n, remitted: 0n, unshared: amount };
  const retained = (amount * BigInt(percent ?? 0)) / HUNDRED;
  return { retained, remitted: amount - retained, unshared: 0n };
}

function add(a: Shares, b: Shares): Shares {
  return { retained: a.retained + b.retained, remitted: a.remitted + b.remitted, unshared: a.unshared + b.unshared };
}
