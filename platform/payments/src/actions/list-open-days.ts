import { localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listDaysNotClosed, type OpenDay } from "../store/open-days.ts";

/** As many as one looks through at once; the next stand there once these are closed. */
export const MOST_OPEN_DAYS = 31;

/**
 * The days of the official's own agency that wait to be closed, the oldest first: for its accountant, and for whoever signs its closings.
 * @throws payments/not-yours
 */
export async function listOpenDays(work: Work): Promise<readonly OpenDay[]> {
  const { actor } = work;
  const sees = (agencyId: string) => may(actor, "payments.reconcile", agencyId) || may(actor, "payments.sign-closing", agencyId);
  if (actor.kind !== "official" || !sees(actor.agencyId)) throw faults["not-yours"]();
  return listDaysNotClosed(work.db, actor.agencyId, localDateOf(work.clock.now()), MOST_OPEN_DAYS);
}
