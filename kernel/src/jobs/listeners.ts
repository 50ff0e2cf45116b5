import type { Pool } from "../db/connect.ts";
import { type Cursor, type EventRow, listEventsAfter, lockListenerCursor, saveListenerCursor } from "../db/events.ts";
import { startWork } from "../db/work.ts";
import { codeOf } from "../fault.ts";
import type { Logged } from "../log/logged.ts";
import type { Listener } from "../module.ts";
import type { Clock } from "../time.ts";
import { keepTrouble } from "./listener-troubles.ts";
import { loop } from "./loop.ts";
import { sequenceLeaves } from "./sequencer.ts";

const BATCH = 200;

export interface ListenerOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly listeners: readonly Listener[];
  readonly logged?: readonly Logged[];
  readonly failed?: (listener: string, error: unknown) => void;
}

/** Hands events to listeners after their commit, each listener at its own pace, and has things logged and the audit leaves numbered. */
export function runListeners(options: ListenerOptions): { stop(): Promise<void> } {
  let stopping = false;
  const loops = [
    ...options.listeners.map((listener) =>
      loop(
        turnsOf(options, listener),
        () => stopping,
        (error) => options.failed?.(listener.name, error),
      ),
    ),
    ...(options.logged ?? []).map((one) =>
      loop(
        () => one.append(startWork({ pool: options.pool, clock: options.clock, actor: { kind: "system", name: one.source } })),
        () => stopping,
        (error) => options.failed?.(one.source, error),
      ),
    ),
    loop(
      () => sequenceLeaves(options.pool, options.clock),
      () => stopping,
      (error) => options.failed?.("kernel.sequencer", error),
    ),
  ];
  return {
    stop: async () => {
      stopping = true;
      await Promise.all(loops);
    },
  };
}

/**
 * The turns of one listener. Where one event of several cannot be heard, those before it are, and stay so; then that one alone, with pauses that grow. What it
 * cannot hear is kept where it is seen, and nothing after it is heard before it is heard or somebody passes over it.
 */
function turnsOf(options: ListenerOptions, listener: Listener): () => Promise<number> {
  let most = BATCH;
  return async () => {
    const turn: Turn = { heard: 0, of: 0 };
    const now = most;
    most = 1;
    try {
      const heard = await hearBatch(options, listener, now, turn);
      most = Math.min(BATCH, now * 2);
      return heard;
    } catch (error) {
      if (turn.heard > 0 && turn.heard < turn.of) most = turn.heard;
      if (turn.event === undefined || turn.place === undefined || (turn.heard > 0 && turn.of > 1)) throw error;
      await keepFailure(options, { listener: listener.name, place: turn.place, event: turn.event, fault: codeOf(error) });
      options.failed?.(listener.name, error);
      return 0;
    }
  };
}

/** How far a turn came: which event was at it, after how many of how many. */
interface Turn {
  place?: Cursor;
  event?: EventRow;
  heard: number;
  of: number;
}

function keepFailure({ pool, clock }: ListenerOptions, failed: Omit<Parameters<typeof keepTrouble>[1], "now">): Promise<void> {
  const work = startWork({ pool, clock, actor: { kind: "system", name: failed.listener } });
  return work.transaction((tx) => keepTrouble(tx, { ...failed, now: clock.now() }));
}

/** Lets one listener hear its next batch; returns how many events it moved past. The cursor moves in the transaction of what it wrote. */
export function hearOnce(options: Pick<ListenerOptions, "pool" | "clock">, listener: Listener, most = BATCH): Promise<number> {
  return hearBatch(options, listener, most);
}

/** With a turn it waits until what failed is to be tried again, and says how far it came. */
function hearBatch(
  { pool, clock }: Pick<ListenerOptions, "pool" | "clock">,
  listener: Listener,
  most: number,
  turn?: Turn,
): Promise<number> {
  const work = startWork({ pool, clock, actor: { kind: "system", name: listener.name } });
  return work.transaction(async (tx) => {
    const place = await lockListenerCursor(tx, listener.name);
    if (turn !== undefined && place.nextAt !== null && place.nextAt > clock.now()) return 0;
    const events = await listEventsAfter(tx, place, most);
    if (turn !== undefined) Object.assign(turn, { place, of: events.length });
    for (const event of events) {
      if (turn !== undefined) turn.event = event;
      if (hears(listener, event)) await listener.hear(work, event);
      if (turn !== undefined) turn.heard += 1;
    }
    const last = events.at(-1);
    if (last !== undefined) await saveListenerCursor(tx, listener.name, last);
    return events.length;
  });
}

function hears(listener: Listener, event: EventRow): boolean {
  return listener.hears.some((type) => type === event.type || (type.endsWith(".*") && event.type.startsWith(type.slice(0, -1))));
}
