import type { Db, Tx, Work } from "@motlan/kernel/db";
import { COUNTRY_ID, findUnit, listCommunes, type Place } from "@motlan/places";
import type { Agency, Competence, Matter } from "../domain/agency.ts";
import {
  authorityBeside,
  COMMUNE_MATTERS,
  communeCommittee,
  MINISTRY_MATTERS,
  ministries,
  PROVINCE_MATTERS,
  provinceCommittee,
  SINCE,
} from "../domain/agency-of-place.ts";
import { type AuthorityRow, COMMUNE_AUTHORITIES, PROVINCE_AUTHORITIES } from "../domain/data/authorities.ts";
import { faults } from "../faults.ts";
import { insertAgencies, insertCompetences } from "../store/agencies.ts";
import { derivedId } from "./derived-id.ts";

export interface LoadedAgencies {
  /** How many were new; 0 when all were there. */
  readonly added: number;
}

/** Said of the event: a load as a whole has no id of its own. */
const LOAD_ID = derivedId("load");

/**
 * Enters the ministries and, of each province given, its committee and those of all its communes, with what they are competent for. Ids are derived
 * from the places', so that it may be said at each start. Only the node itself may.
 * @refuses agencies/not-yours, agencies/place-unknown
 */
export function loadAgencies(work: Work, { provinceIds }: { readonly provinceIds: readonly string[] }): Promise<LoadedAgencies> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    const all = ministries(derivedId);
    let added = await insertAgencies(tx, all);
    await insertCompetences(
      tx,
      all.flatMap((ministry) => competences({ ...ministry, placeId: COUNTRY_ID }, MINISTRY_MATTERS)),
    );
    for (const provinceId of provinceIds) added += await loadProvince(tx, await getProvince(tx, provinceId));
    if (added > 0) await work.announce(tx, { type: "agencies.loaded", subject: LOAD_ID, data: { added } });
    return { added };
  });
}

async function getProvince(db: Db, id: string): Promise<Place> {
  const found = await findUnit(db, id, SINCE);
  if (found?.level !== "province") throw faults["place-unknown"]();
  return found;
}

async function loadProvince(tx: Tx, unit: Place): Promise<number> {
  const province = provinceCommittee(derivedId(`province/${unit.id}`), unit);
  const units = await listCommunes(tx, unit.id, SINCE);
  const communes = units.map((commune) => ({
    unit: commune,
    committee: communeCommittee(derivedId(`commune/${commune.id}`), commune, province, unit),
  }));
  const ofProvince = besides(PROVINCE_AUTHORITIES, province, unit, province.id);
  const police = ofProvince[0]?.agency.id ?? province.id;
  const ofCommunes = communes.flatMap(({ unit, committee }) => besides(COMMUNE_AUTHORITIES, committee, unit, police));
  const beside = [...ofProvince, ...ofCommunes];
  const added = await insertAgencies(tx, [province, ...communes.map(({ committee }) => committee), ...beside.map(({ agency }) => agency)]);
  await insertCompetences(tx, [
    ...competences(province, PROVINCE_MATTERS),
    ...communes.flatMap(({ committee }) => competences(committee, COMMUNE_MATTERS)),
    ...beside.flatMap(({ agency, matters }) => competences(agency, matters)),
  ]);
  return added;
}

/** The authorities beside a committee, with what each is competent for. */
function besides(rows: readonly AuthorityRow[], committee: Agency, unit: Place, parentId: string) {
  return rows.map((row) => ({
    agency: authorityBeside(derivedId(`${row.mark}/${committee.id}`), committee, row, unit, parentId),
    matters: row.matters,
  }));
}

function competences({ id: agencyId, placeId, period }: Agency, matters: readonly Matter[]): readonly Competence[] {
  return placeId === undefined ? [] : matters.map((matter) => ({ agencyId, matter, placeId, period }));
}
