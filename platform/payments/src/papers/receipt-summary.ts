import { formatDate } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { Receipt, ReceiptKind, ReceiptState } from "../domain/receipt/receipt.ts";
import { printedNumber } from "../domain/receipt/rules.ts";
import type { Sheet } from "./spreadsheet.ts";

const KIND: Readonly<Record<ReceiptKind, string>> = { first: "Lập mới", replacing: "Thay thế", adjusting: "Điều chỉnh" };
const STATE: Readonly<Record<ReceiptState, string>> = {
  "in-force": "Còn hiệu lực",
  adjusted: "Đã bị điều chỉnh",
  replaced: "Đã bị thay thế",
  cancelled: "Đã hủy",
};

/** The summary of receipts to the tax office (01/TH-BLĐT). The form's name is the decree's; which columns it has could not be confirmed, these are ours. */
export function receiptSummary(receipts: readonly Receipt[]): Sheet {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  const head = [
    "STT",
    "Ký hiệu mẫu",
    "Ký hiệu",
    "Số",
    "Ngày lập",
    "Tính chất",
    "Biên lai liên quan",
    "Tổng tiền (đồng)",
    "Trạng thái",
    "Lý do",
  ];
  const rows = receipts.map((receipt, index) => {
    const earlier = receipt.ofReceipt === null ? undefined : byId.get(receipt.ofReceipt);
    const related = earlier === undefined ? "" : `${earlier.symbol} ${printedNumber(earlier)}`;
    const what = [String(index + 1), receipt.form, receipt.symbol, printedNumber(receipt), formatDate(localDateOf(receipt.at))];
    return [...what, KIND[receipt.kind], related, receipt.total, STATE[receipt.state], receipt.reason];
  });
  return [head, ...rows];
}
