import { defineModule, faultTable } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { jobs } from "./jobs.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({
  name: "forms",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  routes,
  jobs,
});
