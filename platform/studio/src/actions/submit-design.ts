import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Design } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { insertAct, wasDone } from "../store/acts.ts";
import { saveDesign } from "../store/designs.ts";
import { actingOfficial } from "./acting-official.ts";
import { refuseUnsound } from "./examine-design.ts";
import { lockForDesigner, lockOwn, showDesign } from "./show-design.ts";

export interface SubmitInput {
  readonly designId: string;
  /** What the designers looked at last. */
  readonly revision: number;
  readonly requestKey: string;
}

/** A designer hands the design to a second person. @throws studio/not-allowed, not-found, not-a-designer, not-a-draft, not-this-revision, unsound. */
export async function submitDesign(work: Work, { designId, revision, requestKey }: SubmitInput): Promise<Design> {
  const acting = await actingOfficial(work, "studio.design");
  return work.transaction(async (tx) => {
    const own = await lockOwn(tx, designId, acting);
    if (await wasDone(tx, designId, acting.officialId, "submitted", requestKey)) return showDesign(work, tx, own, acting);
    const design = await lockForDesigner(tx, designId, acting);
    if (design.revision !== revision) throw faults["not-this-revision"]();
    refuseUnsound(design.document);
    const at = work.clock.now();
    const submitted = { ...design, state: "submitted" as const, updatedAt: at };
    await saveDesign(tx, submitted);
    await insertAct(tx, design, { ...acting, at, kind: "submitted", revision }, { id: newId(at), requestKey });
    await work.announce(tx, { type: "studio.submitted", subject: designId, agencyId: acting.agencyId, data: { revision } });
    return showDesign(work, tx, submitted, acting);
  });
}
