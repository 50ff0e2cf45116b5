import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { insertTwinAct } from "../store/twin-acts.ts";
import { saveTwinState } from "../store/twins.ts";
import { openTwin, type Settling } from "./open-twin.ts";

/**
 * They are two, and are not proposed again until that is taken back. Said twice it is said once.
 * @throws registries/not-yours, registries/twin-not-found, registries/words-missing, registries/merge-proposed, registries/twin-settled
 */
export function keepApart(work: Work, { twinId, reason }: Omit<Settling, "basis">): Promise<void> {
  return work.transaction(async (tx) => {
    const { twin, official } = await openTwin(work, tx, twinId, [reason]);
    if (twin.state === "apart") return;
    if (twin.state === "proposed") throw faults["merge-proposed"]();
    if (twin.state !== "open") throw faults["twin-settled"]();
    const [at, by, words] = [work.clock.now(), official.officialId, reason.trim()];
    await insertTwinAct(tx, twin.id, { id: newId(at), at, officialId: by, act: "apart", reason: words });
    await saveTwinState(tx, twin.id, { state: "apart", at, by, words });
  });
}

/**
 * That they are two is taken back: the pair is to be decided again, and what was said stays with it.
 * @throws registries/not-yours, registries/twin-not-found, registries/words-missing, registries/not-apart
 */
export function reopenTwin(work: Work, { twinId, reason }: Omit<Settling, "basis">): Promise<void> {
  return work.transaction(async (tx) => {
    const { twin, official } = await openTwin(work, tx, twinId, [reason]);
    if (twin.state !== "apart") throw faults["not-apart"]();
    const at = work.clock.now();
    await insertTwinAct(tx, twin.id, { id: newId(at), at, officialId: official.officialId, act: "reopened", reason: reason.trim() });
    await saveTwinState(tx, twin.id, { state: "open" });
  });
}
