import type { PageRow } from "../frame/types.ts";
import { benchPage } from "./bench/bench-page.tsx";
import { changeAct } from "./bench/change-act.ts";
import { resolveAct } from "./bench/conflict-page.tsx";
import { undoAct } from "./bench/undo-act.ts";
import { listPage } from "./list-page.tsx";

const STUDIO = "/studio";
const ONE = `${STUDIO}/:id`;

/** The page table of the studio (xưởng thiết kế dịch vụ). */
export const studioPages: readonly PageRow[] = [
  { method: "GET", path: STUDIO, who: "official", run: listPage },
  { method: "GET", path: ONE, who: "official", run: benchPage },
  { method: "POST", path: `${ONE}/sua`, who: "official", run: changeAct },
  { method: "POST", path: `${ONE}/hoan-tac`, who: "official", run: undoAct },
  { method: "POST", path: `${ONE}/xung-dot`, who: "official", run: resolveAct },
];
