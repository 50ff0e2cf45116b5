import type { PageRow } from "../frame/types.ts";
import { beginAct, newPage } from "./begin/new-page.tsx";
import { tablePage, useTableAct } from "./begin/table-page.tsx";
import { benchPage } from "./bench/bench-page.tsx";
import { changeAct } from "./bench/change-act.ts";
import { resolveAct } from "./bench/conflict-page.tsx";
import { fillOutAct, undoAct } from "./bench/undo-act.ts";
import { approveAct, explainAct, sendBackAct, submitAct, withdrawAct } from "./decide/decide-acts.ts";
import { decidePage } from "./decide/decide-page.tsx";
import { discardAct, historyPage, shareAct } from "./decide/history-page.tsx";
import { exportFile } from "./files/export-file.ts";
import { filesPage } from "./files/files-page.tsx";
import { importFile } from "./files/import-file.ts";
import { listPage } from "./list-page.tsx";
import { trialAct } from "./trial/trial-act.ts";
import { trialPage } from "./trial/trial-page.tsx";
import { yearPage } from "./year/year-page.tsx";

const STUDIO = "/studio";
const ONE = `${STUDIO}/:id`;

/** The page table of the studio (xưởng thiết kế dịch vụ). */
export const studioPages: readonly PageRow[] = [
  { method: "GET", path: STUDIO, who: "official", run: listPage },
  { method: "GET", path: `${STUDIO}/moi`, who: "official", run: newPage },
  { method: "POST", path: `${STUDIO}/moi`, who: "official", run: beginAct },
  { method: "GET", path: ONE, who: "official", run: benchPage },
  { method: "POST", path: `${ONE}/sua`, who: "official", run: changeAct },
  { method: "POST", path: `${ONE}/hoan-tac`, who: "official", run: undoAct },
  { method: "POST", path: `${ONE}/dien`, who: "official", run: fillOutAct },
  { method: "POST", path: `${ONE}/xung-dot`, who: "official", run: resolveAct },
  { method: "GET", path: `${ONE}/bang`, who: "official", run: tablePage },
  { method: "POST", path: `${ONE}/bang`, who: "official", run: useTableAct },
  { method: "GET", path: `${ONE}/trinh`, who: "official", run: decidePage },
  { method: "POST", path: `${ONE}/trinh`, who: "official", run: submitAct },
  { method: "POST", path: `${ONE}/duyet`, who: "official", run: approveAct },
  { method: "POST", path: `${ONE}/tra-lai`, who: "official", run: sendBackAct },
  { method: "POST", path: `${ONE}/giai-thich`, who: "official", run: explainAct },
  { method: "POST", path: `${ONE}/rut`, who: "official", run: withdrawAct },
  { method: "GET", path: `${ONE}/thu`, who: "official", run: trialPage },
  { method: "POST", path: `${ONE}/thu`, who: "official", run: trialAct },
  { method: "GET", path: `${ONE}/mo-phong`, who: "official", run: yearPage },
  { method: "GET", path: `${ONE}/tep`, who: "official", run: filesPage },
  { method: "POST", path: `${ONE}/tep`, who: "official", run: importFile },
  { method: "GET", path: `${ONE}/xuat/:file`, who: "official", run: exportFile },
  { method: "GET", path: `${ONE}/lich-su`, who: "official", run: historyPage },
  { method: "POST", path: `${ONE}/chia-se`, who: "official", run: shareAct },
  { method: "POST", path: `${ONE}/bo`, who: "official", run: discardAct },
];
