import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Done } from "../domain/change.ts";

/** One act of changing, as it is kept: who, when, what; `of` is the revision an undo or redo takes back. */
export interface ChangeRow {
  readonly revision: number;
  readonly officialId: string;
  readonly name: string;
  readonly at: Date;
  readonly kind: "change" | "undo" | "redo";
  readonly of?: number;
  readonly changes: readonly Done[];
}

interface Row {
  readonly revision: number;
  readonly official_id: string;
  readonly name: string;
  readonly at: Date;
  readonly kind: ChangeRow["kind"];
  readonly of: number | null;
  readonly changes: readonly Done[];
}

const COLUMNS = "revision, official_id, name, at, kind, of, changes";
const insert = statement(
  "studio.insert_change",
  `insert into studio.change (design_id, revision, agency_id, official_id, name, at, kind, of, changes, request_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const since = statement<Row>(
  "studio.changes_since",
  `select ${COLUMNS} from studio.change where design_id = $1 and revision > $2 order by revision`,
);
const latest = statement<Row>(
  "studio.changes_latest",
  `select ${COLUMNS} from studio.change where design_id = $1 order by revision desc limit $2 offset $3`,
);
const one = statement<Row>("studio.change", `select ${COLUMNS} from studio.change where design_id = $1 and revision = $2`);
const ofOfficial = statement<{ readonly revision: number; readonly kind: ChangeRow["kind"]; readonly of: number | null }>(
  "studio.changes_of",
  "select revision, kind, of from studio.change where design_id = $1 and official_id = $2 order by revision",
);
const byRequest = statement<{ readonly revision: number }>(
  "studio.change_by_request",
  "select revision from studio.change where design_id = $1 and official_id = $2 and request_key = $3",
);
const authors = statement<{ readonly official_id: string }>(
  "studio.change_authors",
  "select distinct official_id from studio.change where design_id = $1",
);

export async function insertChange(
  tx: Tx,
  design: { readonly id: string; readonly agencyId: string },
  { revision, officialId, name, at, kind, of, changes }: ChangeRow,
  requestKey: string,
): Promise<void> {
  const values = [design.id, revision, design.agencyId, officialId, name, at, kind, of ?? null, JSON.stringify(changes), requestKey];
  await insert.run(tx, values);
}

/** What was done after that revision, in order. */
export async function listChangesSince(db: Db, designId: string, revision: number): Promise<readonly ChangeRow[]> {
  return (await since.all(db, [designId, revision])).map(rowOf);
}

export async function listLatestChanges(db: Db, designId: string, limit: number, offset: number): Promise<readonly ChangeRow[]> {
  return (await latest.all(db, [designId, limit, offset])).map(rowOf);
}

export async function findChange(db: Db, designId: string, revision: number): Promise<ChangeRow | undefined> {
  const row = await one.find(db, [designId, revision]);
  return row && rowOf(row);
}

/** An official's own acts of changing, in order, without what they changed. */
export function listActsOfDesigner(
  db: Db,
  designId: string,
  officialId: string,
): Promise<readonly { readonly revision: number; readonly kind: ChangeRow["kind"]; readonly of: number | null }[]> {
  return ofOfficial.all(db, [designId, officialId]);
}

export async function findChangeByRequest(db: Db, designId: string, officialId: string, requestKey: string): Promise<number | undefined> {
  return (await byRequest.find(db, [designId, officialId, requestKey]))?.revision;
}

export async function listAuthors(db: Db, designId: string): Promise<readonly string[]> {
  return (await authors.all(db, [designId])).map((row) => row.official_id);
}

function rowOf({ official_id, of, ...row }: Row): ChangeRow {
  return { ...row, officialId: official_id, ...(of !== null && { of }) };
}
