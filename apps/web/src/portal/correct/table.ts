import type { PageRow } from "../../frame/types.ts";
import { askCorrectionAct, askCorrectionPage } from "./ask-page.tsx";
import { correctionPage, correctionPaper, withdrawCorrectionAct } from "./correction-page.tsx";
import { CORRECTIONS_PATH } from "./paths.ts";

/** Saying that a value held about oneself is wrong, and what became of it. */
export const correctPages: readonly PageRow[] = [
  { method: "GET", path: "/du-lieu-cua-toi/sai/:recordId", who: "person", run: askCorrectionPage },
  { method: "POST", path: "/du-lieu-cua-toi/sai/:recordId", who: "person", run: askCorrectionAct },
  { method: "GET", path: `${CORRECTIONS_PATH}/:id`, who: "person", run: correctionPage },
  { method: "POST", path: `${CORRECTIONS_PATH}/:id/rut`, who: "person", run: withdrawCorrectionAct },
  { method: "GET", path: `${CORRECTIONS_PATH}/:id/tep/:fileId`, who: "person", run: correctionPaper },
];
