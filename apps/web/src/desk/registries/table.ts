import type { PageRow } from "../../frame/types.ts";
import { amendRecordAct, amendRecordPage } from "./amend-page.tsx";
import {
  acceptCorrectionAct,
  deskCorrectionPage,
  deskCorrectionPaper,
  extendCorrectionAct,
  refuseCorrectionAct,
} from "./correction-page.tsx";
import { correctionsPage } from "./corrections-page.tsx";
import { askExportAct, exportFile, exportPage } from "./export-page.tsx";
import { findAct, findPage } from "./find-page.tsx";
import { lookPage } from "./found-page.tsx";
import { importFaults, importsPage } from "./imports-page.tsx";
import { registriesPage } from "./list-page.tsx";
import { CORRECTIONS_DESK, EXPORTS_PATH, IMPORTS_PATH, LOOK_PATH, REGISTRIES_PATH, TWINS_PATH } from "./paths.ts";
import { recordPage } from "./record-page.tsx";
import { resumeFileAct, sendFileAct, stopFileAct } from "./send-file-acts.ts";
import { apartAct, confirmProposalAct, dropProposalAct, mergeAct, reopenTwinAct, undoMergeAct } from "./twin-acts.ts";
import { twinPage } from "./twin-page.tsx";
import { searchTwinsAct, twinsPage } from "./twins-page.tsx";

const ONE = `${LOOK_PATH}/:lookId/:recordId`;

/** The registries' own desk: looking up for a purpose, a record with its whole history, correcting it. */
export const registryPages: readonly PageRow[] = [
  { method: "GET", path: REGISTRIES_PATH, who: "official", run: registriesPage },
  { method: "GET", path: `${REGISTRIES_PATH}/so/:registry`, who: "official", run: (visit) => findPage(visit) },
  { method: "POST", path: `${REGISTRIES_PATH}/so/:registry`, who: "official", run: findAct },
  { method: "GET", path: `${REGISTRIES_PATH}/so/:registry/trich-xuat`, who: "official", run: (visit) => exportPage(visit) },
  { method: "POST", path: `${REGISTRIES_PATH}/so/:registry/trich-xuat`, who: "official", run: askExportAct },
  { method: "GET", path: `${EXPORTS_PATH}/:exportId/tep`, who: "official", run: exportFile },
  { method: "GET", path: `${LOOK_PATH}/:lookId`, who: "official", run: lookPage },
  { method: "GET", path: ONE, who: "official", run: recordPage },
  { method: "GET", path: `${ONE}/sua`, who: "official", run: (visit) => amendRecordPage(visit) },
  { method: "POST", path: `${ONE}/sua`, who: "official", run: amendRecordAct },
  { method: "GET", path: IMPORTS_PATH, who: "official", run: (visit) => importsPage(visit) },
  { method: "POST", path: IMPORTS_PATH, who: "official", run: sendFileAct },
  { method: "POST", path: `${IMPORTS_PATH}/:fileId/dung`, who: "official", run: stopFileAct },
  { method: "POST", path: `${IMPORTS_PATH}/:fileId/tiep`, who: "official", run: resumeFileAct },
  { method: "GET", path: `${IMPORTS_PATH}/:id/dong-loi`, who: "official", run: importFaults },
  { method: "GET", path: TWINS_PATH, who: "official", run: (visit) => twinsPage(visit) },
  { method: "POST", path: `${TWINS_PATH}/tim`, who: "official", run: searchTwinsAct },
  { method: "GET", path: `${TWINS_PATH}/:twinId`, who: "official", run: (visit) => twinPage(visit) },
  { method: "POST", path: `${TWINS_PATH}/:twinId/gop`, who: "official", run: mergeAct },
  { method: "POST", path: `${TWINS_PATH}/:twinId/rieng`, who: "official", run: apartAct },
  { method: "POST", path: `${TWINS_PATH}/:twinId/xac-nhan`, who: "official", run: confirmProposalAct },
  { method: "POST", path: `${TWINS_PATH}/:twinId/bo-de-nghi`, who: "official", run: dropProposalAct },
  { method: "POST", path: `${TWINS_PATH}/:twinId/rut-lai`, who: "official", run: reopenTwinAct },
  { method: "POST", path: `${TWINS_PATH}/:twinId/tach`, who: "official", run: undoMergeAct },
  { method: "GET", path: CORRECTIONS_DESK, who: "official", run: correctionsPage },
  { method: "GET", path: `${CORRECTIONS_DESK}/:id`, who: "official", run: (visit) => deskCorrectionPage(visit) },
  { method: "GET", path: `${CORRECTIONS_DESK}/:id/tep/:fileId`, who: "official", run: deskCorrectionPaper },
  { method: "POST", path: `${CORRECTIONS_DESK}/:id/sua`, who: "official", run: acceptCorrectionAct },
  { method: "POST", path: `${CORRECTIONS_DESK}/:id/khong-sua`, who: "official", run: refuseCorrectionAct },
  { method: "POST", path: `${CORRECTIONS_DESK}/:id/them-han`, who: "official", run: extendCorrectionAct },
];
