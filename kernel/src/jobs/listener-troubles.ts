import { backOff } from "../back-off.ts";
import { type Cursor, type EventRow, lockListenerCursor, saveListenerCursor } from "../db/events.ts";
import { type Db, statement, type Tx } from "../db/statement.ts";

const LONGEST_PAUSE_MS = 5 * 60_000;
/** How many waiting events are counted at most. */
export const MOST_BEHIND = 10_000;
/** A listener that failed so often in a row at one event stands still; before, it may be a passing fault. */
export const STANDS_STILL = 3;

/** Where a listener stands. Ids, kinds and codes only. */
export interface ListenerState {
  readonly name: string;
  /** Events after its place, `MOST_BEHIND` + 1 where there are more. */
  readonly behind: number;
  /** When the first of them happened. */
  readonly behindSince: Date | null;
  readonly movedAt: Date | null;
  readonly trouble: ListenerTrouble | undefined;
}

export interface ListenerTrouble {
  readonly eventKey: string;
  readonly type: string;
  readonly subject: string;
  readonly at: Date;
  readonly fault: string;
  readonly tries: number;
  readonly since: Date;
  readonly triedAt: Date;
  readonly nextAt: Date;
}

type Row = Omit<ListenerState, "trouble"> & { readonly [key in keyof ListenerTrouble]: ListenerTrouble[key] | null };

const WAITING = "from kernel.event e where (e.tx, e.id) > (l.tx, l.id)";
const TROUBLE = `l.failed_key as "eventKey", t.type, t.subject, t.at, l.fault, l.tries, l.failing_since as since, l.tried_at as "triedAt", l.next_at as "nextAt"`;
const states = statement<Row>(
  "kernel.listener_states",
  `select l.name, l.moved_at as "movedAt", (select count(*)::int from (select 1 ${WAITING} limit ${MOST_BEHIND + 1}) w) as behind,
          (select e.at ${WAITING} order by e.tx, e.id limit 1) as "behindSince", ${TROUBLE}
     from kernel.listener l left join kernel.event t on t.key = l.failed_key where l.name = any($1) order by l.name`,
);

/** Where these listeners stand; one that has never run is not among them. */
export async function listListenerStates(db: Db, names: readonly string[]): Promise<ListenerState[]> {
  return (await states.all(db, [names])).map(({ name, behind, behindSince, movedAt, ...row }) => ({
    ...{ name, behind, behindSince, movedAt },
    trouble: toTrouble(row),
  }));
}

function toTrouble({ eventKey, type, subject, at, fault, tries, since, triedAt, nextAt }: Omit<Row, keyof Omit<ListenerState, "trouble">>) {
  if (eventKey === null || type === null || subject === null || at === null || fault === null) return undefined;
  if (tries === null || since === null || triedAt === null || nextAt === null) return undefined;
  return { eventKey, type, subject, at, fault, tries, since, triedAt, nextAt };
}

const stopped = statement<{ n: number }>(
  "kernel.count_stopped",
  "select count(*)::int as n from kernel.listener where tries >= $1 and ($2::text[] is null or name = any($2))",
);

/** How many listeners stand still at an event they cannot hear; of these names where some are given. */
export async function countStopped(db: Db, names?: readonly string[]): Promise<number> {
  return (await stopped.one(db, [STANDS_STILL, names ?? null])).n;
}

const note = statement(
  "kernel.note_trouble",
  `update kernel.listener set failing_since = case when failed_key = $2 then failing_since else $5 end,
     failed_key = $2, fault = $3, tries = $4, tried_at = $5, next_at = $6 where name = $1`,
);

interface Failed {
  readonly listener: string;
  /** Where the listener stood when it failed at the event right after. */
  readonly place: Cursor;
  readonly event: EventRow;
  readonly fault: string;
  readonly now: Date;
}

/** Keeps that the listener could not hear this event, and when it is tried again: soon at first, then later and later. */
export async function keepTrouble(tx: Tx, { listener, place, event, fault, now }: Failed): Promise<void> {
  const found = await lockListenerCursor(tx, listener);
  if (found.tx !== place.tx || found.id !== place.id) return;
  const tries = found.failedKey === event.key ? found.tries + 1 : 1;
  const nextAt = new Date(now.getTime() + backOff(tries, LONGEST_PAUSE_MS));
  await note.run(tx, [listener, event.key, fault, tries, now, nextAt]);
}

const hurry = statement("kernel.try_listener_now", "update kernel.listener set next_at = $2 where name = $1");

/** The event it stands at is tried again at once; which one, or nothing where it stands at none. */
export async function tryListenerNow(tx: Tx, listener: string, now: Date): Promise<string | undefined> {
  const [found] = await listListenerStates(tx, [listener]);
  if (found?.trouble === undefined) return undefined;
  await hurry.run(tx, [listener, now]);
  return found.trouble.eventKey;
}

const at = statement<Cursor>("kernel.place_of_event", "select tx::text as tx, id from kernel.event where key = $1");
const pass = statement(
  "kernel.pass_event",
  `insert into kernel.passed_event (listener, event_key, fault, tries, why, passed_by, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (listener, event_key) do nothing`,
);

export interface Passing {
  readonly listener: string;
  readonly eventKey: string;
  readonly why: string;
  readonly by: string;
  readonly at: Date;
}

/** The listener goes on behind the event it stands at; false where it stands at another, or at none. */
export async function passEvent(tx: Tx, { listener, eventKey, why, by, at: now }: Passing): Promise<boolean> {
  await lockListenerCursor(tx, listener);
  const [found] = await listListenerStates(tx, [listener]);
  if (found?.trouble === undefined || found.trouble.eventKey !== eventKey) return false;
  await pass.run(tx, [listener, eventKey, found.trouble.fault, found.trouble.tries, why, by, now]);
  await saveListenerCursor(tx, listener, await at.one(tx, [eventKey]));
  return true;
}
