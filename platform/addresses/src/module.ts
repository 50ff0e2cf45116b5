import { defineModule, faultTable } from "@motlan/kernel";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({ name: "addresses", faults: faults[faultTable], permissions, routes });
