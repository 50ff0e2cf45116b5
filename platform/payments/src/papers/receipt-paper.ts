import type { FeeReceipt } from "@motlan/documents";
import { dongInWords, formatDate } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { Order, PaidBy } from "../domain/order.ts";
import type { Receipt } from "../domain/receipt/receipt.ts";
import { printedNumber } from "../domain/receipt/rules.ts";
import { signedSum } from "./signed-sum.ts";

const METHOD: Readonly<Record<PaidBy, string>> = {
  transfer: "Chuyển khoản",
  cash: "Tiền mặt",
  gateway: "Qua trung gian thanh toán",
  card: "Thẻ",
};

interface Parts {
  readonly agency: string;
  readonly order: Order;
  /** The one it replaces or adjusts. */
  readonly earlier?: Receipt | undefined;
}

/** What a fee receipt must carry (Decree 254/2026/NĐ-CP, article 23(2)), ready for its template. The agencies' tax codes are not known here yet, and it says so. */
export function receiptPaper(receipt: Receipt, { agency, order, earlier }: Parts): FeeReceipt {
  const { form, symbol, at, kind, lines, total, payer, reason } = receipt;
  const does = kind === "adjusting" ? "điều chỉnh" : "thay thế";
  return {
    ...{ agency, taxCode: "chưa cập nhật", form, symbol, number: printedNumber(receipt), issuedOn: localDateOf(at) },
    ...(earlier !== undefined && { about: `${does} biên lai ${nameOf(earlier)}`, reason }),
    ...(payer !== "" && { payer }),
    items: lines
      .filter(({ amount }) => amount !== 0n)
      .map((line) => ({
        ...{ name: line.title.vi, kind: line.kind === "fee" ? "Phí" : "Lệ phí", law: line.law, amount: signedSum(line.amount) },
      })),
    ...{ total: signedSum(total), totalInWords: capital(dongInWords(total)), method: METHOD[order.paidBy ?? "transfer"] },
    orderCode: order.code,
  };
}

/** "ký hiệu 26TAA số 12 ngày 20/11/2026" */
export function nameOf(receipt: Receipt): string {
  return `ký hiệu ${receipt.symbol} số ${printedNumber(receipt)} ngày ${formatDate(localDateOf(receipt.at))}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}
