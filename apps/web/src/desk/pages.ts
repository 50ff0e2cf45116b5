import type { PageRow } from "../frame/types.ts";
import { cashAct, completeAct, handOverAct } from "./acts.ts";
import { agencyPage, appointAct, openPostAct } from "./agency-page.tsx";
import { amendAct, amendPage } from "./amend-page.tsx";
import { askAct, askPage } from "./ask-page.tsx";
import { batchAct } from "./batch.ts";
import { batchPage } from "./batch-page.tsx";
import { batchResult } from "./batch-result.tsx";
import { consultAct, consultPage } from "./consult-page.tsx";
import { familyMadePage, makeFamilyAct, newFamilyPage } from "./demo/family-page.tsx";
import { dossierPage } from "./dossier-page.tsx";
import { extendAct, extendPage } from "./extend-page.tsx";
import { attachedFile, draftPreview, issuedPaper } from "./files.ts";
import { heldPage } from "./held-page.tsx";
import { opinionAct, opinionPage } from "./opinion-page.tsx";
import { queuePage } from "./queue-page.tsx";
import { refuseAct, refusePage } from "./refuse-page.tsx";
import { reviewPage, sendReview } from "./review-page.tsx";
import { sendBackAct, sendBackPage } from "./send-back-page.tsx";
import { stopAct, stopPage } from "./stop-page.tsx";
import { daysOffAct, openTenantAct } from "./tenants/acts.ts";
import { tenantsPage } from "./tenants/list-page.tsx";
import { tenantPage } from "./tenants/tenant-page.tsx";
import { chooseTheme } from "./theme.ts";

const DESK = "/ban-lam-viec";
const ONE = `${DESK}/:id`;
const FAMILY = "/trinh-dien/gia-dinh-moi";

/** The page table of the desk (bàn làm việc của cán bộ), and of what a demo's visitor may invent. */
export const deskPages: readonly PageRow[] = [
  { method: "GET", path: DESK, who: "official", run: queuePage },
  { method: "GET", path: `${DESK}/lo`, who: "official", run: batchPage },
  { method: "POST", path: `${DESK}/lo`, who: "official", run: batchAct },
  { method: "GET", path: `${DESK}/lo/ket-qua`, who: "official", run: batchResult },
  { method: "GET", path: `${DESK}/kiem-tra-mau`, who: "official", run: reviewPage },
  { method: "GET", path: `${DESK}/thanh-toan`, who: "official", run: heldPage },
  { method: "GET", path: `${DESK}/co-quan`, who: "official", run: agencyPage },
  { method: "POST", path: `${DESK}/co-quan/bo-nhiem`, who: "official", run: appointAct },
  { method: "POST", path: `${DESK}/co-quan/vi-tri`, who: "official", run: openPostAct },
  { method: "GET", path: `${DESK}/don-vi`, who: "official", run: tenantsPage },
  { method: "GET", path: `${DESK}/don-vi/:agencyId`, who: "official", run: tenantPage },
  { method: "POST", path: `${DESK}/don-vi/:agencyId`, who: "official", run: openTenantAct },
  { method: "POST", path: `${DESK}/don-vi/:agencyId/ngay-nghi`, who: "official", run: daysOffAct },
  { method: "GET", path: `${DESK}/giay-to/:documentId`, who: "official", run: issuedPaper },
  { method: "GET", path: `${DESK}/doi-vi-tri`, who: "official", run: async () => ({ redirect: `${DESK}/chon-vi-tri` }) },
  { method: "POST", path: `${DESK}/giao-dien`, who: "official", run: chooseTheme },
  { method: "GET", path: ONE, who: "official", run: dossierPage },
  { method: "GET", path: `${ONE}/tep/:fileId`, who: "official", run: attachedFile },
  { method: "GET", path: `${ONE}/du-thao`, who: "official", run: draftPreview },
  { method: "POST", path: `${ONE}/hoan-thanh`, who: "official", run: completeAct },
  { method: "GET", path: `${ONE}/sua`, who: "official", run: amendPage },
  { method: "POST", path: `${ONE}/sua`, who: "official", run: amendAct },
  { method: "GET", path: `${ONE}/bo-sung`, who: "official", run: askPage },
  { method: "POST", path: `${ONE}/bo-sung`, who: "official", run: askAct },
  { method: "GET", path: `${ONE}/tu-choi`, who: "official", run: refusePage },
  { method: "POST", path: `${ONE}/tu-choi`, who: "official", run: refuseAct },
  { method: "GET", path: `${ONE}/lay-y-kien`, who: "official", run: consultPage },
  { method: "POST", path: `${ONE}/lay-y-kien`, who: "official", run: consultAct },
  { method: "GET", path: `${ONE}/y-kien`, who: "official", run: opinionPage },
  { method: "POST", path: `${ONE}/y-kien`, who: "official", run: opinionAct },
  { method: "GET", path: `${ONE}/gia-han`, who: "official", run: extendPage },
  { method: "POST", path: `${ONE}/gia-han`, who: "official", run: extendAct },
  { method: "GET", path: `${ONE}/dung`, who: "official", run: stopPage },
  { method: "POST", path: `${ONE}/dung`, who: "official", run: stopAct },
  { method: "GET", path: `${ONE}/tra-lai`, who: "official", run: sendBackPage },
  { method: "POST", path: `${ONE}/tra-lai`, who: "official", run: sendBackAct },
  { method: "POST", path: `${ONE}/tra-ket-qua`, who: "official", run: handOverAct },
  { method: "POST", path: `${ONE}/thu-tien`, who: "official", run: cashAct },
  { method: "POST", path: `${ONE}/kiem-tra-mau`, who: "official", run: sendReview },
  { method: "GET", path: FAMILY, who: "anyone", run: newFamilyPage },
  { method: "POST", path: FAMILY, who: "anyone", run: makeFamilyAct },
  { method: "GET", path: `${FAMILY}/:token`, who: "anyone", run: familyMadePage },
];
