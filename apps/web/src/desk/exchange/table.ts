import type { PageRow } from "../../frame/types.ts";
import { fetchAct, removeNodeAct, revokeAct } from "./centre-acts.ts";
import { eventsPage, resendAct, skipAct, skipPage } from "./events-page.tsx";
import { fileReceipt, filesPage, resumeFileAct, withdrawFileAct, withdrawFilePage } from "./files-page.tsx";
import { halvesPage } from "./halves-page.tsx";
import { approveAct, joiningPage, joiningsPage, refuseJoiningAct } from "./joinings-page.tsx";
import { linesPage, linesSheet } from "./lines-page.tsx";
import { diagnosisPage, nodePage, testAct } from "./node-page.tsx";
import { operationsPage } from "./operations-page.tsx";
import {
  DIAGNOSIS_PATH,
  EVENTS_PATH,
  EXCHANGE_PATH,
  FILES_PATH,
  HALVES_PATH,
  JOININGS_PATH,
  LINES_PATH,
  NODE_PATH,
  WRITES_PATH,
} from "./paths.ts";
import { giveUpWriteAct, giveUpWritePage, retryWriteAct, writesPage } from "./writes-page.tsx";

/** The pages by which the data exchange is kept going. */
export const exchangePages: readonly PageRow[] = [
  { method: "GET", path: EXCHANGE_PATH, who: "official", run: operationsPage },
  { method: "GET", path: LINES_PATH, who: "official", run: linesPage },
  { method: "GET", path: `${LINES_PATH}.csv`, who: "official", run: linesSheet },
  { method: "POST", path: `${EXCHANGE_PATH}/tai-danh-ba`, who: "official", run: fetchAct },
  { method: "GET", path: JOININGS_PATH, who: "official", run: joiningsPage },
  { method: "GET", path: `${JOININGS_PATH}/:joiningId`, who: "official", run: (visit) => joiningPage(visit) },
  { method: "POST", path: `${JOININGS_PATH}/:joiningId/duyet`, who: "official", run: approveAct },
  { method: "POST", path: `${JOININGS_PATH}/:joiningId/khong-duyet`, who: "official", run: refuseJoiningAct },
  { method: "POST", path: `${NODE_PATH}/thu-hoi`, who: "official", run: revokeAct },
  { method: "POST", path: `${NODE_PATH}/rut`, who: "official", run: removeNodeAct },
  { method: "GET", path: NODE_PATH, who: "official", run: (visit) => nodePage(visit) },
  { method: "POST", path: NODE_PATH, who: "official", run: testAct },
  { method: "GET", path: `${DIAGNOSIS_PATH}/:diagnosisId`, who: "official", run: diagnosisPage },
  { method: "GET", path: HALVES_PATH, who: "official", run: halvesPage },
  { method: "GET", path: WRITES_PATH, who: "official", run: (visit) => writesPage(visit) },
  { method: "POST", path: `${WRITES_PATH}/ghi-lai`, who: "official", run: retryWriteAct },
  { method: "GET", path: `${WRITES_PATH}/thoi-ghi`, who: "official", run: (visit) => giveUpWritePage(visit) },
  { method: "POST", path: `${WRITES_PATH}/thoi-ghi`, who: "official", run: giveUpWriteAct },
  { method: "GET", path: FILES_PATH, who: "official", run: (visit) => filesPage(visit) },
  { method: "GET", path: `${FILES_PATH}/:fileId/bien-nhan`, who: "official", run: fileReceipt },
  { method: "GET", path: `${FILES_PATH}/:fileId/rut`, who: "official", run: (visit) => withdrawFilePage(visit) },
  { method: "POST", path: `${FILES_PATH}/:fileId/rut`, who: "official", run: withdrawFileAct },
  { method: "POST", path: `${FILES_PATH}/:fileId/tiep`, who: "official", run: resumeFileAct },
  { method: "GET", path: EVENTS_PATH, who: "official", run: (visit) => eventsPage(visit) },
  { method: "POST", path: `${EVENTS_PATH}/gui-lai`, who: "official", run: resendAct },
  { method: "GET", path: `${EVENTS_PATH}/bo-qua`, who: "official", run: (visit) => skipPage(visit) },
  { method: "POST", path: `${EVENTS_PATH}/bo-qua`, who: "official", run: skipAct },
];
