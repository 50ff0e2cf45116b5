import { publishProcedure } from "@motlan/catalogue";
import { type JsonObject, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Design, StoredDesign } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { insertAct, wasDone } from "../store/acts.ts";
import { listAuthors } from "../store/changes.ts";
import { listDesigners } from "../store/designers.ts";
import { saveDesign } from "../store/designs.ts";
import { type Acting, actingOfficial } from "./acting-official.ts";
import { refuseUnsound } from "./examine-design.ts";
import { settledVersionName } from "./free-version.ts";
import { lockOwn, showDesign } from "./show-design.ts";

export interface ApproveInput {
  readonly designId: string;
  /** What the second person looked at. */
  readonly revision: number;
  /** The first day it is in force. */
  readonly publishFrom: LocalDate;
  readonly requestKey: string;
}

/**
 * A second person, who had no hand in the design, approves it: it is published for the day they say, in the same act.
 * @throws studio/not-allowed, not-found, own-work, not-submitted, not-this-revision, day-passed, unsound; what the catalogue refuses a publication with.
 */
export async function approveDesign(work: Work, { designId, revision, publishFrom, requestKey }: ApproveInput): Promise<Design> {
  const acting = await actingOfficial(work, "studio.approve");
  return work.transaction(async (tx) => {
    const design = await lockOwn(tx, designId, acting);
    if (await wasDone(tx, designId, acting.officialId, "approved", requestKey)) return showDesign(work, tx, design, acting);
    await refuseOwnWork(tx, designId, acting);
    if (design.state !== "submitted") throw faults["not-submitted"]();
    if (design.revision !== revision) throw faults["not-this-revision"]();
    if (publishFrom < localDateOf(work.clock.now())) throw faults["day-passed"]();
    const version = await settledVersionName(work.db, design.code, design.document.version);
    const document: JsonObject = { ...design.document, code: design.code, version, effective: { from: publishFrom } };
    refuseUnsound(document);
    const { versionId } = await publishProcedure(work, document, design.why);
    const at = work.clock.now();
    const approved: StoredDesign = { ...design, document, state: "approved", versionId, publishFrom, updatedAt: at };
    await saveDesign(tx, approved);
    await insertAct(tx, design, { ...acting, at, kind: "approved", revision }, { id: newId(at), requestKey });
    const data = { versionId, from: publishFrom };
    await work.announce(tx, { type: "studio.approved", subject: designId, agencyId: acting.agencyId, data });
    return showDesign(work, tx, approved, acting);
  });
}

/** Neither a designer of it nor anybody who ever changed it. @throws studio/own-work. */
export async function refuseOwnWork(tx: Tx, designId: string, { officialId }: Acting): Promise<void> {
  const designers = (await listDesigners(tx, [designId])).get(designId) ?? [];
  if (designers.some((one) => one.officialId === officialId) || (await listAuthors(tx, designId)).includes(officialId))
    throw faults["own-work"]();
}
