import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listDue, markOpened } from "../store/hiding.ts";

const PAGE = 200;

/** Says of each hidden read whose moment has come that it is open now, once: the person sees it already. The node alone. @throws registries/not-yours */
export async function openHidden(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  while ((await openPage(work)) === PAGE);
}

function openPage(work: Work): Promise<number> {
  return work.transaction(async (tx) => {
    const at = work.clock.now();
    const due = await listDue(tx, at, PAGE);
    for (const { id, personId, agencyId } of due) {
      if (!(await markOpened(tx, id, at))) continue;
      const data = { accessId: String(id), ...(personId !== null && { personId, except: [personId] }) };
      await work.announce(tx, { type: "registries.hidden-opened", subject: newId(at), ...(agencyId !== null && { agencyId }), data });
    }
    return due.length;
  });
}
