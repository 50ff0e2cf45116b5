import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { lockForApplicant } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/** The applicant withdraws the dossier (rút hồ sơ), as long as nothing is recorded. @throws dossiers/not-found, dossiers/move-not-allowed */
export function withdrawDossier(
  work: Work,
  { dossierId, words = "" }: { readonly dossierId: string; readonly words?: string },
): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const dossier = await lockForApplicant(work, tx, dossierId);
    return moveDossier(work, tx, dossier, "withdraw", words === "" ? {} : { note: { words } });
  });
}
