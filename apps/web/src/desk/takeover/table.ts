import type { PageRow } from "../../frame/types.ts";
import { againAct, balancePaper, confirmAct, dryRunAct, faultFile, scansAct, sendExportAct, takeAct, undoAct } from "./acts.ts";
import { importPage } from "./import-page.tsx";
import { takeoverPage } from "./list-page.tsx";
import { TAKEOVER_PATH } from "./paths.ts";
import { STAFF_PATH, staffAct, staffPage } from "./staff-page.tsx";

const ONE = `${TAKEOVER_PATH}/:importId`;

/** The pages by which dossiers come over from the software in use. */
export const takeoverPages: readonly PageRow[] = [
  { method: "GET", path: TAKEOVER_PATH, who: "official", run: takeoverPage },
  { method: "POST", path: TAKEOVER_PATH, who: "official", run: sendExportAct },
  { method: "GET", path: STAFF_PATH, who: "official", run: staffPage },
  { method: "POST", path: STAFF_PATH, who: "official", run: staffAct },
  { method: "GET", path: ONE, who: "official", run: importPage },
  { method: "POST", path: `${ONE}/tep-quet`, who: "official", run: scansAct },
  { method: "POST", path: `${ONE}/chay-thu`, who: "official", run: dryRunAct },
  { method: "POST", path: `${ONE}/xet-lai`, who: "official", run: againAct },
  { method: "POST", path: `${ONE}/chuyen`, who: "official", run: takeAct },
  { method: "POST", path: `${ONE}/xac-nhan`, who: "official", run: confirmAct },
  { method: "POST", path: `${ONE}/rut-lai`, who: "official", run: undoAct },
  { method: "GET", path: `${ONE}/dong-loi`, who: "official", run: faultFile },
  { method: "GET", path: `${ONE}/bang-can-doi`, who: "official", run: balancePaper },
];
