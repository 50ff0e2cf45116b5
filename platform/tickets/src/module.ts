import { defineModule, faultTable } from "@motlan/kernel";
import { forgetTries } from "./actions/arrive.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({
  name: "tickets",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  // 03:15 in Vietnam.
  jobs: [{ name: "tickets.forget-tries", cron: "15 20 * * *", run: forgetTries }],
});
