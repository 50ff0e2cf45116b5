import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";
import { listeners, makeJobs } from "./jobs.ts";
import { permissions } from "./permissions.ts";
import { makeCaller, type PortalAddress } from "./portal/call.ts";
import { httpPortal } from "./portal/http-portal.ts";
import { signedByPortal } from "./portal/signed.ts";

export type { PortalAddress } from "./portal/call.ts";

export interface NationalPortalOptions {
  /** Where the portal answers; without it nothing is exchanged and nothing is planned. */
  readonly portal?: PortalAddress;
  /** Address of this node, for results the portal fetches. */
  readonly publicUrl?: string;
}

/** The room as an app mounts it. */
export function nationalPortalModule({ portal, publicUrl = "" }: NationalPortalOptions = {}): Module {
  const sending =
    portal === undefined
      ? undefined
      : { portal: httpPortal(makeCaller(portal)), resultsUrl: `${publicUrl}/api/v1/national-portal/results` };
  return defineModule({
    name: "national-portal",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(portal === undefined ? async () => undefined : signedByPortal(portal.url)),
    ...(sending !== undefined && { jobs: makeJobs(sending), listeners }),
  });
}

export const module = nationalPortalModule();
