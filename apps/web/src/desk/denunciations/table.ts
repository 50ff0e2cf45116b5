import type { PageRow } from "../../frame/types.ts";
import { denunciationConclusion, denunciationPaper } from "../../portal/denounce/files.ts";
import { denunciationAct, denunciationSheet, identityAct, transferAct } from "./denunciation-page.tsx";
import { concludedPage, DENUNCIATIONS_PATH, denunciationsPage } from "./list-page.tsx";

/** Denunciations, for the head who hears them. */
export const denunciationPages: readonly PageRow[] = [
  { method: "GET", path: DENUNCIATIONS_PATH, who: "official", run: denunciationsPage },
  { method: "GET", path: `${DENUNCIATIONS_PATH}/ket-luan`, who: "official", run: concludedPage },
  { method: "GET", path: `${DENUNCIATIONS_PATH}/:id`, who: "official", run: denunciationSheet },
  { method: "POST", path: `${DENUNCIATIONS_PATH}/:id`, who: "official", run: denunciationAct },
  { method: "POST", path: `${DENUNCIATIONS_PATH}/:id/danh-tinh`, who: "official", run: identityAct },
  { method: "POST", path: `${DENUNCIATIONS_PATH}/:id/chuyen`, who: "official", run: transferAct },
  { method: "GET", path: `${DENUNCIATIONS_PATH}/:id/giay/:paperId`, who: "official", run: denunciationPaper },
  { method: "GET", path: `${DENUNCIATIONS_PATH}/:id/ket-luan`, who: "official", run: denunciationConclusion },
];
