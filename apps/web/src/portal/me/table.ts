import type { PageRow } from "../../frame/types.ts";
import { accountPage, endSessionHere } from "./account-page.tsx";
import { dataPage } from "./data-page.tsx";
import { exportReads } from "./export-reads.ts";
import { followNotice, noticesPage, readAllNotices } from "./notices-page.tsx";
import { ownPaper, papersPage } from "./papers-page.tsx";
import { askHere, readPage } from "./read-page.tsx";
import { takeCopy } from "./take-copy.ts";
import { takeTellPage, tellPage } from "./tell-page.tsx";

/** What is mine besides dossiers: notices, my data and who read it, where I am signed in. */
export const mePages: readonly PageRow[] = [
  { method: "GET", path: "/thong-bao", who: "person", run: noticesPage },
  { method: "POST", path: "/thong-bao", who: "person", run: readAllNotices },
  { method: "GET", path: "/thong-bao/cach-nhan", who: "person", run: tellPage },
  { method: "POST", path: "/thong-bao/cach-nhan", who: "person", run: takeTellPage },
  { method: "GET", path: "/thong-bao/:id", who: "person", run: followNotice },
  { method: "GET", path: "/du-lieu-cua-toi", who: "person", run: dataPage },
  { method: "GET", path: "/du-lieu-cua-toi/tai-ve", who: "person", run: exportReads },
  { method: "GET", path: "/du-lieu-cua-toi/ban-sao", who: "person", run: takeCopy },
  { method: "GET", path: "/du-lieu-cua-toi/luot/:id", who: "person", run: readPage },
  { method: "POST", path: "/du-lieu-cua-toi/luot/:id", who: "person", run: askHere },
  { method: "GET", path: "/giay-to-cua-toi", who: "person", run: papersPage },
  { method: "GET", path: "/giay-to-cua-toi/:id", who: "person", run: ownPaper },
  { method: "GET", path: "/tai-khoan", who: "person", run: accountPage },
  { method: "POST", path: "/tai-khoan", who: "person", run: endSessionHere },
];
