import type { Route } from "@motlan/kernel/http";
import { decidingRoutes } from "./deciding-routes.ts";
import { designRoutes } from "./design-routes.ts";

/** The room's machine door: designs for programs that help designers. */
export const routes: readonly Route[] = [...designRoutes, ...decidingRoutes];
