import type { Answer, PageRow, Visit } from "../../frame/types.ts";
import { closedPage } from "./closed-page.tsx";
import { portalStateOf } from "./where-to-file.tsx";

/** These pages, as long as the local portal takes applications; from the day on what was written can be read, and the way to the national portal stands there. */
export function whileOpen(rows: readonly PageRow[]): readonly PageRow[] {
  return rows.map((row) => ({ ...row, run: (visit) => runWhileOpen(row, visit) }));
}

async function runWhileOpen(row: PageRow, visit: Visit): Promise<Answer> {
  const state = await portalStateOf(visit);
  return state?.closed === true ? closedPage(visit, state, row.method) : row.run(visit);
}
