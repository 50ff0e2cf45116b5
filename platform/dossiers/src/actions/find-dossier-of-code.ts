import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findDossierByCode } from "../store/dossiers.ts";

/** What a dossier is about, for an official who names it as the reason of something. */
export interface DossierGround {
  readonly id: string;
  readonly agencyId: string;
  readonly personId: string;
  readonly submittedAt: Date;
  /** Records of registries it stands on. */
  readonly recordIds: readonly string[];
}

/** The dossier of that code, for officials who may read dossiers of its agency; to others it is as if there were none. */
export function findDossierOfCode(work: Work, code: string): Promise<DossierGround | undefined> {
  return work.transaction(async (tx) => {
    const found = await findDossierByCode(tx, code);
    if (found === undefined || !may(work.actor, "dossiers.read", found.agencyId)) return undefined;
    const { id, agencyId, personId, submittedAt, known } = found;
    const recordIds = Object.values(known).flatMap(({ receipt }) => (typeof receipt.recordId === "string" ? [receipt.recordId] : []));
    return { id, agencyId, personId, submittedAt, recordIds };
  });
}
