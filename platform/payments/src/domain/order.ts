import type { Text } from "@motlan/kernel";

/**
 * `partly-paid`: some came, the rest is awaited. `refund-due`: paid and then called off, all of it owed back; `refunded`: given back. A surplus changes no state:
 * it is owed back beside the order.
 */
export type OrderState = "open" | "partly-paid" | "paid" | "expired" | "cancelled" | "refund-due" | "refunded";

/** How the last of the money came: bank transfer, cash at the counter, an intermediary's wallet or account, a card. */
export type PaidBy = "transfer" | "cash" | "gateway" | "card";

/** What an order or a line is for: a dossier today, a school year's tuition or a toll tomorrow. The room asks nothing more of it. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** When a line is owed back, by the act that says so; or ours, where it is marked so. */
export interface RefundTerm {
  readonly when: "refused" | "stopped" | "withdrawn" | "late";
  /** Of the line's amount. */
  readonly percent: number;
  readonly law: string;
}

/** One line of what is owed (phí or lệ phí, Law on Fees and Charges 2015, article 3), in whole đồng, with its legal basis. */
export interface OrderLine {
  readonly id: string;
  readonly title: Text;
  /** `fee` is phí, `charge` is lệ phí. */
  readonly kind: "fee" | "charge";
  readonly amount: bigint;
  /** How much of it is owed back or was given back. */
  readonly back?: bigint;
  readonly law: string;
  /** Percentage the collecting body keeps (phần được để lại), by the act; absent where none says it. */
  readonly retained?: number;
  /** What this line is for, where it is not the order's own subject: one order may pay for several parts. */
  readonly subject?: Subject;
  /** Why this sum: the words of the exemption or reduction, as the fee's table gave them. */
  readonly reason?: Text;
  readonly refunds?: readonly RefundTerm[];
}

/** The number of the fee receipt (biên lai) that was issued when the order was paid. */
export interface ReceiptNumber {
  readonly form: string;
  readonly symbol: string;
  readonly number: number;
}

/** What a person has to pay for one subject or several, and where to. */
export interface Order {
  readonly id: string;
  /** Stands in the transfer's content and on the counter's screen: "ML" and ten digits. */
  readonly code: string;
  readonly subject: Subject;
  /** The subject, where it is a dossier. */
  readonly dossierId: string | undefined;
  readonly agencyId: string;
  readonly personId: string;
  readonly lines: readonly OrderLine[];
  /** Whole đồng. */
  readonly amount: bigint;
  /** What came and counts for this order; never more than `amount`. */
  readonly received: bigint;
  /** How much of the lines is owed back or was given back. */
  readonly refunded: bigint;
  readonly state: OrderState;
  readonly bin: string;
  readonly bankName: string;
  readonly account: string;
  readonly holder: string;
  /** Nội dung chuyển khoản: the code alone, so that the payer's bank learns nothing of the dossier. */
  readonly purpose: string;
  /** The VietQR payload, for what is still to pay. */
  readonly qr: string;
  /** Providers at which the payer has begun to pay. */
  readonly started: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly paidAt: Date | undefined;
  readonly paidBy: PaidBy | undefined;
  readonly receipt: ReceiptNumber | undefined;
}

const DAY_MS = 86_400_000;

/** How long one may pay: ours, since no rule gives a term for paying before the dossier is taken in. */
export const DAYS_TO_PAY = 7;

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + DAYS_TO_PAY * DAY_MS);
}

export function sumOf(lines: readonly Pick<OrderLine, "amount">[]): bigint {
  return lines.reduce((sum, line) => sum + line.amount, 0n);
}

/** What is still to be paid. */
export function openSum({ state, amount, received }: Pick<Order, "state" | "amount" | "received">): bigint {
  return state === "open" || state === "partly-paid" ? amount - received : 0n;
}

/** The dossiers an order pays for, each once. */
export function dossiersOf({ subject, lines }: Pick<Order, "subject" | "lines">): string[] {
  const subjects = [subject, ...lines.flatMap((line) => line.subject ?? [])];
  return [...new Set(subjects.filter(({ kind }) => kind === "dossier").map(({ id }) => id))];
}
