import type { Job } from "@motlan/kernel";
import { sweepOld } from "./store/sweep.ts";

/** Every quarter of an hour: what sign-ins left behind goes, and sessions nobody came back to end. */
export const jobs: readonly Job[] = [
  {
    name: "identity.sweep",
    cron: "*/15 * * * *",
    run: (work) =>
      work.transaction(async (tx) => {
        await sweepOld(tx, work.clock.now());
      }),
  },
];
