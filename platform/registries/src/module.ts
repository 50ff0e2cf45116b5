import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";
import { makeJobs } from "./jobs.ts";
import type { OwnersOptions } from "./owners.ts";
import { permissions } from "./permissions.ts";

export type { Owner, OwnersOptions } from "./owners.ts";

/** The room as an app mounts it. `owners`: where commands go; a command to an owner without an address waits, visibly, until it has one. */
export function registriesModule(options: OwnersOptions = {}): Module {
  return defineModule({
    name: "registries",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(options),
    jobs: makeJobs(options),
  });
}

export const module = registriesModule();
