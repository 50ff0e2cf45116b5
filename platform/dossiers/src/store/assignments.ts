import type { Actor, LocalDate } from "@motlan/kernel";
import { actorReference } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Assigning, AssignmentRule } from "../domain/assignment.ts";

/** One line of who was given a dossier at a post; without an official it was given back. */
export interface Assignment {
  readonly post: string;
  readonly officialId: string | null;
  readonly how: Assigning;
  readonly actor: { readonly kind: string; readonly id?: string; readonly post?: string };
  readonly words: string | null;
  readonly at: Date;
}

/** A post that a dossier comes to: the agency's rule for it, and who had the dossier there last. */
export interface NewArrival {
  readonly post: string;
  readonly had: string | null;
  readonly rule: Pick<AssignmentRule, "strategy" | "keeps" | "shares"> | null;
}

const arrivals = statement<NewArrival>(
  "dossiers.queue_arrivals",
  `select p.post,
     (select a.official_id from dossiers.assignment a where a.dossier_id = $1 and a.post = p.post order by a.id desc limit 1) as had,
     (select jsonb_build_object('strategy', s.strategy, 'keeps', s.keeps, 'shares', s.shares)
        from dossiers.assignment_setting s where s.agency_id = $2 and s.post = p.post and s.undone_at is null and s.valid_from <= $4
       order by s.valid_from desc, s.id desc limit 1) as rule
   from unnest($3::text[]) as p(post)
   where not exists (select from dossiers.queue_entry q where q.dossier_id = $1 and q.post = p.post) order by p.post`,
);
const lockRule = statement<{ lastOfficial: string | null }>(
  "dossiers.lock_assignment_rule",
  `select last_official as "lastOfficial" from dossiers.assignment_rule where agency_id = $1 and post = $2 for update`,
);
const markLast = statement(
  "dossiers.mark_last_official",
  "update dossiers.assignment_rule set last_official = $3 where agency_id = $1 and post = $2",
);
const loads = statement<{ official: string; open: number }>(
  "dossiers.loads_of_post",
  `select official_id as official, count(*)::int as open from dossiers.queue_entry where agency_id = $1 and official_id = any($2::uuid[]) group by official_id`,
);
const insert = statement(
  "dossiers.insert_assignment",
  "insert into dossiers.assignment (dossier_id, post, official_id, how, actor, words, at) values ($1, $2, $3, $4, $5, $6, $7)",
);
const ofDossier = statement<Assignment>(
  "dossiers.assignments_of",
  `select post, official_id as "officialId", how, actor, words, at from dossiers.assignment where dossier_id = $1 order by id`,
);

/** Of these posts those that have no line of the dossier yet; always in one order, so that two acts that lock their rules do not wait for each other. */
export function listArrivals(tx: Tx, dossierId: string, agencyId: string, posts: readonly string[], on: LocalDate): Promise<NewArrival[]> {
  return arrivals.all(tx, [dossierId, agencyId, [...posts], on]);
}

/** Who had the last turn; locked, so that two that arrive at once are not given to one. */
export async function lockLastOfficial(tx: Tx, agencyId: string, post: string): Promise<string | null> {
  return (await lockRule.find(tx, [agencyId, post]))?.lastOfficial ?? null;
}

export async function markLastOfficial(tx: Tx, agencyId: string, post: string, officialId: string): Promise<void> {
  await markLast.run(tx, [agencyId, post, officialId]);
}

/** Open dossiers of each of these officials in the agency. */
export async function readLoads(tx: Tx, agencyId: string, officials: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return new Map((await loads.all(tx, [agencyId, [...officials]])).map(({ official, open }) => [official, open]));
}

export interface NewAssignment {
  readonly dossierId: string;
  readonly post: string;
  readonly officialId: string | undefined;
  readonly how: Assigning;
  readonly words?: string | undefined;
  readonly at: Date;
}

export async function insertAssignment(
  tx: Tx,
  actor: Actor,
  { dossierId, post, officialId, how, words, at }: NewAssignment,
): Promise<void> {
  await insert.run(tx, [dossierId, post, officialId, how, actorReference(actor), words, at]);
}

export function listAssignments(tx: Tx, dossierId: string): Promise<Assignment[]> {
  return ofDossier.all(tx, [dossierId]);
}

const lineOf = statement<{ officialId: string | null }>(
  "dossiers.official_of_line",
  `select official_id as "officialId" from dossiers.queue_entry where dossier_id = $1 and post = $2`,
);
const give = statement(
  "dossiers.give_line",
  "update dossiers.queue_entry set official_id = $4 where dossier_id = $1 and post = $2 and official_id is not distinct from $3",
);
const linesOfOfficial = statement<{ dossierId: string; post: string }>(
  "dossiers.lines_of_official",
  `select dossier_id as "dossierId", post from dossiers.queue_entry where agency_id = $1 and official_id = $2 order by dossier_id, post for update`,
);

/** A post that has a dossier now, and whose it is there. */
export interface LineHeld {
  readonly post: string;
  /** None: anybody's of the post. */
  readonly officialId: string | null;
}

const linesHeld = statement<LineHeld>(
  "dossiers.lines_held",
  `select post, official_id as "officialId" from dossiers.queue_entry where dossier_id = $1 order by foremost desc, post`,
);

/** Whose a dossier is now, at each post that has it: what was said in the past may no longer hold. */
export function listLinesHeld(tx: Tx, dossierId: string): Promise<LineHeld[]> {
  return linesHeld.all(tx, [dossierId]);
}

/** Whose a dossier is at a post; undefined where it is nobody's, or not there at all. */
export async function findOfficialOfLine(tx: Tx, dossierId: string, post: string): Promise<string | undefined> {
  return (await lineOf.find(tx, [dossierId, post]))?.officialId ?? undefined;
}

/** Gives a line to somebody, or back, if it is still whose it was seen to be. False where it is not. */
export async function giveLine(
  tx: Tx,
  line: { readonly dossierId: string; readonly post: string },
  from: string | undefined,
  to: string | undefined,
): Promise<boolean> {
  return (await give.run(tx, [line.dossierId, line.post, from, to])) === 1;
}

const openOfOfficial = statement<{ agencyId: string; open: number }>(
  "dossiers.open_of_official",
  `select agency_id as "agencyId", count(distinct dossier_id)::int as open from dossiers.queue_entry where official_id = $1 group by 1 order by 2 desc`,
);

/** Open dossiers that are an official's, by agency. */
export function countOpenOf(tx: Tx, officialId: string): Promise<{ agencyId: string; open: number }[]> {
  return openOfOfficial.all(tx, [officialId]);
}

/** Every line of the agency's queue that is an official's, locked. */
export function lockLinesOf(tx: Tx, agencyId: string, officialId: string): Promise<{ dossierId: string; post: string }[]> {
  return linesOfOfficial.all(tx, [agencyId, officialId]);
}
