import { type Clock, instantOf, type System } from "@motlan/kernel";
import { type Pool, startWork, type Work } from "@motlan/kernel/db";
import { TAKEN_OVER } from "../people/builder.ts";

export const THE_DEMO: System = { kind: "system", name: "demo.fill" };

/** The morning on which the demo country's registers were taken over: what was there before the first dossier is dated so. */
export const takenOver: Clock = { now: () => instantOf(TAKEN_OVER, 8) };

export function demoWork(pool: Pool, clock: Clock): Work {
  return startWork({ pool, clock, actor: THE_DEMO });
}
