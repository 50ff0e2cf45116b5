import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import type { AskedFault } from "../domain/request.ts";
import { faults } from "../faults.ts";
import { findRequest, insertRequest } from "../store/requests.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { signersOff } from "./signers-off.ts";

export interface Request extends DeskAct {
  /** Every fault at once: another goes out only over a superior's name (Decree 61/2018, article 17; `requestSecondRequest`). */
  readonly faults: readonly AskedFault[];
}

/**
 * Asks the applicant for more (yêu cầu bổ sung, hoàn thiện hồ sơ), once, all faults at once; the clock stands until they answer.
 * @throws dossiers/nothing-asked, dossiers/asked-already, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function askForMore(work: Work, request: Request): Promise<Dossier> {
  const asked = request.faults.filter((fault) => fault.words.trim() !== "");
  return work.transaction(async (tx) => {
    const { dossier, official, step } = await lockForOfficial(work, tx, request, "dossiers.ask", "ask");
    if (asked.length === 0) throw faults["nothing-asked"]();
    if ((await findRequest(tx, dossier.id)) !== undefined) throw faults["asked-already"](await signersOff(work, tx, official));
    await insertRequest(tx, {
      id: newId(),
      dossierId: dossier.id,
      askedAt: work.clock.now(),
      officialId: official.officialId,
      faults: asked,
    });
    return moveDossier(work, tx, dossier, "ask", { at: step?.id, note: { faults: asked.map((fault) => ({ ...fault })) } });
  });
}
