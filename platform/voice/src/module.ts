import { defineModule, faultTable } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";

export const module = defineModule({
  name: "voice",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  events,
  routes,
});
