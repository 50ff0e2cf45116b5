import { findAgency, listHolders, listHoldersAnywhere } from "@motlan/agencies";
import { actorReference, type JsonObject, type LocalDate, localDateOf, may } from "@motlan/kernel";
import type { Db, Tx, Work } from "@motlan/kernel/db";
import type { events } from "./events.ts";
import { faults } from "./faults.ts";

/** True for whoever runs the node: the node itself, or an administrator above whose agency no other has an administrator here. What fails is the whole node's. */
export async function runsNode({ actor, db, clock }: Work): Promise<boolean> {
  if (actor.kind === "system") return actor.agencyId === undefined;
  if (actor.kind !== "official" || !may(actor, "upkeep.settle", actor.agencyId)) return false;
  const on = localDateOf(clock.now());
  for (let above = await parentOf(actor.agencyId); above !== undefined; above = await parentOf(above))
    if ((await listHolders(db, { agencyId: above, postKind: "administrator", on })).length > 0) return false;
  return true;

  async function parentOf(agencyId: string) {
    return (await findAgency(db, agencyId))?.parentId;
  }
}

export interface Runner {
  readonly personId: string;
  readonly agencyId: string;
}

/** Every official who runs the node on a day, each at the agency where they do. */
export async function listRunners(db: Db, on: LocalDate): Promise<readonly Runner[]> {
  const administrators = await listHoldersAnywhere(db, "administrator", on);
  const parents = new Map<string, string | undefined>(administrators.map(({ agencyId, parentId }) => [agencyId, parentId ?? undefined]));
  const administered = new Set(parents.keys());
  const found: Runner[] = [];
  for (const { personId, agencyId } of administrators) if (!(await hasOneAbove(agencyId))) found.push({ personId, agencyId });
  return found;

  async function hasOneAbove(agencyId: string): Promise<boolean> {
    for (let above = await parentOf(agencyId); above !== undefined; above = await parentOf(above)) if (administered.has(above)) return true;
    return false;
  }

  async function parentOf(agencyId: string): Promise<string | undefined> {
    if (!parents.has(agencyId)) parents.set(agencyId, (await findAgency(db, agencyId))?.parentId);
    return parents.get(agencyId);
  }
}

/** @throws upkeep/not-yours */
export async function refuseOthers(work: Work): Promise<void> {
  if (!(await runsNode(work))) throw faults["not-yours"]();
}

/** Who passes something over, as it is kept beside it: the official's id, or what the node itself is called. */
export function nameOf({ actor }: Work): string {
  return actorReference(actor).id ?? "";
}

/** @throws upkeep/say-why */
export function reasonIn(words: string): string {
  const why = words.trim();
  if (why.length < 5 || why.length > 500) throw faults["say-why"]();
  return why;
}

interface Settled {
  readonly type: keyof typeof events;
  readonly subject: string;
  readonly data: JsonObject;
}

export function tell(work: Work, tx: Tx, settled: Settled): Promise<void> {
  return work.announce(tx, { ...settled, ...(work.actor.kind === "official" && { agencyId: work.actor.agencyId }) });
}
