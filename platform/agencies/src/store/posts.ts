import { type LocalDate, localDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import { type HeldPost, type Holder, POST_KINDS, type Post, type PostKind } from "../domain/post.ts";
import { periodOf } from "./rows.ts";

interface PostRow {
  readonly id: string;
  readonly agency_id: string;
  readonly kind: PostKind;
  readonly title_vi: string;
  readonly title_en: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

const onDay = (table: string, day: string) => `${table}.valid_from <= ${day} and (${table}.valid_to is null or ${table}.valid_to > ${day})`;

const insert = statement(
  "agencies.insert_post",
  `insert into agencies.post (id, agency_id, kind, title_vi, title_en, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (id) do nothing`,
);

export async function insertPost(tx: Tx, { id, agencyId, kind, title, period }: Post): Promise<void> {
  await insert.run(tx, [id, agencyId, kind, title.vi, title.en, period.from, period.to ?? null]);
}

const lock = statement<PostRow>("agencies.lock_post", "select * from agencies.post where id = $1 for update");

/** Locks the post: two appointments to it are decided one after the other. */
export async function lockPost(tx: Tx, id: string): Promise<Post | undefined> {
  const row = await lock.find(tx, [id]);
  return row && toPost(row);
}

const ofAgency = statement<PostRow>(
  "agencies.posts_of_agency",
  `select * from agencies.post p where p.agency_id = $1 and ${onDay("p", "$2")} order by p.kind, p.id`,
);

/** The posts of an agency on a day, held or vacant. */
export async function listPostsOfAgency(db: Db, agencyId: string, on: LocalDate): Promise<Post[]> {
  return (await ofAgency.all(db, [agencyId, on])).map(toPost);
}

function toPost(row: PostRow): Post {
  return {
    id: row.id,
    agencyId: row.agency_id,
    kind: row.kind,
    title: { vi: row.title_vi, en: row.title_en },
    period: periodOf(row.valid_from, row.valid_to),
  };
}

interface HeldRow extends PostRow {
  readonly official_id: string;
  readonly person_id: string;
  readonly staff_code: string;
  readonly name: string;
  readonly agency_vi: string;
  readonly agency_en: string;
  readonly since: string;
}

/** A role ends with the appointment, with the post, and with the agency, whichever comes first. */
const held = (where: string) =>
  `select p.*, o.id as official_id, o.person_id, o.staff_code, o.name, a.name_vi as agency_vi, a.name_en as agency_en, h.valid_from as since
    from agencies.appointment h join agencies.official o on o.id = h.official_id join agencies.post p on p.id = h.post_id
    join agencies.agency a on a.id = p.agency_id
    where ${onDay("h", "$2")} and ${onDay("p", "$2")} and ${onDay("a", "$2")} and ${where} order by h.valid_from, p.id`;

const ofPerson = statement<HeldRow>("agencies.posts_of_person", held("o.person_id = $1"));

/** The posts a person holds on a day, with what each allows; none for somebody who is no official. */
export async function listPostsOf(db: Db, personId: string, on: LocalDate): Promise<HeldPost[]> {
  return (await ofPerson.all(db, [personId, on])).map((row) => ({
    postId: row.id,
    officialId: row.official_id,
    agencyId: row.agency_id,
    agencyName: { vi: row.agency_vi, en: row.agency_en },
    postKind: row.kind,
    title: { vi: row.title_vi, en: row.title_en },
    permissions: POST_KINDS[row.kind].permissions,
    since: localDate(row.since),
  }));
}

const holders = statement<HeldRow>("agencies.holders", held("p.agency_id = $1 and ($3::text is null or p.kind = $3)"));

/** Who holds posts of an agency on a day; of one kind when asked. */
export async function listHolders(
  db: Db,
  { agencyId, postKind, on }: { readonly agencyId: string; readonly postKind?: PostKind; readonly on: LocalDate },
): Promise<Holder[]> {
  return (await holders.all(db, [agencyId, on, postKind ?? null])).map((row) => ({
    postId: row.id,
    postKind: row.kind,
    title: { vi: row.title_vi, en: row.title_en },
    officialId: row.official_id,
    personId: row.person_id,
    staffCode: row.staff_code,
    name: row.name,
    permissions: POST_KINDS[row.kind].permissions,
  }));
}

/** Who holds a post of a kind, at whichever agency; and the agency above that one. */
export interface HolderAnywhere {
  readonly personId: string;
  readonly agencyId: string;
  readonly parentId: string | null;
}

const anywhere = statement<HolderAnywhere>(
  "agencies.holders_anywhere",
  `select distinct t.person_id as "personId", t.agency_id as "agencyId", a.parent_id as "parentId"
    from (${held("p.kind = $1")}) t join agencies.agency a on a.id = t.agency_id`,
);

/** Who holds posts of one kind on a day, at every agency of the node. */
export function listHoldersAnywhere(db: Db, postKind: PostKind, on: LocalDate): Promise<HolderAnywhere[]> {
  return anywhere.all(db, [postKind, on]);
}
