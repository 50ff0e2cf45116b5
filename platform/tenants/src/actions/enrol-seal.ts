import { findAgency } from "@motlan/agencies";
import { type Sealing, sealKeyOf } from "@motlan/documents";
import type { Work } from "@motlan/kernel/db";
import { markSealed } from "../store/tenants.ts";

/** Makes the authority's sealing key and has it certified; safe to repeat. A certificate authority that is down leaves the job for a later try. */
export async function enrolSeal(work: Work, keys: Sealing["keys"], agencyId: string): Promise<void> {
  const agency = await findAgency(work.db, agencyId);
  if (!agency) return;
  await keys.enrol(sealKeyOf(agencyId), { commonName: agency.name.vi, organization: agency.name.vi });
  await work.transaction(async (tx) => {
    if (!(await markSealed(tx, agencyId, work.clock.now()))) return;
    await work.announce(tx, { type: "tenants.seal-ready", subject: agencyId, agencyId, data: {} });
  });
}
