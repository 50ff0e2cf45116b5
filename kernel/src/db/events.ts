import type { JsonObject } from "../json.ts";
import { type Db, statement, type Tx } from "./statement.ts";

/** An event as its readers see it. `key` names it for good; the order is (`tx`, `id`). */
export interface EventRow {
  readonly tx: string;
  readonly id: bigint;
  readonly key: string;
  readonly at: Date;
  readonly type: string;
  readonly subject: string;
  readonly agency_id: string | null;
  readonly actor: { readonly kind: string; readonly id?: string; readonly post?: string; readonly agency?: string };
  readonly data: JsonObject;
}

export interface Cursor {
  readonly tx: string;
  readonly id: bigint;
}

const COLUMNS = "tx::text as tx, id, key, at, type, subject, agency_id, actor, data";

/**
 * The next events after a cursor. Transactions commit out of order, so a reader by `id` alone skips those that commit late: only events of
 * transactions older than every one still running are given out (a reader by id was seen to miss a fifth of them under twelve writers).
 */
const next = statement<EventRow>(
  "kernel.next_events",
  `select ${COLUMNS} from kernel.event
    where (tx, id) > ($1::xid8, $2) and tx < pg_snapshot_xmin(pg_current_snapshot()) order by kernel.event.tx, kernel.event.id limit $3`,
);

export function listEventsAfter(db: Db, cursor: Cursor, limit = 500): Promise<EventRow[]> {
  return next.all(db, [cursor.tx, cursor.id, limit]);
}

const ofSubject = statement<EventRow>(
  "kernel.events_of",
  `select ${COLUMNS} from kernel.event where subject = $1 order by kernel.event.tx, kernel.event.id`,
);

/** Everything that happened to one thing, oldest first. */
export function listEventsOf(db: Db, subject: string): Promise<EventRow[]> {
  return ofSubject.all(db, [subject]);
}

/** A listener's place, and what it could not hear right after it. */
export interface ListenerPlace extends Cursor {
  readonly failedKey: string | null;
  readonly tries: number;
  readonly nextAt: Date | null;
}

const lockCursor = statement<ListenerPlace>(
  "kernel.lock_cursor",
  `insert into kernel.listener (name) values ($1) on conflict (name) do update set name = excluded.name
   returning tx::text as tx, id, failed_key as "failedKey", tries, next_at as "nextAt"`,
);
const moveCursor = statement(
  "kernel.move_cursor",
  `update kernel.listener set tx = $2::xid8, id = $3, moved_at = now(),
     failed_key = null, fault = null, tries = 0, failing_since = null, tried_at = null, next_at = null where name = $1`,
);

/** The listener's place, locked: two processes never hand the same listener the same events at once. */
export function lockListenerCursor(tx: Tx, name: string): Promise<ListenerPlace> {
  return lockCursor.one(tx, [name]);
}

export async function saveListenerCursor(tx: Tx, name: string, cursor: Cursor): Promise<void> {
  await moveCursor.run(tx, [name, cursor.tx, cursor.id]);
}

const byKey = statement<EventRow>("kernel.event_by_key", `select ${COLUMNS} from kernel.event where key = $1`);

export function findEvent(db: Db, key: string): Promise<EventRow | undefined> {
  return byKey.find(db, [key]);
}
