import { defineModule, faultTable } from "@motlan/kernel";
import { watchBreaches } from "./actions/handle-breach.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({
  name: "breaches",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  routes,
  jobs: [{ name: "breaches.watch", cron: "*/15 * * * *", run: watchBreaches }],
});
