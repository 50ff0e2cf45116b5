import { findEvent, lockListenerCursor } from "../db/events.ts";
import { type Db, statement, type Tx } from "../db/statement.ts";
import type { Work } from "../db/work.ts";
import { codeOf } from "../fault.ts";
import type { Job, Listener } from "../module.ts";

/** An event a listener went past, and what became of it. */
export interface PassedEvent {
  readonly listener: string;
  readonly eventKey: string;
  readonly type: string;
  readonly subject: string;
  readonly happenedAt: Date;
  readonly fault: string;
  readonly tries: number;
  readonly why: string;
  /** The official's id, or what the node itself is called. */
  readonly by: string;
  readonly at: Date;
  /** Asked to be heard after all, and not yet tried. */
  readonly askedAt: Date | null;
  readonly heardAt: Date | null;
}

const COLUMNS = `p.listener, p.event_key as "eventKey", e.type, e.subject, e.at as "happenedAt", p.fault, p.tries, p.why, p.passed_by as by, p.at,
  p.asked_at as "askedAt", p.heard_at as "heardAt"`;
const list = statement<PassedEvent>(
  "kernel.passed_events",
  `select ${COLUMNS} from kernel.passed_event p join kernel.event e on e.key = p.event_key
    order by p.heard_at is not null, p.at desc limit $1`,
);

/** What was passed over: what is still unheard first, the newest of it first. */
export function listPassedEvents(db: Db, most = 200): Promise<PassedEvent[]> {
  return list.all(db, [most]);
}

const find = statement<PassedEvent>(
  "kernel.lock_passed_event",
  `select ${COLUMNS} from kernel.passed_event p join kernel.event e on e.key = p.event_key
    where p.listener = $1 and p.event_key = $2 for update of p`,
);

export function lockPassedEvent(tx: Tx, listener: string, eventKey: string): Promise<PassedEvent | undefined> {
  return find.find(tx, [listener, eventKey]);
}

const ask = statement("kernel.ask_passed_event", "update kernel.passed_event set asked_at = $3 where listener = $1 and event_key = $2");
const heard = statement("kernel.heard_passed_event", "update kernel.passed_event set heard_at = $3 where listener = $1 and event_key = $2");
const failed = statement(
  "kernel.failed_passed_event",
  "update kernel.passed_event set asked_at = null, fault = $3, tries = tries + 1 where listener = $1 and event_key = $2",
);

const TASK = "kernel.hear-passed-event";

/** An event that was passed over is heard after all, by this node's worker, once. */
export async function askPassedEvent(
  work: Work,
  tx: Tx,
  { listener, eventKey }: Pick<PassedEvent, "listener" | "eventKey">,
): Promise<void> {
  await ask.run(tx, [listener, eventKey, work.clock.now()]);
  await work.enqueue(tx, TASK, { listener, eventKey }, { key: `${TASK}:${listener}:${eventKey}` });
}

/** Lets listeners hear what they had passed over; what fails again goes back among what was passed over, with its new code. */
export function hearPassedJob(listeners: readonly Listener[]): Job {
  return {
    name: TASK,
    run: async (work, payload) => {
      const [name, eventKey] = [String(payload.listener), String(payload.eventKey)];
      const listener = listeners.find((one) => one.name === name);
      try {
        if (listener === undefined) throw new NoSuchListener();
        await hearPassed(work, listener, eventKey);
      } catch (error) {
        await work.transaction((tx) => failed.run(tx, [name, eventKey, codeOf(error)]));
      }
    },
  };
}

class NoSuchListener extends Error {
  override readonly name = "NoSuchListener";
}

function hearPassed(work: Work, listener: Listener, eventKey: string): Promise<void> {
  return work.transaction(async (tx) => {
    await lockListenerCursor(tx, listener.name);
    const passed = await lockPassedEvent(tx, listener.name, eventKey);
    const event = await findEvent(tx, eventKey);
    if (event === undefined || passed === undefined || passed.askedAt === null || passed.heardAt !== null) return;
    await listener.hear(work.as({ kind: "system", name: listener.name }), event);
    await heard.run(tx, [listener.name, eventKey, work.clock.now()]);
  });
}
