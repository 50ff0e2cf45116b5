import { standsInFor } from "@motlan/agencies";
import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { QueueEntry, QueuePage } from "../store/queue.ts";
import {
  type LateStep,
  type LoadRow,
  listLateSteps,
  listProceduresInQueue,
  listUnassigned,
  listWorkOf,
  listWorkOfAgency,
  readLoadsOfAgency,
  type WorkFilter,
} from "../store/work-list.ts";

export interface WorkWanted extends WorkFilter, QueuePage {
  /**
   * `mine`: the official's own and of those they stand in for; `unassigned`: nobody's at the post; `ours`: both; `agency`: all of it; or one colleague's, by id.
   */
  readonly whose: "mine" | "unassigned" | "ours" | "agency" | { readonly officialId: string };
  /** Kinds of post whose unassigned work counts; the official's own unless said otherwise. */
  readonly posts?: readonly string[];
}

/** Open dossiers with a deadline, the most urgent first, page by page after the last one seen. @throws dossiers/not-yours */
export async function listWork(work: Work, wanted: WorkWanted): Promise<QueueEntry[]> {
  const official = readerOf(work);
  const now = work.clock.now();
  return work.transaction(async (tx) => {
    const { agencyId } = official;
    if (wanted.whose === "agency") return listWorkOfAgency(tx, agencyId, wanted, wanted, now);
    if (typeof wanted.whose === "object") return listWorkOf(tx, agencyId, [wanted.whose.officialId], wanted, wanted, now);
    const mine =
      wanted.whose === "unassigned" ? [] : await listWorkOf(tx, agencyId, await ownAndAbsent(work, tx, official), wanted, wanted, now);
    const free = wanted.whose === "mine" ? [] : await listUnassigned(tx, agencyId, wanted.posts ?? [official.post], wanted, wanted, now);
    return [...mine, ...free].toSorted(byDeadline).slice(0, wanted.limit);
  });
}

function byDeadline(one: QueueEntry, other: QueueEntry): number {
  return Number(one.dueAt) - Number(other.dueAt) || (one.dossierId < other.dossierId ? -1 : 1);
}

async function ownAndAbsent(work: Work, tx: Tx, { agencyId, officialId }: Official): Promise<readonly string[]> {
  return [officialId, ...(await standsInFor(tx, { agencyId, officialId, at: work.clock.now(), scope: "read" }))];
}

/** How much lies with whom in the official's agency, late and at risk; by post and official, what is nobody's first. @throws dossiers/not-yours */
export async function readWorkload(work: Work): Promise<readonly LoadRow[]> {
  const { agencyId } = readerOf(work);
  return work.transaction((tx) => readLoadsOfAgency(tx, agencyId, work.clock.now()));
}

/** The procedures of the official's own work and of nobody's at these posts, the commonest first: what their queue may be narrowed to. @throws dossiers/not-yours */
export async function listOpenProcedures(work: Work, { posts }: Pick<WorkWanted, "posts"> = {}) {
  const official = readerOf(work);
  return work.transaction(async (tx) =>
    listProceduresInQueue(tx, official.agencyId, await ownAndAbsent(work, tx, official), posts ?? [official.post]),
  );
}

/** For the node: steps due between two instants that stand open still, wherever. @throws dossiers/not-yours for anybody else */
export function listOverdueSteps(
  work: Work,
  {
    from,
    until,
    after,
    limit,
  }: {
    readonly from: Date;
    readonly until: Date;
    readonly after: { readonly at: Date; readonly dossierId: string };
    readonly limit: number;
  },
): Promise<LateStep[]> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    return listLateSteps(tx, from, until, after, limit);
  });
}

function readerOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
