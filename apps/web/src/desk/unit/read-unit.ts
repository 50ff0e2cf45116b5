import { type Absence, covers, type Holder, isPostKind, listAbsences, listHolders } from "@motlan/agencies";
import { type LoadRow, readWorkload } from "@motlan/dossiers";
import { localDateOf, may, newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { type HandOver, listHandOvers } from "@motlan/work";
import { officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";

export const UNIT_PATH = "/ban-lam-viec/phan-cong";

/** An official of the unit with what they hold today. */
export interface Colleague {
  readonly officialId: string;
  readonly name: string;
  readonly holders: readonly Holder[];
  readonly open: number;
  readonly late: number;
  readonly atRisk: number;
  readonly absence: Absence | undefined;
}

export interface Unit {
  readonly people: readonly Colleague[];
  readonly load: readonly LoadRow[];
  readonly absences: readonly Absence[];
  readonly handOvers: readonly HandOver[];
}

/** The posts of one agency that work on dossiers, who holds them, and what lies with whom. @throws kernel/not-allowed for posts that lead nobody */
export async function readUnit(visit: Visit): Promise<Unit> {
  const { work } = visit;
  const { agencyId } = leaderOf(visit);
  const on = localDateOf(work.clock.now());
  const load = await readWorkload(work);
  const absences = await listAbsences(work.db, agencyId, on);
  const byOfficial = Map.groupBy(await listHolders(work.db, { agencyId, on }), ({ officialId }) => officialId);
  const people = [...byOfficial].flatMap(([officialId, holders]) => {
    if (!holders.some(({ permissions }) => permissions.includes("dossiers.read"))) return [];
    const rows = load.filter((row) => row.officialId === officialId);
    const sum = (key: "open" | "late" | "atRisk") => rows.reduce((total, row) => total + row[key], 0);
    const absence = absences.find((one) => one.officialId === officialId && one.from <= on);
    return [{ officialId, name: holders[0]?.name ?? "", holders, open: sum("open"), late: sum("late"), atRisk: sum("atRisk"), absence }];
  });
  const worst = (one: Colleague, other: Colleague) =>
    other.late - one.late || other.open - one.open || one.name.localeCompare(other.name, "vi");
  return { people: people.toSorted(worst), load, absences, handOvers: await listHandOvers(work) };
}

export function leaderOf(visit: Pick<Visit, "work">) {
  const official = officialOf(visit);
  if (!may(official, "dossiers.assign", official.agencyId)) throw httpFaults["not-allowed"]();
  return official;
}

/** Who may take everything that somebody holds: there today, with the rights of each post it lies at. */
export function takersOf({ people, load }: Unit, from: string): readonly Colleague[] {
  const posts = [...new Set(load.flatMap(({ officialId, post }) => (officialId === from ? [post] : [])))];
  return people.filter(({ officialId, holders, absence }) => {
    const rights = new Set(holders.flatMap(({ permissions }) => permissions));
    const may = posts.every((post) => isPostKind(post) && (holders.some(({ postKind }) => postKind === post) || covers(rights, post)));
    return officialId !== from && absence === undefined && may;
  });
}

/** A key for a form that is shown: pressed twice it does its work once. */
export function newKey(now: Date): string {
  return newId(now);
}
