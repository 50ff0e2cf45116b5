import type { PageRow } from "../../frame/types.ts";
import { HIDDEN_PATH, hiddenReadsPage } from "./list-page.tsx";
import { longerAct, longerPage } from "./longer-page.tsx";

/** Reads that an office keeps from the persons concerned for a time. */
export const hiddenReadPages: readonly PageRow[] = [
  { method: "GET", path: HIDDEN_PATH, who: "official", run: hiddenReadsPage },
  { method: "GET", path: `${HIDDEN_PATH}/:accessId`, who: "official", run: longerPage },
  { method: "POST", path: `${HIDDEN_PATH}/:accessId`, who: "official", run: longerAct },
];
