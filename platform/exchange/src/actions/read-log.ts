import type { Work } from "@motlan/kernel/db";
import { refuseStranger } from "../rights.ts";
import { type Half, listHalvesOf, listHalvesSince } from "../store/halves.ts";

/** This node's halves of one query; an official has those of their agency's own subsystems. @throws exchange/not-yours */
export async function readHalves(work: Work, queryId: string): Promise<readonly Half[]> {
  refuseStranger(work, "exchange.see");
  return work.transaction((tx) => listHalvesOf(tx, queryId));
}

/** The newest halves since then, of the same. @throws exchange/not-yours */
export async function listHalves(work: Work, since: Date, limit = 100): Promise<readonly Half[]> {
  refuseStranger(work, "exchange.see");
  return work.transaction((tx) => listHalvesSince(tx, since, limit));
}
