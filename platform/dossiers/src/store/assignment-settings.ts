import { localDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { AssignmentSetting } from "../domain/assignment.ts";

interface Row extends Omit<AssignmentSetting, "from"> {
  readonly validFrom: string;
}

const COLUMNS = `s.id::text, s.post, s.strategy, s.keeps, s.shares, s.valid_from as "validFrom", s.set_by as "setBy", s.set_at as "setAt",
  s.undone_by as "undoneBy", s.undone_at as "undoneAt", r.last_official as "lastOfficial", r.revision`;

const ofAgency = statement<Row>(
  "dossiers.assignment_settings",
  `select ${COLUMNS} from dossiers.assignment_setting s join dossiers.assignment_rule r using (agency_id, post)
    where agency_id = $1 order by s.post, s.id desc limit 200`,
);
const firstOf = statement(
  "dossiers.insert_assignment_rule",
  "insert into dossiers.assignment_rule (agency_id, post) values ($1, $2) on conflict do nothing",
);
const next = statement(
  "dossiers.change_assignment_rule",
  "update dossiers.assignment_rule set revision = revision + 1 where agency_id = $1 and post = $2 and revision = $3",
);
const insert = statement(
  "dossiers.insert_assignment_setting",
  "insert into dossiers.assignment_setting (agency_id, post, strategy, keeps, shares, valid_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
);
const undo = statement(
  "dossiers.undo_assignment_setting",
  `update dossiers.assignment_setting set undone_by = $4, undone_at = $5
    where agency_id = $1 and post = $2 and id = $3::bigint and undone_at is null`,
);

/** Every setting of an agency, undone ones too, by post and the last one first. */
export async function listSettings(tx: Tx, agencyId: string): Promise<AssignmentSetting[]> {
  return (await ofAgency.all(tx, [agencyId])).map(({ validFrom, ...row }) => ({ ...row, from: localDate(validFrom) }));
}

/** Counts a change of a post's settings; false where somebody else changed them meanwhile. Revision 0 stands for none yet. */
export async function countChange(tx: Tx, agencyId: string, post: string, revision: number): Promise<boolean> {
  return (revision === 0 ? await firstOf.run(tx, [agencyId, post]) : await next.run(tx, [agencyId, post, revision])) === 1;
}

export interface NewSetting extends Pick<AssignmentSetting, "post" | "strategy" | "keeps" | "shares" | "from" | "setAt"> {
  readonly setBy: string;
}

export async function insertSetting(tx: Tx, agencyId: string, s: NewSetting): Promise<void> {
  await insert.run(tx, [agencyId, s.post, s.strategy, s.keeps, JSON.stringify(s.shares), s.from, s.setBy, s.setAt]);
}

export interface Undone {
  readonly post: string;
  readonly id: string;
  readonly by: string;
  readonly at: Date;
}

/** False where there is no such setting that holds or will. */
export async function undoSetting(tx: Tx, agencyId: string, { post, id, by, at }: Undone): Promise<boolean> {
  return (await undo.run(tx, [agencyId, post, id, by, at])) === 1;
}

/** An open line of a post with what a rule reads of it. */
export interface SharedLine {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly area: string | null;
  readonly officialId: string | null;
}

const linesAt = statement<SharedLine>(
  "dossiers.lines_at_post",
  `select q.dossier_id as "dossierId", q.procedure_code as "procedureCode", q.title, d.known->'applicant'->'values'->'residence'->>'communeId' as area,
     q.official_id as "officialId"
   from dossiers.queue_entry q join dossiers.dossier d on d.id = q.dossier_id
   where q.agency_id = $1 and q.post = $2 order by q.due_at, q.dossier_id limit $3`,
);

/** What lies at a post of an agency now, the most urgent first. */
export function listLinesAt(tx: Tx, agencyId: string, post: string, limit: number): Promise<SharedLine[]> {
  return linesAt.all(tx, [agencyId, post, limit]);
}
