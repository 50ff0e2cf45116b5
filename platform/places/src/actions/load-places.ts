import type { Work } from "@motlan/kernel/db";
import { fingerprint, readCountry } from "../facts/country.ts";
import { faults } from "../faults.ts";
import { addDesignations, addSuccessions, addUnits, saveLoaded, wasLoaded } from "../store/fill.ts";

/** Said of the event: the units as a whole have no id of their own, so the country stands under this one. */
export const COUNTRY_ID = "6d6f746c-616e-5a0b-9f1c-000000000084";

/**
 * Fills in every unit of our facts that is not known yet; what is known stays as it is, so that it may be said at each start.
 * @refuses places/not-yours to anyone but the node itself.
 */
export function loadPlaces(work: Work): Promise<{ readonly added: number }> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    const files = fingerprint();
    if (await wasLoaded(tx, files)) return { added: 0 };
    const country = readCountry();
    const added = await addUnits(tx, country.units);
    await addDesignations(tx, country.designations);
    await addSuccessions(tx, country.successions);
    await saveLoaded(tx, files, work.clock.now());
    if (added > 0) await work.announce(tx, { type: "places.loaded", subject: COUNTRY_ID, data: { added } });
    return { added };
  });
}
