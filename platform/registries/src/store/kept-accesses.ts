import { type Db, statement } from "@motlan/kernel/db";
import type { KeptAccess } from "../domain/logged-access.ts";

const WHOLE = `id, at, registry, record_id as "recordId", version_id as "versionId", person_id as "personId", reader_kind as "readerKind", reader_id as "readerId",
  reader_post as "readerPost", reader_agency as "readerAgency", purpose, law, fields, dossier_id as "dossierId", draft_id as "draftId", outcome, far, batch,
  hidden_reason as "hiddenReason", hidden_until as "hiddenUntil"`;

const after = statement<KeptAccess & { readonly tx: string }>(
  "registries.accesses_after",
  `select tx::text as tx, ${WHOLE} from registries.access_entry
    where tx >= $1::int8 and (tx, id) > ($1::int8, $2) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::int8
    order by registries.access_entry.tx, registries.access_entry.id limit $3`,
);

/** The entries that committed after a place, in order; as with events, only those below the oldest running transaction. */
export function listAccessesAfter(db: Db, cursor: { readonly tx: string; readonly id: bigint }, limit: number) {
  return after.all(db, [cursor.tx, cursor.id, limit]);
}

const byId = statement<KeptAccess>("registries.accesses_by_id", `select ${WHOLE} from registries.access_entry where id = any ($1::int8[])`);

/** Entries by their numbers, as far as row-level security shows them to whoever asks: their person, and the log. */
export function listAccessesById(db: Db, ids: readonly bigint[]): Promise<KeptAccess[]> {
  return byId.all(db, [ids]);
}
