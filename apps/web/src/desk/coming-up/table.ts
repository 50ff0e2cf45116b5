import type { PageRow } from "../../frame/types.ts";
import { PROACTIVE_PATH, proactiveCountsPage } from "./counts-page.tsx";

/** Proactive services as an agency sees them: counts. */
export const proactivePages: readonly PageRow[] = [{ method: "GET", path: PROACTIVE_PATH, who: "official", run: proactiveCountsPage }];
