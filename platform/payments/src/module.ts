import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";
import { makeJobs } from "./jobs.ts";
import { permissions } from "./permissions.ts";
import type { Providers } from "./providers/provider.ts";

export { type BankOptions, bankProvider } from "./providers/bank.ts";
export type { Provider, Providers } from "./providers/provider.ts";

/** The room as an app mounts it. `providers`: the banks that call back, by the name in the callback's address. */
export function paymentsModule({ providers = {} }: { readonly providers?: Providers } = {}): Module {
  return defineModule({
    name: "payments",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(providers),
    jobs: makeJobs(providers),
  });
}

export const module = paymentsModule();
