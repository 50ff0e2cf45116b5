import type { Route } from "@motlan/kernel/http";

/** The room's machine door. */
export const routes: readonly Route[] = [];
