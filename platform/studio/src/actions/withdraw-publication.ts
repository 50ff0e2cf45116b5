import { withdrawVersion } from "@motlan/catalogue";
import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Design, type StoredDesign, stateOn } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { insertAct } from "../store/acts.ts";
import { saveDesign } from "../store/designs.ts";
import { actingOfficial } from "./acting-official.ts";
import { lockOwn, showDesign } from "./show-design.ts";

/**
 * Rolls an approved version back before its first day, in one act with the catalogue, which lets the version before it run on. Said twice, done once.
 * @throws studio/not-allowed, not-found, no-reason, not-withdrawable; what the catalogue refuses a withdrawal with.
 */
export async function withdrawPublication(work: Work, input: { readonly designId: string; readonly reason: string }): Promise<Design> {
  const acting = await actingOfficial(work, "studio.approve");
  const reason = input.reason.trim();
  if (reason === "") throw faults["no-reason"]({}, [{ path: "reason", vi: "Hãy ghi lý do.", en: "Give a reason." }]);
  return work.transaction(async (tx) => {
    const design = await lockOwn(tx, input.designId, acting);
    if (design.state === "withdrawn") return showDesign(work, tx, design, acting);
    const { versionId } = design;
    if (stateOn(design, localDateOf(work.clock.now())) !== "approved" || versionId === undefined) throw faults["not-withdrawable"]();
    await withdrawVersion(work, { versionId, reason });
    const at = work.clock.now();
    const withdrawn: StoredDesign = { ...design, state: "withdrawn", updatedAt: at };
    await saveDesign(tx, withdrawn);
    await insertAct(tx, design, { ...acting, at, kind: "withdrawn", revision: design.revision, reason }, { id: newId(at) });
    await work.announce(tx, { type: "studio.withdrawn", subject: design.id, agencyId: acting.agencyId, data: { versionId } });
    return showDesign(work, tx, withdrawn, acting);
  });
}
