import { type Holder, listHolders } from "@motlan/agencies";
import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Design, Designer } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { insertAct } from "../store/acts.ts";
import { insertDesigner } from "../store/designers.ts";
import { actingOfficial } from "./acting-official.ts";
import { lockForDesigner, showDesign } from "./show-design.ts";

/** A designer lets a colleague change the design too. @throws studio/not-allowed, not-found, not-a-designer, not-a-draft, no-such-colleague. */
export async function shareDesign(work: Work, input: { readonly designId: string; readonly officialId: string }): Promise<Design> {
  const acting = await actingOfficial(work, "studio.design");
  return work.transaction(async (tx) => {
    const design = await lockForDesigner(tx, input.designId, acting);
    const colleague = (await holdersHere(work, acting.agencyId)).find(({ officialId }) => officialId === input.officialId);
    if (colleague === undefined) throw faults["no-such-colleague"]();
    const at = work.clock.now();
    const { officialId, name } = colleague;
    if (await insertDesigner(tx, { designId: design.id, officialId, name, agencyId: acting.agencyId, at })) {
      await insertAct(tx, design, { ...acting, at, kind: "shared", revision: design.revision, reason: name }, { id: newId(at) });
      const data = { officialId };
      await work.announce(tx, { type: "studio.shared", subject: design.id, agencyId: acting.agencyId, data });
    }
    return showDesign(work, tx, design, acting);
  });
}

/** The colleagues a design may be shared with. @throws studio/not-allowed. */
export async function listColleagues(work: Work): Promise<readonly Designer[]> {
  const acting = await actingOfficial(work, "studio.design");
  const holders = await holdersHere(work, acting.agencyId);
  return holders.filter(({ officialId }) => officialId !== acting.officialId).map(({ officialId, name }) => ({ officialId, name }));
}

function holdersHere(work: Work, agencyId: string): Promise<readonly Holder[]> {
  return listHolders(work.db, { agencyId, postKind: "service-designer", on: localDateOf(work.clock.now()) });
}
