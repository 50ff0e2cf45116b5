import type { PageRow } from "../../frame/types.ts";
import { lookAgain, paymentPage } from "../pay/payment-page.tsx";
import { accountPage, endSessionHere } from "./account-page.tsx";
import { dataPage } from "./data-page.tsx";
import { noticesPage, openNotice, readAllNotices } from "./notices-page.tsx";

/** What is mine besides dossiers: payments, notices, my data and who read it, where I am signed in. */
export const mePages: readonly PageRow[] = [
  { method: "GET", path: "/thanh-toan/:orderId", who: "person", run: paymentPage },
  { method: "POST", path: "/thanh-toan/:orderId", who: "person", run: lookAgain },
  { method: "GET", path: "/thong-bao", who: "person", run: noticesPage },
  { method: "POST", path: "/thong-bao", who: "person", run: readAllNotices },
  { method: "GET", path: "/thong-bao/:id", who: "person", run: openNotice },
  { method: "GET", path: "/du-lieu-cua-toi", who: "person", run: dataPage },
  { method: "GET", path: "/tai-khoan", who: "person", run: accountPage },
  { method: "POST", path: "/tai-khoan", who: "person", run: endSessionHere },
];
