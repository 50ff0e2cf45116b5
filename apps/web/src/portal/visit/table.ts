import type { PageRow } from "../../frame/types.ts";
import { bookAct, bookPage } from "./book-page.tsx";
import { cancelAct, myBookingsPage } from "./mine-page.tsx";

/** Coming to a desk by appointment; ids of agencies and bookings alone stand in the addresses. */
export const visitPages: readonly PageRow[] = [
  { method: "GET", path: "/dat-lich/:agencyId", who: "person", run: bookPage },
  { method: "POST", path: "/dat-lich/:agencyId", who: "person", run: bookAct },
  { method: "GET", path: "/lich-hen", who: "person", run: myBookingsPage },
  { method: "POST", path: "/lich-hen/:id/huy", who: "person", run: cancelAct },
];
