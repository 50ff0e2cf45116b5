import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** One record living on in another. */
export interface Merge {
  readonly id: string;
  readonly registry: string;
  readonly mergedId: string;
  readonly livingId: string;
  readonly mergedAt: Date;
  readonly officialId: string;
  readonly reason: string;
  readonly basis: string;
  /** The second official, and what they confirmed, where one alone may not. */
  readonly confirmedBy?: string;
  readonly proposalId?: string;
  readonly undone?: Undoing;
}

export interface Undoing {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly basis: string;
  /** As of the merge. */
  readonly confirmedBy?: string;
  readonly proposalId?: string;
}

interface MergeRow extends Omit<Merge, "undone" | "confirmedBy" | "proposalId"> {
  readonly confirmedBy: string | null;
  readonly proposalId: string | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
  readonly undoBasis: string | null;
  readonly undoConfirmedBy: string | null;
  readonly undoProposalId: string | null;
}

const COLUMNS = `id, registry, merged_id as "mergedId", living_id as "livingId", merged_at as "mergedAt", official_id as "officialId", reason, basis,
  confirmed_by as "confirmedBy", proposal_id as "proposalId",
  nullif(undone_at, 'infinity') as "undoneAt", undone_by as "undoneBy", undo_reason as "undoReason", undo_basis as "undoBasis",
  undo_confirmed_by as "undoConfirmedBy", undo_proposal_id as "undoProposalId"`;

const add = statement(
  "registries.add_merge",
  `insert into registries.merge (id, registry, merged_id, living_id, merged_at, official_id, reason, basis, confirmed_by, proposal_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const point = statement("registries.point_merged", "update registries.record set merged_into = $2 where id = $1");
const undo = statement(
  "registries.undo_merge",
  `with undone as (
     update registries.merge set undone_at = $2, undone_by = $3, undo_reason = $4, undo_basis = $5, undo_confirmed_by = $6, undo_proposal_id = $7
      where id = $1 and undone_at = 'infinity' returning merged_id)
   update registries.record r set merged_into = null from undone u where r.id = u.merged_id`,
);
const standing = statement<MergeRow>(
  "registries.standing_merge",
  `select ${COLUMNS} from registries.merge where merged_id = $1 and undone_at = 'infinity'`,
);
const into = statement<{ n: number }>(
  "registries.merged_into",
  "select count(*)::int as n from registries.merge where living_id = $1 and undone_at = 'infinity'",
);
const between = statement<MergeRow>(
  "registries.merges_between",
  `select ${COLUMNS} from registries.merge where (merged_id = $1 and living_id = $2) or (merged_id = $2 and living_id = $1) order by merged_at`,
);
const lockBoth = statement(
  "registries.lock_records",
  "select id from registries.record where id = any ($1::uuid[]) order by id for update",
);
const writtenSince = statement<{ n: number }>(
  "registries.written_since",
  `select count(distinct request_key)::int as n from registries.record_version where record_id = $1 and recorded_from > $2`,
);

export async function insertMerge(tx: Tx, made: Merge): Promise<void> {
  const { id, registry, mergedId, livingId, mergedAt, officialId, reason, basis, confirmedBy, proposalId } = made;
  await add.run(tx, [id, registry, mergedId, livingId, mergedAt, officialId, reason, basis, confirmedBy ?? null, proposalId ?? null]);
  await point.run(tx, [mergedId, livingId]);
}

export async function closeMerge(tx: Tx, id: string, { at, by, reason, basis, confirmedBy, proposalId }: Undoing): Promise<void> {
  await undo.run(tx, [id, at, by, reason, basis, confirmedBy ?? null, proposalId ?? null]);
}

/** What a record lives on in now. */
export async function findStandingMerge(db: Db, recordId: string): Promise<Merge | undefined> {
  const row = await standing.find(db, [recordId]);
  return row && mergeOf(row);
}

/** How many records live on in this one. */
export async function countMergedInto(db: Db, recordId: string): Promise<number> {
  return (await into.one(db, [recordId])).n;
}

/** Every merge of one of the two into the other, the oldest first. */
export async function listMergesBetween(db: Db, oneId: string, otherId: string): Promise<readonly Merge[]> {
  return (await between.all(db, [oneId, otherId])).map(mergeOf);
}

/** Both, in one order, so that two who merge at once wait for each other. */
export async function lockRecords(tx: Tx, ids: readonly string[]): Promise<void> {
  await lockBoth.run(tx, [ids]);
}

/** How many acts have written into a record since. */
export async function countActsSince(tx: Tx, recordId: string, since: Date): Promise<number> {
  return (await writtenSince.one(tx, [recordId, since])).n;
}

function mergeOf(row: MergeRow): Merge {
  const { undoneAt, undoneBy, undoReason, undoBasis, undoConfirmedBy, undoProposalId, confirmedBy, proposalId, ...said } = row;
  const merge = { ...said, ...secondOf(confirmedBy, proposalId) };
  if (undoneAt === null || undoneBy === null) return merge;
  const undone = { at: undoneAt, by: undoneBy, reason: undoReason ?? "", basis: undoBasis ?? "" };
  return { ...merge, undone: { ...undone, ...secondOf(undoConfirmedBy, undoProposalId) } };
}

function secondOf(confirmedBy: string | null, proposalId: string | null) {
  return { ...(confirmedBy !== null && { confirmedBy }), ...(proposalId !== null && { proposalId }) };
}
