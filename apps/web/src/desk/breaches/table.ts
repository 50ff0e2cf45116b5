import type { PageRow } from "../../frame/types.ts";
import { breachAct, breachDeskPage, breachPaper } from "./breach-page.tsx";
import { BREACHES_PATH, breachesPage } from "./list-page.tsx";
import { recordBreachAct, recordBreachPage } from "./record-page.tsx";

/** Breaches of personal data at an agency. */
export const breachDeskPages: readonly PageRow[] = [
  { method: "GET", path: BREACHES_PATH, who: "official", run: breachesPage },
  { method: "GET", path: `${BREACHES_PATH}/moi`, who: "official", run: recordBreachPage },
  { method: "POST", path: `${BREACHES_PATH}/moi`, who: "official", run: recordBreachAct },
  { method: "GET", path: `${BREACHES_PATH}/:breachId`, who: "official", run: breachDeskPage },
  { method: "POST", path: `${BREACHES_PATH}/:breachId`, who: "official", run: breachAct },
  { method: "GET", path: `${BREACHES_PATH}/:breachId/thong-bao`, who: "official", run: breachPaper },
];
