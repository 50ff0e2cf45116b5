import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** A notice as its person sees it. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly dossierId: string;
  readonly title: Text;
  readonly body: Text;
  /** Path in the portal. */
  readonly link: string;
  readonly at: Date;
  readonly readAt: Date | null;
}

const insert = statement(
  "notices.insert",
  `insert into notices.notice (id, event_key, person_id, kind, dossier_id, title, body, link, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (event_key, person_id) do nothing`,
);

export type NewNotice = Omit<Notice, "readAt"> & { readonly eventKey: string; readonly personId: string };

/** True when it is new; an event heard again makes no second notice. */
export async function insertNotice(tx: Tx, n: NewNotice): Promise<boolean> {
  return (await insert.run(tx, [n.id, n.eventKey, n.personId, n.kind, n.dossierId, n.title, n.body, n.link, n.at])) === 1;
}

const COLUMNS = `id, kind, dossier_id as "dossierId", title, body, link, at, read_at as "readAt"`;
const ofPerson = statement<Notice>(
  "notices.of_person",
  `select ${COLUMNS} from notices.notice where person_id = $1 order by at desc, id desc limit $2 offset $3`,
);
const unread = statement<{ count: number }>(
  "notices.unread",
  "select count(*)::int as count from notices.notice where person_id = $1 and read_at is null",
);
const markOne = statement(
  "notices.mark_one",
  "update notices.notice set read_at = $3 where person_id = $1 and id = $2 and read_at is null",
);
const markAll = statement("notices.mark_all", "update notices.notice set read_at = $2 where person_id = $1 and read_at is null");
const one = statement<{ id: string }>("notices.one", "select id from notices.notice where person_id = $1 and id = $2");

export function listNoticesOf(tx: Tx, personId: string, limit: number, offset: number): Promise<Notice[]> {
  return ofPerson.all(tx, [personId, limit, offset]);
}

export async function countUnreadOf(tx: Tx, personId: string): Promise<number> {
  return (await unread.one(tx, [personId])).count;
}

export async function hasNotice(tx: Tx, personId: string, id: string): Promise<boolean> {
  return (await one.find(tx, [personId, id])) !== undefined;
}

export async function markReadOf(tx: Tx, personId: string, id: string | undefined, at: Date): Promise<void> {
  await (id === undefined ? markAll.run(tx, [personId, at]) : markOne.run(tx, [personId, id, at]));
}
