import { statement, type Tx } from "@motlan/kernel/db";

export interface KnownDossier {
  readonly code: string;
  readonly personId: string;
}

const keep = statement(
  "notices.keep_dossier",
  "insert into notices.known_dossier (dossier_id, code, person_id) values ($1, $2, $3) on conflict do nothing",
);
const find = statement<KnownDossier>(
  "notices.find_dossier",
  `select code, person_id as "personId" from notices.known_dossier where dossier_id = $1`,
);

export async function keepDossier(tx: Tx, dossierId: string, { code, personId }: KnownDossier): Promise<void> {
  await keep.run(tx, [dossierId, code, personId]);
}

export function findKnownDossier(tx: Tx, dossierId: string): Promise<KnownDossier | undefined> {
  return find.find(tx, [dossierId]);
}
