import type { PageRow } from "../../frame/types.ts";
import { accessReceipt } from "./access-receipt.ts";
import { actReceipt, actsPage } from "./acts-page.tsx";
import { judgeReceipt, logPage } from "./log-page.tsx";

/** The public log, and the receipts by which one's own acts and readings stand in it. */
export const logPages: readonly PageRow[] = [
  { method: "GET", path: "/kiem-tra/nhat-ky", who: "anyone", run: logPage },
  { method: "POST", path: "/kiem-tra/nhat-ky", who: "anyone", run: judgeReceipt },
  { method: "GET", path: "/du-lieu-cua-toi/luot/:id/bien-nhan", who: "person", run: accessReceipt },
  { method: "GET", path: "/ho-so/:id/bien-nhan", who: "person", run: actsPage },
  { method: "GET", path: "/ho-so/:id/bien-nhan/:key", who: "person", run: actReceipt },
];
