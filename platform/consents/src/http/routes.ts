import type { Route } from "@motlan/kernel/http";
import { configRoutes } from "./config-routes.ts";
import { serviceRoutes } from "./service-routes.ts";

/** The consent building block's API, by GovStack's schema 1.1.0-rc1, under `/api/v1/consent`. */
export const routes: readonly Route[] = [...configRoutes, ...serviceRoutes];
