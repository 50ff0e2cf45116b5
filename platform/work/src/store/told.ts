import { statement, type Tx } from "@motlan/kernel/db";
import type { Level } from "../domain/superiors.ts";

/** A superior who was told of a late step. */
export interface Told {
  readonly agencyId: string;
  readonly dossierId: string;
  readonly step: string;
  readonly stepDueAt: Date;
  readonly level: Level;
  readonly officialId: string;
  readonly postId: string;
  readonly at: Date;
}

const insert = statement(
  "work.insert_told",
  `insert into work.told (agency_id, dossier_id, step, step_due_at, level, official_id, post_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict do nothing`,
);
const ofDossier = statement<Told>(
  "work.told_of_dossier",
  `select agency_id as "agencyId", dossier_id as "dossierId", step, step_due_at as "stepDueAt", level, official_id as "officialId", post_id as "postId", at
    from work.told where dossier_id = $1 and agency_id = $2 order by id`,
);

/** False where they were told already. */
export async function insertTold(tx: Tx, t: Told): Promise<boolean> {
  return (await insert.run(tx, [t.agencyId, t.dossierId, t.step, t.stepDueAt, t.level, t.officialId, t.postId, t.at])) === 1;
}

export function listToldOfDossier(tx: Tx, dossierId: string, agencyId: string): Promise<Told[]> {
  return ofDossier.all(tx, [dossierId, agencyId]);
}
