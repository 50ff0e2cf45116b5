import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { tellStandstills } from "./actions/tell-standstills.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";
import { type Upkeep, upkeepOf } from "./upkeep.ts";

export interface UpkeepOptions {
  /** What the whole node does by itself; asked for when the job runs, since the rooms are known only then. Without it no listener is looked at, jobs are. */
  readonly wholeNode?: () => Upkeep;
}

/** The room as an app mounts it. */
export function upkeepModule({ wholeNode = () => upkeepOf([]) }: UpkeepOptions = {}): Module {
  return defineModule({
    name: "upkeep",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    jobs: [{ name: "upkeep.tell-standstills", cron: "*/5 * * * *", run: (work) => tellStandstills(work, wholeNode()) }],
  });
}

export const module = upkeepModule();
