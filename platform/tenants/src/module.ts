import type { Sealing } from "@motlan/documents";
import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { enrolSeal } from "./actions/enrol-seal.ts";
import { ENROL_SEAL } from "./actions/open-tenant.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { permissions } from "./permissions.ts";

/** The room without its job: for what only reads its tables of faults, routes and events. */
export const module: Module = defineModule({
  name: "tenants",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  routes,
});

/** The room as an app mounts it, with where seals are kept. */
export function tenantsModule({ keys }: Pick<Sealing, "keys">): Module {
  const run: NonNullable<Module["jobs"]>[number]["run"] = async (work, { agencyId }) => {
    if (typeof agencyId === "string") await enrolSeal(work, keys, agencyId);
  };
  return { ...module, jobs: [{ name: ENROL_SEAL, run }] };
}
