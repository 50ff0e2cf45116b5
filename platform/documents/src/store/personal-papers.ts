import type { LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { PersonalPaper } from "../domain/personal-paper.ts";

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly source: PersonalPaper["source"];
  readonly document_id: string;
  readonly agency_id: string;
  readonly dossier_id: string | null;
  readonly kept_at: Date;
  readonly valid_until: LocalDate | null;
}

const COLUMNS = "id, person_id, kind, title_vi, title_en, source, document_id, agency_id, dossier_id, kept_at, valid_until";
const insert = statement(
  "documents.insert_personal_paper",
  `insert into documents.personal_paper (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (document_id) do nothing`,
);
const ofPerson = statement<Row>(
  "documents.personal_papers_of",
  `select ${COLUMNS} from documents.personal_paper where person_id = $1 order by kept_at desc, id limit 200`,
);
const byId = statement<Row>("documents.find_personal_paper", `select ${COLUMNS} from documents.personal_paper where id = $1`);
const use = statement(
  "documents.insert_paper_use",
  "insert into documents.paper_use (paper_id, at, official_id, agency_id, draft_id) values ($1, $2, $3, $4, $5) on conflict on constraint paper_use_once do nothing",
);
const usesOf = statement<{ paper_id: string; at: Date; agency_id: string | null }>(
  "documents.paper_uses",
  "select u.paper_id, u.at, u.agency_id from documents.paper_use u join documents.personal_paper p on p.id = u.paper_id where p.person_id = $1 order by u.at",
);
const before = statement("documents.papers_of_person", "select set_config('motlan.papers_of', $1, true)");

export async function insertPersonalPaper(tx: Tx, p: PersonalPaper): Promise<void> {
  const { id, personId, kind, title, source, documentId, agencyId, dossierId, keptAt, validUntil } = p;
  await insert.run(tx, [id, personId, kind, title.vi, title.en, source, documentId, agencyId, dossierId, keptAt, validUntil]);
}

/** Opens the papers of one person to the official of this act, and of nobody else. */
export async function openPapersOf(tx: Tx, personId: string): Promise<void> {
  await before.run(tx, [personId]);
}

export async function listPapersOf(tx: Tx, personId: string): Promise<PersonalPaper[]> {
  return (await ofPerson.all(tx, [personId])).map(toPaper);
}

export async function findPersonalPaper(tx: Tx, id: string): Promise<PersonalPaper | undefined> {
  const row = await byId.find(tx, [id]);
  return row && toPaper(row);
}

export interface PaperUse {
  readonly paperId: string;
  readonly at: Date;
  readonly draftId: string;
  readonly officialId?: string;
  readonly agencyId?: string;
}

export async function insertPaperUse(tx: Tx, { paperId, at, officialId, agencyId, draftId }: PaperUse): Promise<void> {
  await use.run(tx, [paperId, at, officialId, agencyId, draftId]);
}

export async function listUsesOf(tx: Tx, personId: string): Promise<readonly Pick<PaperUse, "paperId" | "at" | "agencyId">[]> {
  return (await usesOf.all(tx, [personId])).map(({ paper_id: paperId, at, agency_id }) => ({
    paperId,
    at,
    ...(agency_id !== null && { agencyId: agency_id }),
  }));
}

function toPaper(row: Row): PersonalPaper {
  const { id, kind, source, dossier_id, valid_until } = row;
  return {
    ...{ id, kind, source, personId: row.person_id, title: { vi: row.title_vi, en: row.title_en } },
    ...{ documentId: row.document_id, agencyId: row.agency_id, keptAt: row.kept_at },
    ...(dossier_id !== null && { dossierId: dossier_id }),
    ...(valid_until !== null && { validUntil: valid_until }),
  };
}
