import { type Arrangements, type Holder, listHolders, readArrangements } from "@motlan/agencies";
import { type LocalDate, localDateOf, may } from "@motlan/kernel";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { UNIT_PATH } from "./read-unit.ts";

export const AWAY_PATH = `${UNIT_PATH}/vang-mat`;
export const DELEGATION_PATH = `${UNIT_PATH}/uy-quyen`;

export interface AwayFile extends Arrangements {
  readonly today: LocalDate;
  readonly me: string;
  /** The head alone delegates signing. */
  readonly isHead: boolean;
  /** Who works on dossiers in the agency today, by post. */
  readonly holders: readonly Holder[];
  readonly names: ReadonlyMap<string, string>;
}

/** Who is away and who signs by delegation, as far as the official here may know. */
export async function readAway(visit: Visit): Promise<AwayFile> {
  const { work } = visit;
  const official = officialOf(visit);
  const today = localDateOf(work.clock.now());
  const arranged = await readArrangements(work);
  const holders = await listHolders(work.db, { agencyId: official.agencyId, on: today });
  const named = arranged.absences.flatMap(({ officialId, standInId }) => [officialId, standInId]);
  return {
    ...arranged,
    ...{ today, me: official.officialId, isHead: may(official, "agencies.delegate", official.agencyId) },
    holders: holders.filter(({ permissions }) => permissions.includes("dossiers.read")),
    names: await namesOf(visit, [...named, ...arranged.delegations.map(({ officialId }) => officialId)]),
  };
}

/** Everybody once, with the posts they hold. */
export function peopleOf({ holders }: AwayFile, lang: Visit["lang"]): readonly { readonly value: string; readonly label: string }[] {
  const byOfficial = Map.groupBy(holders, ({ officialId }) => officialId);
  return [...byOfficial].map(([value, own]) => ({
    value,
    label: `${own[0]?.name ?? ""} (${own.map(({ title }) => title[lang]).join(", ")})`,
  }));
}
