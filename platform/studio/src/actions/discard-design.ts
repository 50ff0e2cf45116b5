import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { insertAct } from "../store/acts.ts";
import { saveDesign } from "../store/designs.ts";
import { actingOfficial } from "./acting-official.ts";
import { lockForDesigner } from "./show-design.ts";

/** A designer throws a draft away; what was changed in it stays in the record. @throws studio/not-allowed, not-found, not-a-designer, not-a-draft. */
export async function discardDesign(work: Work, designId: string): Promise<void> {
  const acting = await actingOfficial(work, "studio.design");
  await work.transaction(async (tx) => {
    const design = await lockForDesigner(tx, designId, acting);
    const at = work.clock.now();
    await saveDesign(tx, { ...design, state: "discarded", updatedAt: at });
    await insertAct(tx, design, { ...acting, at, kind: "discarded", revision: design.revision }, { id: newId(at) });
    await work.announce(tx, { type: "studio.discarded", subject: designId, agencyId: acting.agencyId });
  });
}
