import type { PageRow } from "../../frame/types.ts";
import { decisionPaper, showComplainPage, takeComplainPage } from "./complain-page.tsx";

/** Complaints of one's own dossiers. */
export const complainPages: readonly PageRow[] = [
  { method: "GET", path: "/ho-so/:id/khieu-nai", who: "person", run: showComplainPage },
  { method: "POST", path: "/ho-so/:id/khieu-nai", who: "person", run: takeComplainPage },
  { method: "GET", path: "/ho-so/:id/khieu-nai/:complaintId/quyet-dinh", who: "person", run: decisionPaper },
];
