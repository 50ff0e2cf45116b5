import type { Job } from "@motlan/kernel";
import { queryOrders } from "./actions/query-orders.ts";
import type { Providers } from "./providers/provider.ts";

/** What the room does by itself. Run twice at once it books nothing twice. */
export function makeJobs(providers: Providers): readonly Job[] {
  return [{ name: "payments.query-orders", cron: "* * * * *", run: (work) => queryOrders(work, providers) }];
}
