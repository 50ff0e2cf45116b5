import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** A paper the node made in the course of a dossier. */
export interface DossierPaper {
  readonly dossierId: string;
  readonly kind: "receipt" | "request" | "refusal" | "extension" | "stop" | "result";
  readonly documentId: string;
  readonly at: Date;
}

const insert = statement(
  "dossiers.insert_paper",
  "insert into dossiers.paper (dossier_id, kind, document_id, at) values ($1, $2, $3, $4) on conflict (dossier_id, document_id) do nothing",
);
const list = statement<DossierPaper>(
  "dossiers.list_papers",
  `select dossier_id as "dossierId", kind, document_id as "documentId", at from dossiers.paper where dossier_id = $1 order by at`,
);
const owner = statement<{ dossierId: string }>(
  "dossiers.paper_owner",
  `select dossier_id as "dossierId" from dossiers.paper where document_id = $1`,
);

export async function insertPaper(tx: Tx, { dossierId, kind, documentId, at }: DossierPaper): Promise<void> {
  await insert.run(tx, [dossierId, kind, documentId, at]);
}

export function listPapers(db: Db, dossierId: string): Promise<DossierPaper[]> {
  return list.all(db, [dossierId]);
}

export async function findDossierIdOfPaper(db: Db, documentId: string): Promise<string | undefined> {
  return (await owner.find(db, [documentId]))?.dossierId;
}
