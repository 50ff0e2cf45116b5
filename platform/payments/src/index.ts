export { adjustReceipt } from "./actions/adjust-receipt.ts";
export { askRefund, type RefundAsk } from "./actions/ask-refund.ts";
export { assignFinding, listFindingOwners } from "./actions/assign-finding.ts";
export { type BeginPayment, beginPayment } from "./actions/begin-payment.ts";
export { type Booking, bookTransfer } from "./actions/book-transfer.ts";
export { cancelOrder } from "./actions/cancel-order.ts";
export { cancelReceipt } from "./actions/cancel-receipt.ts";
export { closeDay } from "./actions/close-day.ts";
export { createOrder, type NewOrder } from "./actions/create-order.ts";
export { decideRefund, payOutRefund } from "./actions/decide-refund.ts";
export { askForStatements } from "./actions/fetch-statements.ts";
export { listOpenDays, MOST_OPEN_DAYS } from "./actions/list-open-days.ts";
export { markPaidAtCounter } from "./actions/mark-paid-at-counter.ts";
export { noteReceipt } from "./actions/note-receipt.ts";
export { getOrderedOrder, type OrderForSystem, orderForSystem } from "./actions/order-for-system.ts";
export { beginPaymentByLink, findLinkToPay, getLinkedOrder, type LinkedOrder, linkToPay } from "./actions/pay-by-link.ts";
export { type AccountDay, type BookDay, readDay } from "./actions/read-day.ts";
export { getMyOrder, listHeld, listMyOrders, type Page } from "./actions/read-orders.ts";
export {
  listReceiptBooks,
  listReceiptsOfPeriod,
  openMyReceipt,
  openReceiptPaper,
  type ReceiptFile,
  readReceipt,
  searchReceipts,
  standingOfReceipt,
} from "./actions/read-receipts.ts";
export { getOrderToRefund, getRefund, listMyRefunds, listRefunds } from "./actions/read-refunds.ts";
export { readTreasury, type TreasuryReport } from "./actions/read-treasury.ts";
export { refundByRule } from "./actions/refund-by-rule.ts";
export { type ReplaceReceipt, replaceReceipt } from "./actions/replace-receipt.ts";
export { type ResolveFinding, resolveFinding } from "./actions/resolve-finding.ts";
export { signClosing } from "./actions/sign-closing.ts";
export { takeStatement } from "./actions/take-statement.ts";
export { undoResolution } from "./actions/undo-resolution.ts";
export { SANDBOX_BANK_NAME } from "./domain/account.ts";
export type { Order, OrderLine, OrderState, PaidBy, ReceiptNumber, RefundTerm, Subject } from "./domain/order.ts";
export { DAYS_TO_PAY, dossiersOf, openSum } from "./domain/order.ts";
export { type Correction, correctionsFor, type Receipt, type ReceiptKind, type ReceiptState } from "./domain/receipt/receipt.ts";
export { printedNumber, RECEIPT_RULES } from "./domain/receipt/rules.ts";
export type { Refund, RefundCause, RefundState } from "./domain/refund.ts";
export { type Shares, sharesOf } from "./domain/shares.ts";
export type { AccountProof, DaySheet, FeeSum, NotClosable } from "./domain/statement/closing.ts";
export type { FindingKind } from "./domain/statement/match.ts";
export { type Resolution, resolutionsFor } from "./domain/statement/resolution.ts";
export { LARGEST_STATEMENT, type Statement, type StatementEntry, type StatementFault } from "./domain/statement/statement.ts";
export type { HoldReason, Transfer } from "./domain/transfer.ts";
export { faults as paymentFaults } from "./faults.ts";
export { receiptSummary } from "./papers/receipt-summary.ts";
export { type Sheet, sheetAsXlsx } from "./papers/spreadsheet.ts";
export { treasuryList } from "./papers/treasury-list.ts";
export type { Provider, Providers } from "./providers/provider.ts";
export { qrSvg } from "./qr-svg.ts";
export { readCamt } from "./reading/read-camt.ts";
export { readStatementCsv } from "./reading/read-csv.ts";
export { readStatementFile } from "./reading/read-statement-file.ts";
export { checkLedger, type LedgerFault } from "./store/check-ledger.ts";
export type { Closing } from "./store/closings.ts";
export type { Finding } from "./store/findings.ts";
export { readBalances } from "./store/ledger.ts";
export { findOrder, findOrderOfDossier, findOrderOfSubject } from "./store/orders.ts";
export type { ReceiptBook, ReceiptNotice } from "./store/receipts.ts";
export type { HeldTransfer } from "./store/transfers.ts";
