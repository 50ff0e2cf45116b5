import { appointOfficial, createPost, findAgencyOfPlace, listHolders, POST_KINDS } from "@motlan/agencies";
import { localDate, type Official } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { predecessorsOf } from "@motlan/places";
import { derivedId } from "../derived-id.ts";
import { COMMUNES } from "../people/communes.ts";
import type { Country } from "../people/person.ts";
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
    if (agency === undefined) throw new Error(`no committee for ${name}`);
    const before = (await predecessorsOf(db, id)).filter(({ place }) => place.level === "commune");
    keepers.push({
      agencyId: agency.id,
      agencyName: agency.name.vi,
      before: before.map(({ place }) => ({ code: place.code, name: `${TYPES[place.type] ?? place.type} ${place.name}` })),
    });
  }
  return keepers;
}

/** Opens the posts of the ten committees and appoints their officials. Joins the open act. */
export async function staffAgencies(work: Work, country: Country, keepers: readonly Keeper[]): Promise<void> {
  for (const { commune, post, nth, person } of country.staff) {
    const keeper = keepers[commune];
    if (keeper === undefined) continue;
    const { id: personId, fullName: name } = personAt(country, person);
    const { id } = await createPost(work, {
      id: derivedId(`post/${commune}/${post}/${nth}`),
      agencyId: keeper.agencyId,
      kind: post,
      from: SINCE,
    });
    await appointOfficial(work, { personId, name, postId: id, from: SINCE, staffCode: `MAU-${String(person).padStart(4, "0")}` });
  }
}

/** The officials of an agency on a day, as they act. */
export async function listOfficials(db: Db, agencyId: string): Promise<readonly Official[]> {
  return (await listHolders(db, { agencyId, on: SINCE })).map(({ personId, officialId, postId, postKind }) => ({
    ...{ kind: "official", personId, officialId, postId, agencyId, post: postKind, sessionId: derivedId(`session/${officialId}`) },
    permissions: new Set<string>(POST_KINDS[postKind].permissions),
  }));
}
