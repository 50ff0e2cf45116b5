import type { Order, OrderLine, RefundTerm } from "./order.ts";

/** What became of a dossier, as far as money hangs on it. */
export type DossierNews = RefundTerm["when"];

/**
 * A line of a dossier that was withdrawn before anybody took it in is owed back whole: nothing was done for it. Ours, since no act that we know says it; where a
 * declaration says something else for withdrawal, that holds.
 */
const BEFORE_TAKE_IN: RefundTerm = { when: "withdrawn", percent: 100, law: "" };

/** What is owed back because of a dossier's news: of each of the order's lines, by its place, and together. */
export interface Owed {
  readonly lines: readonly bigint[];
  readonly amount: bigint;
  /** What all lines of the dossier come to: however often something happens to it, no more goes back. */
  readonly most: bigint;
  readonly law: string;
}

/** How much of an order is owed back because of a dossier's news, and by which acts: the line's own terms, each of its amount, the odd đồng staying. */
export function owedFor(
  order: Pick<Order, "subject" | "lines">,
  { dossierId, what, takenIn }: { readonly dossierId: string; readonly what: DossierNews; readonly takenIn: boolean },
): Owed {
  const own = order.lines.map((line) => (isOf(order, line, dossierId) ? line : undefined));
  const terms = own.map((line) => {
    const said = line?.refunds?.find(({ when }) => when === what);
    return said ?? (what === "withdrawn" && !takenIn ? BEFORE_TAKE_IN : undefined);
  });
  const lines = own.map((line, index) => ((line?.amount ?? 0n) * BigInt(terms[index]?.percent ?? 0)) / 100n);
  const laws = new Set(own.flatMap((line, index) => (line === undefined ? [] : (terms[index]?.law ?? []))).filter((law) => law !== ""));
  const most = own.reduce((sum, line) => sum + (line?.amount ?? 0n), 0n);
  return { lines, amount: lines.reduce((sum, one) => sum + one, 0n), most, law: [...laws].join("; ") };
}

/** A dossier's lines are those that name it, and those that name nothing where the order is for it. */
function isOf(order: Pick<Order, "subject">, { subject = order.subject }: OrderLine, dossierId: string): boolean {
  return subject.kind === "dossier" && subject.id === dossierId;
}
