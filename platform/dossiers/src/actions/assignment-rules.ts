import { isPostKind, listAway, listHolders } from "@motlan/agencies";
import { type LocalDate, localDateOf, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type AssignmentRule, type AssignmentSetting, shareOut } from "../domain/assignment.ts";
import { faults } from "../faults.ts";
import { countChange, insertSetting, listLinesAt, listSettings, type SharedLine, undoSetting } from "../store/assignment-settings.ts";

/** Every setting of the official's agency, those to come and undone ones too, by post and the last one first. @throws dossiers/not-yours */
export async function listAssignmentSettings(work: Work): Promise<readonly AssignmentSetting[]> {
  const official = readerOf(work, "dossiers.read");
  return work.transaction((tx) => listSettings(tx, official.agencyId));
}

export interface NewAssignmentRule extends Omit<AssignmentRule, "lastOfficial"> {
  /** The first day on which it holds; today where it is not said. */
  readonly from?: LocalDate;
}

/**
 * Says how what reaches a post is shared out from a day on; what is somebody's already stays theirs. Who is named in the table must hold the post.
 * @throws dossiers/not-assigner, dossiers/assignee-unfit, dossiers/rule-changed, dossiers/rule-day-gone
 */
export function setAssignmentRule(work: Work, rule: NewAssignmentRule): Promise<void> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId } = readerOf(work, "dossiers.assign");
    const { post, strategy, keeps, shares } = rule;
    const now = work.clock.now();
    const today = localDateOf(now);
    const from = rule.from ?? today;
    if (from < today) throw faults["rule-day-gone"]();
    const holders = await holdersOf(tx, agencyId, post, from);
    if (Object.values(shares).some((one) => !holders.includes(one))) throw faults["assignee-unfit"]();
    if (!(await countChange(tx, agencyId, post, rule.revision))) throw faults["rule-changed"]();
    await insertSetting(tx, agencyId, { post, strategy, keeps, shares, from, setBy: officialId, setAt: now });
    const data = { post, strategy, keeps, shares: { ...shares }, from };
    await work.announce(tx, { type: "dossiers.assignment-rule-set", subject: agencyId, agencyId, data });
  });
}

/**
 * Undoes a setting: what held before it holds again, from now on. What it gave to somebody stays theirs.
 * @throws dossiers/not-assigner, dossiers/rule-changed, dossiers/rule-not-found
 */
export function undoAssignmentRule(
  work: Work,
  { post, id, revision }: { readonly post: string; readonly id: string; readonly revision: number },
): Promise<void> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId } = readerOf(work, "dossiers.assign");
    if (revision < 1 || !(await countChange(tx, agencyId, post, revision))) throw faults["rule-changed"]();
    const known = /^\d{1,18}$/.test(id);
    if (!known || !(await undoSetting(tx, agencyId, { post, id, by: officialId, at: work.clock.now() }))) throw faults["rule-not-found"]();
    await work.announce(tx, { type: "dossiers.assignment-rule-undone", subject: agencyId, agencyId, data: { post, setting: id } });
  });
}

/** As much of a post's queue as a preview reads. */
const MOST = 2000;

export interface SharingPreview {
  /** What lies at the post now. */
  readonly lines: readonly SharedLine[];
  /** How many each official would have; what would be nobody's has no name. */
  readonly shared: ReadonlyMap<string | undefined, number>;
}

/**
 * What lies at a post now, and how a rule would share it out if it all came anew today. Nothing is moved.
 * @throws dossiers/not-assigner, dossiers/assignee-unfit
 */
export function previewAssignmentRule(
  work: Work,
  rule: Pick<AssignmentRule, "post" | "strategy" | "keeps" | "shares">,
): Promise<SharingPreview> {
  return work.transaction(async (tx) => {
    const { agencyId } = readerOf(work, "dossiers.assign");
    const on = localDateOf(work.clock.now());
    const holders = await holdersOf(tx, agencyId, rule.post, on);
    const lastOfficial = (await listSettings(tx, agencyId)).find(({ post }) => post === rule.post)?.lastOfficial ?? null;
    const lines = await listLinesAt(tx, agencyId, rule.post, MOST);
    const read = lines.map(({ procedureCode, area }) => ({ procedureCode, area: area ?? undefined }));
    const away = new Set(await listAway(tx, agencyId, on));
    return { lines, shared: shareOut({ ...rule, lastOfficial }, { lines: read, holders, away }) };
  });
}

/** Who holds a post of the agency on a day, each once, in an order that does not change. */
async function holdersOf(tx: Tx, agencyId: string, post: string, on: LocalDate): Promise<readonly string[]> {
  if (!isPostKind(post)) throw faults["assignee-unfit"]();
  const holders = await listHolders(tx, { agencyId, postKind: post, on });
  return [...new Set(holders.map(({ officialId }) => officialId))];
}

function readerOf({ actor }: Work, permission: "dossiers.read" | "dossiers.assign"): Official {
  if (actor.kind === "official" && may(actor, permission, actor.agencyId)) return actor;
  throw faults[permission === "dossiers.read" ? "not-yours" : "not-assigner"]();
}
