import {
  appointOfficial,
  createPost,
  findAgencyByCode,
  findAgencyOfPlace,
  findCompetentAgency,
  listHolders,
  POST_KINDS,
} from "@motlan/agencies";
import { localDate, type Official } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { predecessorsOf } from "@motlan/places";
import { listTenantsAmong, openTenant } from "@motlan/tenants";
import { derivedId } from "../derived-id.ts";
import { COMMUNES, communeAt } from "../people/communes.ts";
import { type Office, officesOf } from "../people/offices.ts";
import { type Country, isOfCommittee, type Staff } from "../people/person.ts";
import { personAt } from "../personas.ts";
import type { Keeper } from "../records/book.ts";

/** The communes of today, their committees and their posts begin with the two-level local government. */
const SINCE = localDate("2025-07-01");
/** A post that opened before somebody took an appointment with them shows the name of the commune it was. */
const TYPES: Readonly<Record<string, string>> = { Phường: "phường", Xã: "xã", "Thị trấn": "thị trấn", "Thị xã": "thị xã" };

/** The committees that keep the books of the ten communes, in the communes' order. @throws Error when the agencies are not loaded */
export async function findKeepers(db: Db): Promise<readonly Keeper[]> {
  const keepers: Keeper[] = [];
  for (const { id, name } of COMMUNES) {
    const agency = await findAgencyOfPlace(db, id, "civil-status", SINCE);
    const police = await findAgencyOfPlace(db, id, "residence", SINCE);
    if (agency === undefined || police === undefined) throw new Error(`no committee for ${name}`);
    const before = (await predecessorsOf(db, id)).filter(({ place }) => place.level === "commune");
    keepers.push({
      agencyId: agency.id,
      policeId: police.id,
      agencyName: agency.name.vi,
      before: before.map(({ place }) => ({ code: place.code, name: `${TYPES[place.type] ?? place.type} ${place.name}` })),
    });
  }
  return keepers;
}

/** Opens the posts of the ten committees, of the authorities beside them and of their provinces, and appoints their officials. Joins the open act. */
export async function staffAgencies(work: Work, country: Country, keepers: readonly Keeper[]): Promise<void> {
  const agencyOf = agencyFinder(work.db, keepers);
  for (const one of country.staff) {
    const { commune, office, post, nth, person } = one;
    const agencyId = await agencyOf(one);
    if (agencyId === undefined) throw new Error(`no authority for ${office ?? "committee"} in commune ${commune}`);
    const { id: personId, fullName: name } = personAt(country, person);
    const at = office === undefined ? commune : `${commune}/${office}`;
    const { id } = await createPost(work, { id: derivedId(`post/${at}/${post}/${nth}`), agencyId, kind: post, from: SINCE });
    await appointOfficial(work, { personId, name, postId: id, from: SINCE, staffCode: `MAU-${String(person).padStart(4, "0")}` });
  }
}

/**
 * Opens every authority that has an administrator on this node: its seal is asked for. Said at each start; what is open stays as it is, and a node that was filled
 * before an authority came to the country goes on without it.
 */
export async function openTenants(work: Work, country: Country): Promise<void> {
  const agencyOf = agencyFinder(work.db, await findKeepers(work.db));
  const wanted = country.staff.filter(({ post }) => post === "administrator");
  const agencyIds = await Promise.all(wanted.map(agencyOf));
  const open = new Set((await listTenantsAmong(work.db, agencyIds.filter(isFound))).map(({ agencyId }) => agencyId));
  for (const [at, one] of wanted.entries()) {
    const agencyId = agencyIds[at];
    if (agencyId === undefined || open.has(agencyId)) continue;
    const { number: personalNumber, fullName: name } = personAt(country, one.person);
    await openTenant(work, { agencyId, administrator: { personalNumber, name } });
  }
}

/** Says where somebody works; each authority is looked up once. */
function agencyFinder(db: Db, keepers: readonly Keeper[]): (one: Staff) => Promise<string | undefined> {
  const found = new Map<string, Promise<string | undefined>>();
  const offices = new Map(
    [...officesOf("commune"), ...officesOf("province"), ...officesOf("central")].map((office) => [`${office.level}/${office.key}`, office]),
  );
  return (one) => {
    const { commune, office: key } = one;
    const keeper = keepers[commune];
    const office = offices.get(key ?? "");
    if (keeper !== undefined && isOfCommittee(one)) return Promise.resolve(keeper.agencyId);
    if (office === undefined) throw new Error(`no office ${key}`);
    const at = `${commune}/${key}`;
    const agency = found.get(at) ?? agencyOfOffice(db, office, commune);
    found.set(at, agency);
    return agency;
  };
}

async function agencyOfOffice(db: Db, { key, matter, level }: Office, commune: number): Promise<string | undefined> {
  const agency =
    level === "central"
      ? await findAgencyByCode(db, key)
      : await findCompetentAgency(db, { matter, level, communeId: communeAt(commune).id, on: SINCE });
  return agency?.id;
}

const isFound = (id: string | undefined): id is string => id !== undefined;

/** The officials of an agency on a day, as they act. */
export async function listOfficials(db: Db, agencyId: string): Promise<readonly Official[]> {
  return (await listHolders(db, { agencyId, on: SINCE })).map(({ personId, officialId, postId, postKind }) => ({
    ...{ kind: "official", personId, officialId, postId, agencyId, post: postKind, sessionId: derivedId(`session/${officialId}`) },
    permissions: new Set<string>(POST_KINDS[postKind].permissions),
  }));
}
