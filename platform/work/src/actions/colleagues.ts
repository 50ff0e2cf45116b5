import { type Holder, listHolders, POST_KINDS } from "@motlan/agencies";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";

/** An official at the desk: one who may read the agency's dossiers. @throws work/not-yours */
export function deskOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}

/** Everybody who may read that agency's dossiers today, each once. Names of officials are public. */
export async function colleaguesAt({ db, clock }: Work, agencyId: string): Promise<Holder[]> {
  const holders = await listHolders(db, { agencyId, on: localDateOf(clock.now()) });
  const readers = holders.filter(({ postKind }) => POST_KINDS[postKind].permissions.some((permission) => permission === "dossiers.read"));
  return [...new Map(readers.toReversed().map((holder) => [holder.officialId, holder])).values()].toReversed();
}
