import { getAgency } from "@motlan/agencies";
import { dongInWords, formatDate, formatDong } from "@motlan/formats";
import { localDateOf, type Text } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";

/** What a fee receipt (biên lai thu phí, lệ phí) must carry (Decree 254/2026/NĐ-CP, article 23(2)), ready for a template. */
export interface ReceiptData {
  readonly title: string;
  readonly form: string;
  readonly symbol: string;
  /** Up to eight digits, without leading noughts. */
  readonly number: string;
  readonly agencyName: Text;
  /** Tax code of the collecting body; undefined because the agencies' are not known here yet. */
  readonly agencyTaxCode: string | undefined;
  readonly orderCode: string;
  readonly lines: readonly { readonly kind: "Phí" | "Lệ phí"; readonly title: Text; readonly amount: string; readonly law: string }[];
  readonly total: string;
  readonly totalInWords: string;
  readonly paidBy: "Chuyển khoản" | "Tiền mặt";
  /** dd/mm/yyyy in Vietnam. */
  readonly paidOn: string;
}

/** The receipt of a paid order; nothing for one that is not paid. */
export async function receiptData(db: Db, order: Order): Promise<ReceiptData | undefined> {
  const { receipt, paidAt } = order;
  if (receipt === undefined || paidAt === undefined) return undefined;
  const agency = await getAgency(db, order.agencyId);
  return {
    title: "BIÊN LAI THU PHÍ, LỆ PHÍ",
    form: receipt.form,
    symbol: receipt.symbol,
    number: String(receipt.number),
    agencyName: agency.name,
    agencyTaxCode: undefined,
    orderCode: order.code,
    lines: order.lines
      .filter((line) => line.amount > 0n)
      .map(({ kind, title, amount, law }) => ({ kind: kind === "fee" ? "Phí" : "Lệ phí", title, amount: formatDong(amount), law })),
    total: formatDong(order.amount),
    totalInWords: dongInWords(order.amount),
    paidBy: order.paidBy === "cash" ? "Tiền mặt" : "Chuyển khoản",
    paidOn: formatDate(localDateOf(paidAt)),
  };
}
