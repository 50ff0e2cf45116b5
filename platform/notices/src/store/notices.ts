import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** A notice as its person sees it. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  /** None where what it is about has not been submitted. */
  readonly dossierId: string | null;
  readonly title: Text;
  readonly body: Text;
  /** Path in the portal. */
  readonly link: string;
  readonly at: Date;
  readonly readAt: Date | null;
}

const insert = statement(
  "notices.insert",
  `insert into notices.notice (id, event_key, person_id, kind, dossier_id, title, body, link, at, agency_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (event_key, person_id) do nothing`,
);

export type NewNotice = Omit<Notice, "readAt"> & Inbox & { readonly eventKey: string };

/** A person's notices in the portal, or with an agency an official's at that agency's desk. */
export interface Inbox {
  readonly personId: string;
  readonly agencyId?: string | undefined;
}

/** True when it is new; an event heard again makes no second notice. */
export async function insertNotice(tx: Tx, n: NewNotice): Promise<boolean> {
  return (
    (await insert.run(tx, [n.id, n.eventKey, n.personId, n.kind, n.dossierId, n.title, n.body, n.link, n.at, n.agencyId ?? null])) === 1
  );
}

const COLUMNS = `id, kind, dossier_id as "dossierId", title, body, link, at, read_at as "readAt"`;
const MINE = "person_id = $1 and agency_id is not distinct from $2";
const ofPerson = statement<Notice>(
  "notices.of_person",
  `select ${COLUMNS} from notices.notice where ${MINE} order by at desc, id desc limit $3 offset $4`,
);
const unread = statement<{ count: number }>(
  "notices.unread",
  `select count(*)::int as count from notices.notice where ${MINE} and read_at is null`,
);
const unreadOfKind = statement<{ yes: boolean }>(
  "notices.unread_of_kind",
  `select exists (select from notices.notice where ${MINE} and read_at is null and kind = $3) as yes`,
);
const markOne = statement("notices.mark_one", `update notices.notice set read_at = $4 where ${MINE} and id = $3 and read_at is null`);
const markAll = statement("notices.mark_all", `update notices.notice set read_at = $3 where ${MINE} and read_at is null`);
const one = statement<Notice>("notices.one", `select ${COLUMNS} from notices.notice where ${MINE} and id = $3`);

const keyOf = ({ personId, agencyId }: Inbox) => [personId, agencyId ?? null] as const;

export function listNoticesOf(tx: Tx, inbox: Inbox, limit: number, offset: number): Promise<Notice[]> {
  return ofPerson.all(tx, [...keyOf(inbox), limit, offset]);
}

export async function countUnreadOf(tx: Tx, inbox: Inbox): Promise<number> {
  return (await unread.one(tx, [...keyOf(inbox)])).count;
}

export async function hasUnread(tx: Tx, inbox: Inbox, kind: string): Promise<boolean> {
  return (await unreadOfKind.one(tx, [...keyOf(inbox), kind])).yes;
}

export function findNotice(tx: Tx, inbox: Inbox, id: string): Promise<Notice | undefined> {
  return one.find(tx, [...keyOf(inbox), id]);
}

export async function markReadOf(tx: Tx, inbox: Inbox, id: string | undefined, at: Date): Promise<void> {
  await (id === undefined ? markAll.run(tx, [...keyOf(inbox), at]) : markOne.run(tx, [...keyOf(inbox), id, at]));
}

const known = statement<{ readonly id: string }>("notices.known", "select id from notices.notice where person_id = $1 and id = any($2)");

/** Which of these notices are the person's. */
export async function hasNotices(tx: Tx, personId: string, ids: readonly string[]): Promise<readonly string[]> {
  return (await known.all(tx, [personId, ids])).map(({ id }) => id);
}
