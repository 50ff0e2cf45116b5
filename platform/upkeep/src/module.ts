import { defineModule, faultTable } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({ name: "upkeep", faults: faults[faultTable], permissions, events });
