import { defineModule, faultTable, type Module } from "@motlan/kernel";
import type { ReadCells } from "./actions/take-import-file.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import type { NameOfAgency } from "./http/govstack/usage-routes.ts";
import { makeRoutes } from "./http/routes.ts";
import { makeJobs } from "./jobs.ts";
import { accessesInLog } from "./logged.ts";
import type { OwnersOptions } from "./owners.ts";
import { permissions } from "./permissions.ts";

export type { Owner, OwnersOptions } from "./owners.ts";

/** The room as an app mounts it. `owners`: where commands go; `readCells`: how a table is read that was sent as a file; `nameOfAgency`: what an agency is called; a command to an owner without an address waits, visibly, until it has one. */
export function registriesModule(
  options: OwnersOptions & { readonly readCells?: ReadCells; readonly nameOfAgency?: NameOfAgency } = {},
): Module {
  return defineModule({
    name: "registries",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(options),
    jobs: makeJobs(options),
    logged: [accessesInLog],
  });
}

export const module = registriesModule();
