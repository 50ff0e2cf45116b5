import { type Clock, systemClock } from "@motlan/kernel";
import { type Pool, startWork, type Work } from "@motlan/kernel/db";

export type { Module } from "@motlan/kernel";

/** A work of the node itself, for what it does at its start. */
export function systemWork(pool: Pool, name: string, clock: Clock = systemClock): Work {
  return startWork({ pool, clock, actor: { kind: "system", name } });
}
