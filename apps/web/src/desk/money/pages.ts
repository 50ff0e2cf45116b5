import type { PageRow } from "../../frame/types.ts";
import { askBankAct, closeAct, sheetFile, signAct, statementAct } from "./acts.ts";
import { askRefundAct, askRefundPage } from "./ask-refund-page.tsx";
import { MONEY_PATH, RECEIPTS_PATH, REFUNDS_PATH } from "./day-of.ts";
import { dayPage, moneyHome } from "./day-page.tsx";
import { assignAct, findingPage, resolveAct, undoAct } from "./finding-page.tsx";
import { correctAct, receiptFile, receiptPage } from "./receipt-page.tsx";
import { receiptsPage, reportFile } from "./receipts-page.tsx";
import { decideRefundAct, payOutAct, refundPage } from "./refund-page.tsx";
import { refundsPage } from "./refunds-page.tsx";

const DAY = `${MONEY_PATH}/:day`;
const FINDING = `${DAY}/chenh-lech/:findingId`;

/** The accountant's pages (kế toán): a day reconciled, its differences settled, its books closed and signed. */
export const moneyPages: readonly PageRow[] = [
  { method: "GET", path: REFUNDS_PATH, who: "official", run: refundsPage },
  { method: "GET", path: `${REFUNDS_PATH}/moi`, who: "official", run: (visit) => askRefundPage(visit) },
  { method: "POST", path: `${REFUNDS_PATH}/moi`, who: "official", run: askRefundAct },
  { method: "GET", path: `${REFUNDS_PATH}/:refundId`, who: "official", run: (visit) => refundPage(visit) },
  { method: "POST", path: `${REFUNDS_PATH}/:refundId/duyet`, who: "official", run: decideRefundAct },
  { method: "POST", path: `${REFUNDS_PATH}/:refundId/chi`, who: "official", run: payOutAct },
  { method: "GET", path: RECEIPTS_PATH, who: "official", run: receiptsPage },
  { method: "GET", path: `${RECEIPTS_PATH}/bao-cao`, who: "official", run: reportFile },
  { method: "GET", path: `${RECEIPTS_PATH}/:receiptId`, who: "official", run: receiptPage },
  { method: "POST", path: `${RECEIPTS_PATH}/:receiptId`, who: "official", run: correctAct },
  { method: "GET", path: `${RECEIPTS_PATH}/:receiptId/tep`, who: "official", run: receiptFile },
  { method: "POST", path: `${DAY}/hoi-ngan-hang`, who: "official", run: askBankAct },
  { method: "GET", path: MONEY_PATH, who: "official", run: moneyHome },
  { method: "GET", path: DAY, who: "official", run: dayPage },
  { method: "POST", path: `${DAY}/so-phu`, who: "official", run: statementAct },
  { method: "POST", path: `${DAY}/khoa-so`, who: "official", run: closeAct },
  { method: "POST", path: `${DAY}/ky`, who: "official", run: signAct },
  { method: "GET", path: `${DAY}/phieu`, who: "official", run: sheetFile },
  { method: "GET", path: FINDING, who: "official", run: findingPage },
  { method: "POST", path: FINDING, who: "official", run: resolveAct },
  { method: "POST", path: `${FINDING}/huy`, who: "official", run: undoAct },
  { method: "POST", path: `${FINDING}/giao`, who: "official", run: assignAct },
];
