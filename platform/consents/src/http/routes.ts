import type { Route } from "@motlan/kernel/http";
import type { Reach } from "../wire/reach.ts";
import { configRoutes } from "./config-routes.ts";
import { serviceRoutes } from "./service-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** The consent building block's API, by GovStack's schema 1.1.0-rc1, under `/api/v1/consent`. */
export function makeRoutes(reach: Reach): readonly Route[] {
  return [...configRoutes, ...webhookRoutes(reach), ...serviceRoutes];
}
