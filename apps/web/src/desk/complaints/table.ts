import type { PageRow } from "../../frame/types.ts";
import { complaintAct, complaintPage, complaintPaper } from "./complaint-page.tsx";
import { COMPLAINTS_PATH, complaintsPage } from "./list-page.tsx";

/** Complaints, for whoever hears them. */
export const complaintPages: readonly PageRow[] = [
  { method: "GET", path: COMPLAINTS_PATH, who: "official", run: complaintsPage },
  { method: "GET", path: `${COMPLAINTS_PATH}/:complaintId`, who: "official", run: complaintPage },
  { method: "POST", path: `${COMPLAINTS_PATH}/:complaintId`, who: "official", run: complaintAct },
  { method: "GET", path: `${COMPLAINTS_PATH}/:complaintId/quyet-dinh`, who: "official", run: complaintPaper },
];
