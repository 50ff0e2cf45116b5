import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { PortalClosing } from "../domain/portal-closing.ts";

const COLUMNS = `id, closes_on::text as "closesOn"`;
const standing = statement<PortalClosing>(
  "dossiers.closing_standing",
  `select ${COLUMNS} from dossiers.portal_closing where undone_at is null`,
);
const lockStanding = statement<PortalClosing>(
  "dossiers.closing_lock",
  `select ${COLUMNS} from dossiers.portal_closing where undone_at is null for update`,
);
const insert = statement(
  "dossiers.closing_insert",
  `insert into dossiers.portal_closing (id, closes_on, set_by, agency_id, set_at) values ($1, $2, $3, $4, $5)
     on conflict ((true)) where undone_at is null do nothing`,
);
const undo = statement("dossiers.closing_undo", "update dossiers.portal_closing set undone_by = $2, undone_at = $3 where id = $1");
const tell = statement<{ draft_id: string }>(
  "dossiers.closing_tell",
  `insert into dossiers.portal_closing_told (closing_id, news, draft_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing returning draft_id`,
);
const wasTold = statement<{ draft_id: string }>(
  "dossiers.closing_was_told",
  "select draft_id from dossiers.portal_closing_told where closing_id = $1 and news = 'closes' and draft_id = any($2)",
);

export type ClosingNews = "closes" | "stays";

export function findClosing(db: Db): Promise<PortalClosing | undefined> {
  return standing.find(db);
}

export function lockClosing(tx: Tx): Promise<PortalClosing | undefined> {
  return lockStanding.find(tx);
}

/** False where another day came first. */
export async function insertClosing(
  tx: Tx,
  of: { readonly id: string; readonly closesOn: LocalDate; readonly by: string; readonly agencyId: string; readonly at: Date },
): Promise<boolean> {
  return (await insert.run(tx, [of.id, of.closesOn, of.by, of.agencyId, of.at])) === 1;
}

export async function undoClosing(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await undo.run(tx, [id, by, at]);
}

/** Those of the drafts that had not been told this yet; from now on they have. */
export async function markToldDrafts(tx: Tx, closingId: string, news: ClosingNews, draftIds: readonly string[]): Promise<Set<string>> {
  return new Set((await tell.all(tx, [closingId, news, draftIds])).map((row) => row.draft_id));
}

/** Those of the drafts that heard of the day. */
export async function listToldDrafts(tx: Tx, closingId: string, draftIds: readonly string[]): Promise<Set<string>> {
  return new Set((await wasTold.all(tx, [closingId, draftIds])).map((row) => row.draft_id));
}
