import { findAgency } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Complaint, dueOf } from "../domain/complaint.ts";
import { lockWatched, saveTold } from "../store/complaints.ts";
import { hearersAt } from "./find-hearer.ts";
import { keepMove, stateAfter } from "./lock-complaint.ts";

const SOON_MS = 3 * 86_400_000;

/** Reminds hearers three days before a term ends, tells them and their superior when it has passed, and ends what nobody took further. Each once. */
export function watchComplaints(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    for (const complaint of await lockWatched(tx, now, new Date(now.getTime() + SOON_MS))) {
      const due = dueOf(complaint);
      if (due === undefined) await keepMove(work, tx, { ...complaint, state: stateAfter(complaint, "end") }, "end");
      else await tell(work, tx, complaint, due);
    }
  });
}

async function tell(work: Work, tx: Tx, complaint: Complaint, due: Date): Promise<void> {
  const now = work.clock.now();
  const late = due < now;
  const above = late ? (await findAgency(work.db, complaint.hearingAgencyId))?.parentId : undefined;
  const agencies = [complaint.hearingAgencyId, ...(above === undefined ? [] : [above])];
  const on = localDateOf(now);
  const leaders = await Promise.all(agencies.map((id) => hearersAt(work, id, complaint, on)));
  await saveTold(tx, complaint.id, due, late);
  const { dossierId, agencyId, id, hearingAgencyId } = complaint;
  const type = late ? "complaints.late" : "complaints.due-soon";
  await work.announce(tx, {
    type,
    subject: id,
    agencyId: hearingAgencyId,
    data: { dossierId, agencyId, due: due.toISOString(), tell: leaders.flat() },
  });
}
