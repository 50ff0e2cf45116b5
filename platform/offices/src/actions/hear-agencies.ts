import type { EventRow, Work } from "@motlan/kernel/db";
import { FOLLOW_ALL, followAgency } from "./follow-agencies.ts";

/** An agency that is new, or in which a post changed hands; after a load, all of them. */
export async function hearAgencies(work: Work, { type, agency_id: agencyId }: Pick<EventRow, "type" | "agency_id">): Promise<void> {
  if (type === "agencies.loaded") await work.transaction((tx) => work.enqueue(tx, FOLLOW_ALL, {}, { key: FOLLOW_ALL }));
  else if (agencyId !== null) await followAgency(work, agencyId);
}
