import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { followParents } from "./actions/follow-parents.ts";
import { tellWebhooks } from "./actions/tell-webhooks.ts";
import { TOLD } from "./domain/telling.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";
import { makeJobs } from "./jobs.ts";
import { permissions } from "./permissions.ts";
import type { Reach } from "./wire/reach.ts";

/** The room as an app mounts it. `reach`: how webhooks are reached; the open Internet alone unless said otherwise. */
export function consentsModule(reach: Reach = {}): Module {
  return defineModule({
    name: "consents",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(reach),
    jobs: makeJobs(reach),
    listeners: [
      { name: "consents.tell-webhooks", hears: TOLD, hear: tellWebhooks },
      { name: "consents.follow-parents", hears: ["registries.amended"], hear: followParents },
    ],
  });
}

export const module = consentsModule();
