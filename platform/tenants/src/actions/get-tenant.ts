import { getAgency } from "@motlan/agencies";
import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Tenant } from "../domain/tenant.ts";
import { faults } from "../faults.ts";
import { findTenant } from "../store/tenants.ts";
import { mayOpen } from "./may-open.ts";

/**
 * How an authority stands on this node; for its own administrator and those above.
 * @refuses agencies/not-found, tenants/not-yours, tenants/not-open
 */
export async function getTenant(work: Work, agencyId: string): Promise<Tenant> {
  const agency = await getAgency(work.db, agencyId);
  if (!may(work.actor, "tenants.open", agencyId) && !(await mayOpen(work, agency))) throw faults["not-yours"]();
  const tenant = await findTenant(work.db, agencyId);
  if (!tenant) throw faults["not-open"]();
  return tenant;
}
