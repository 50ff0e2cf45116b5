import type { PageRow } from "../../frame/types.ts";
import { dossierPage } from "./dossier-page.tsx";
import { draftPrint, showDraftPage, takeDraftPage } from "./draft-page.tsx";
import { downloadPaper, showDossierFile } from "./files.ts";
import { listPage } from "./list-page.tsx";
import { showRatePage, takeRatePage } from "./rate-page.tsx";
import { submittedPage } from "./submitted-page.tsx";
import { showSupplementPage, takeSupplementPage } from "./supplement-page.tsx";
import { takeReceipt } from "./take-receipt.ts";
import { takeChoice, takeTryAgain } from "./try-again.ts";
import { showWithdrawPage, takeWithdrawPage } from "./withdraw-page.tsx";

/** One's own dossiers, from submission to the rated result. */
export const dossierPages: readonly PageRow[] = [
  { method: "GET", path: "/ho-so", who: "person", run: listPage },
  { method: "GET", path: "/ho-so/:id", who: "person", run: dossierPage },
  { method: "GET", path: "/ho-so/:id/da-nop", who: "person", run: submittedPage },
  { method: "GET", path: "/ho-so/:id/bo-sung", who: "person", run: showSupplementPage },
  { method: "POST", path: "/ho-so/:id/bo-sung", who: "person", run: takeSupplementPage },
  { method: "GET", path: "/ho-so/:id/du-thao", who: "person", run: showDraftPage },
  { method: "POST", path: "/ho-so/:id/du-thao", who: "person", run: takeDraftPage },
  { method: "GET", path: "/ho-so/:id/du-thao/ban-in", who: "person", run: draftPrint },
  { method: "GET", path: "/ho-so/:id/rut", who: "person", run: showWithdrawPage },
  { method: "POST", path: "/ho-so/:id/rut", who: "person", run: takeWithdrawPage },
  { method: "POST", path: "/ho-so/:id/giay-tiep-nhan", who: "person", run: takeReceipt },
  { method: "POST", path: "/ho-so/:id/phan", who: "person", run: takeTryAgain },
  { method: "POST", path: "/ho-so/:id/phan/chon", who: "person", run: takeChoice },
  { method: "GET", path: "/ho-so/:id/danh-gia", who: "person", run: showRatePage },
  { method: "POST", path: "/ho-so/:id/danh-gia", who: "person", run: takeRatePage },
  { method: "GET", path: "/ho-so/:id/tep/:fileId", who: "person", run: showDossierFile },
  { method: "GET", path: "/tai-lieu/:documentId", who: "person", run: downloadPaper },
];
