import type { PageRow } from "../../frame/types.ts";
import { DESK_NOTICES_PATH, deskNoticesPage, followDeskNotice, readDeskNotices } from "./notices-page.tsx";

/** What officials are told at the desk. */
export const deskNoticePages: readonly PageRow[] = [
  { method: "GET", path: DESK_NOTICES_PATH, who: "official", run: deskNoticesPage },
  { method: "POST", path: DESK_NOTICES_PATH, who: "official", run: readDeskNotices },
  { method: "GET", path: `${DESK_NOTICES_PATH}/:noticeId`, who: "official", run: followDeskNotice },
];
