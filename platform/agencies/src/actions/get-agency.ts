import { isId } from "@motlan/kernel";
import { type Db, readOnce } from "@motlan/kernel/db";
import type { Agency } from "../domain/agency.ts";
import { faults } from "../faults.ts";
import { findAgencyById } from "../store/agencies.ts";

/** The agency of that id, if there is one. Public. */
export async function findAgency(db: Db, id: string): Promise<Agency | undefined> {
  return isId(id) ? readOnce(db, `agencies/${id}`, () => findAgencyById(db, id)) : undefined;
}

/**
 * The agency of that id. Public.
 * @refuses agencies/not-found
 */
export async function getAgency(db: Db, id: string): Promise<Agency> {
  const found = await findAgency(db, id);
  if (!found) throw faults["not-found"]();
  return found;
}
