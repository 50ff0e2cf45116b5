import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Design } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { insertAct } from "../store/acts.ts";
import { saveDesign } from "../store/designs.ts";
import { actingOfficial } from "./acting-official.ts";
import { lockOwn, showDesign } from "./show-design.ts";

/** The second person gives a submitted design back to its designers and says why. @throws studio/not-allowed, not-found, no-reason, not-submitted. */
export async function sendBackDesign(work: Work, input: { readonly designId: string; readonly reason: string }): Promise<Design> {
  const acting = await actingOfficial(work, "studio.approve");
  const reason = input.reason.trim();
  if (reason === "") throw faults["no-reason"]({}, [{ path: "reason", vi: "Hãy ghi lý do.", en: "Give a reason." }]);
  return work.transaction(async (tx) => {
    const design = await lockOwn(tx, input.designId, acting);
    if (design.state !== "submitted") throw faults["not-submitted"]();
    const at = work.clock.now();
    const draft = { ...design, state: "draft" as const, updatedAt: at };
    await saveDesign(tx, draft);
    await insertAct(tx, design, { ...acting, at, kind: "sent-back", revision: design.revision, reason }, { id: newId(at) });
    await work.announce(tx, {
      type: "studio.sent-back",
      subject: design.id,
      agencyId: acting.agencyId,
      data: { revision: design.revision },
    });
    return showDesign(work, tx, draft, acting);
  });
}
