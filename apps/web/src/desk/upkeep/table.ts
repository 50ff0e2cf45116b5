import type { PageRow } from "../../frame/types.ts";
import { passEventAct, passEventPage, passJobAct, passJobPage, retryAct, takeUpAct, tryAct } from "./acts.tsx";
import { kindPage } from "./kind-page.tsx";
import { UPKEEP_PATH } from "./paths.ts";
import { upkeepPage } from "./upkeep-page.tsx";

/** The pages by which whoever runs the node sees what it does by itself. */
export const upkeepPages: readonly PageRow[] = [
  { method: "GET", path: UPKEEP_PATH, who: "official", run: (visit) => upkeepPage(visit) },
  { method: "GET", path: `${UPKEEP_PATH}/viec`, who: "official", run: kindPage },
  { method: "POST", path: `${UPKEEP_PATH}/thu-lai`, who: "official", run: tryAct },
  { method: "POST", path: `${UPKEEP_PATH}/nghe-lai`, who: "official", run: takeUpAct },
  { method: "POST", path: `${UPKEEP_PATH}/lam-lai`, who: "official", run: retryAct },
  { method: "GET", path: `${UPKEEP_PATH}/bo-qua-su-kien`, who: "official", run: (visit) => passEventPage(visit) },
  { method: "POST", path: `${UPKEEP_PATH}/bo-qua-su-kien`, who: "official", run: passEventAct },
  { method: "GET", path: `${UPKEEP_PATH}/bo-qua-viec`, who: "official", run: (visit) => passJobPage(visit) },
  { method: "POST", path: `${UPKEEP_PATH}/bo-qua-viec`, who: "official", run: passJobAct },
];
