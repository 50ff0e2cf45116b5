import { factsOfAgency } from "@motlan/agencies";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Facts } from "@motlan/kernel/rules";
import type { Dossier } from "../domain/dossier.ts";
import { factsOf } from "../facts.ts";

/** The dossier's facts with those of the agency that settles it, as they were on the day of submission: the rules it began with go on by them. */
export async function factsNow(work: Work, dossier: Dossier, more: JsonObject = {}): Promise<Facts> {
  const agency = await factsOfAgency(work.db, dossier.agencyId, localDateOf(dossier.submittedAt));
  return factsOf({ ...dossier, agency }, work.clock.now(), more);
}
