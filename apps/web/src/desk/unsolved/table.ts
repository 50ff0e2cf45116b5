import type { PageRow } from "../../frame/types.ts";
import { solveAct, UNSOLVED_PATH, unsolvedPage } from "./unsolved-page.tsx";

/** What people say is not solved, for the superior. */
export const unsolvedPages: readonly PageRow[] = [
  { method: "GET", path: UNSOLVED_PATH, who: "official", run: unsolvedPage },
  { method: "POST", path: UNSOLVED_PATH, who: "official", run: solveAct },
];
