import type { PageRow } from "../../frame/types.ts";
import { DATA_RIGHTS_PATH, questionsPage } from "./list-page.tsx";
import { questionAct, questionPage } from "./question-page.tsx";

/** What people ask about reads of their data, for the office that read and the one above. */
export const dataRightsPages: readonly PageRow[] = [
  { method: "GET", path: DATA_RIGHTS_PATH, who: "official", run: questionsPage },
  { method: "GET", path: `${DATA_RIGHTS_PATH}/:questionId`, who: "official", run: questionPage },
  { method: "POST", path: `${DATA_RIGHTS_PATH}/:questionId`, who: "official", run: questionAct },
];
