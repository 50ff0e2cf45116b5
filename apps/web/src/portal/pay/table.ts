import type { PageRow } from "../../frame/types.ts";
import { chooseWayByLink, linkPage, lookAgainByLink } from "./link-page.tsx";
import { chooseWay, lookAgain, makeLink, paymentPage } from "./payment-page.tsx";
import { receiptPaper } from "./receipt-paper.tsx";

/** Paying what one owes, and what somebody else owes. */
export const payPages: readonly PageRow[] = [
  { method: "GET", path: "/thanh-toan/:orderId", who: "person", run: (visit) => paymentPage(visit) },
  { method: "POST", path: "/thanh-toan/:orderId", who: "person", run: lookAgain },
  { method: "POST", path: "/thanh-toan/:orderId/cach", who: "person", run: chooseWay },
  { method: "POST", path: "/thanh-toan/:orderId/nop-ho", who: "person", run: makeLink },
  { method: "GET", path: "/thanh-toan/:orderId/bien-lai", who: "person", run: receiptPaper },
  { method: "GET", path: "/nop-ho/:link", who: "anyone", run: (visit) => linkPage(visit) },
  { method: "POST", path: "/nop-ho/:link", who: "anyone", run: lookAgainByLink },
  { method: "POST", path: "/nop-ho/:link/cach", who: "anyone", run: chooseWayByLink },
];
