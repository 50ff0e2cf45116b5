import { defineModule, faultTable } from "@motlan/kernel";
import { hearAgencies } from "./actions/hear-agencies.ts";
import { faults } from "./faults.ts";
import { jobs } from "./jobs.ts";

export const module = defineModule({
  name: "offices",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  jobs,
  listeners: [
    {
      name: "offices.follow",
      hears: ["agencies.created", "agencies.loaded", "agencies.appointed", "agencies.appointment-ended"],
      hear: hearAgencies,
    },
  ],
});
