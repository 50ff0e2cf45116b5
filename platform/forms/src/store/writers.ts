import { statement, type Tx } from "@motlan/kernel/db";

export interface DraftWriter {
  readonly id: string;
  readonly personId: string;
}

const writers = statement<DraftWriter>(
  "forms.writers",
  `select id, person_id as "personId" from forms.draft where dossier_id is null and desk_agency_id is null and ($1::uuid is null or id > $1) order by id limit $2`,
);

export function listWriters(tx: Tx, after: string | undefined, limit: number): Promise<DraftWriter[]> {
  return writers.all(tx, [after ?? null, limit]);
}
