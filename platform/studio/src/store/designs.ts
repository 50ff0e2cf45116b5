import { type JsonObject, localDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { StoredDesign } from "../domain/design.ts";
import type { ImportedTable } from "../domain/table/table.ts";

interface DesignRow {
  readonly id: string;
  readonly agency_id: string;
  readonly code: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly document: JsonObject;
  readonly revision: number;
  readonly state: StoredDesign["state"];
  readonly imported: ImportedTable | null;
  readonly why: Readonly<Record<string, string>>;
  readonly version_id: string | null;
  readonly publish_from: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const insert = statement<DesignRow>(
  "studio.insert",
  `insert into studio.design (id, agency_id, code, title_vi, title_en, document, imported, started_by, request_key, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict on constraint design_request do nothing returning *`,
);
const byRequest = statement<DesignRow>("studio.by_request", "select * from studio.design where started_by = $1 and request_key = $2");
const byId = statement<DesignRow>("studio.design", "select * from studio.design where id = $1 and state <> 'discarded'");
const lock = statement<DesignRow>("studio.lock", "select * from studio.design where id = $1 and state <> 'discarded' for update");
const save = statement(
  "studio.save",
  `update studio.design set title_vi = $2, title_en = $3, document = $4, revision = $5, state = $6, why = $7, version_id = $8, publish_from = $9, updated_at = $10
   where id = $1`,
);
const page = statement<Omit<DesignRow, "document" | "imported" | "why"> & { readonly total: number }>(
  "studio.page",
  `select id, agency_id, code, title_vi, title_en, revision, state, version_id, publish_from, created_at, updated_at, count(*) over ()::int as total
   from studio.design where agency_id = $1 and state <> 'discarded' order by updated_at desc, id limit $2 offset $3`,
);

/** Nothing when that request has made one before. */
export async function insertDesign(
  tx: Tx,
  design: StoredDesign,
  by: { readonly officialId: string; readonly requestKey: string | undefined },
): Promise<boolean> {
  const { id, agencyId, code, title, document, table, createdAt } = design;
  const values = [id, agencyId, code, title.vi, title.en, document, table, by.officialId, by.requestKey ?? null, createdAt];
  return (await insert.find(tx, values)) !== undefined;
}

export async function findDesignByRequest(tx: Tx, officialId: string, requestKey: string): Promise<StoredDesign | undefined> {
  return designOf(await byRequest.find(tx, [officialId, requestKey]));
}

/** Row-level security hides other agencies' designs: reads go through a transaction too. */
export async function findDesign(tx: Tx, id: string): Promise<StoredDesign | undefined> {
  return designOf(await byId.find(tx, [id]));
}

/** Locks the row until the transaction ends: two changes are decided one after the other. */
export async function lockDesign(tx: Tx, id: string): Promise<StoredDesign | undefined> {
  return designOf(await lock.find(tx, [id]));
}

export async function saveDesign(tx: Tx, d: StoredDesign): Promise<void> {
  await save.run(tx, [
    ...[d.id, d.title.vi, d.title.en, d.document, d.revision, d.state, d.why],
    ...[d.versionId ?? null, d.publishFrom ?? null, d.updatedAt],
  ]);
}

export type DesignHead = Omit<StoredDesign, "document" | "table" | "why">;

/** The newest first, and how many there are. */
export async function listDesignRows(
  db: Db,
  agencyId: string,
  limit: number,
  offset: number,
): Promise<{ readonly items: readonly DesignHead[]; readonly total: number }> {
  const rows = await page.all(db, [agencyId, limit, offset]);
  return { items: rows.map(headOf), total: rows[0]?.total ?? 0 };
}

function headOf(row: Omit<DesignRow, "document" | "imported" | "why">): DesignHead {
  return {
    ...{ id: row.id, agencyId: row.agency_id, code: row.code, title: { vi: row.title_vi, en: row.title_en }, revision: row.revision },
    ...{ state: row.state, createdAt: row.created_at, updatedAt: row.updated_at },
    ...(row.version_id !== null && { versionId: row.version_id }),
    ...(row.publish_from !== null && { publishFrom: localDate(row.publish_from) }),
  };
}

function designOf(row: DesignRow | undefined): StoredDesign | undefined {
  return row && { ...headOf(row), document: row.document, why: row.why, ...(row.imported !== null && { table: row.imported }) };
}
