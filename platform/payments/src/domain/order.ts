import type { Text } from "@motlan/kernel";

/** `refund-due`: it was paid and then called off; the money is owed back. */
export type OrderState = "open" | "paid" | "expired" | "cancelled" | "refund-due";

/** One line of what is owed (phí or lệ phí, Law on Fees and Charges 2015, article 3), in whole đồng, with its legal basis. */
export interface OrderLine {
  readonly id: string;
  readonly title: Text;
  /** `fee` is phí, `charge` is lệ phí. */
  readonly kind: "fee" | "charge";
  readonly amount: bigint;
  readonly law: string;
}

/** The number of the fee receipt (biên lai) that was issued when the order was paid. */
export interface ReceiptNumber {
  readonly form: string;
  readonly symbol: string;
  readonly number: number;
}

/** What a person has to pay for one dossier, and where to. */
export interface Order {
  readonly id: string;
  /** Stands in the transfer's content and on the counter's screen: "ML" and ten digits. */
  readonly code: string;
  readonly dossierId: string;
  readonly agencyId: string;
  readonly personId: string;
  readonly lines: readonly OrderLine[];
  /** Whole đồng. */
  readonly amount: bigint;
  readonly state: OrderState;
  readonly bin: string;
  readonly bankName: string;
  readonly account: string;
  readonly holder: string;
  /** Nội dung chuyển khoản: the code alone, so that the payer's bank learns nothing of the dossier. */
  readonly purpose: string;
  /** The VietQR payload. */
  readonly qr: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly paidAt: Date | undefined;
  readonly paidBy: "transfer" | "cash" | undefined;
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
