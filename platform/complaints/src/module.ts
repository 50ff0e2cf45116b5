import { defineModule, faultTable } from "@motlan/kernel";
import { watchComplaints } from "./actions/watch-complaints.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({
  name: "complaints",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  jobs: [{ name: "complaints.watch", cron: "20 * * * *", run: watchComplaints }],
});
