import type { Pool } from "../db/connect.ts";
import { type EventRow, listEventsAfter, lockListenerCursor, saveListenerCursor } from "../db/events.ts";
import { startWork } from "../db/work.ts";
import type { Logged } from "../log/logged.ts";
import type { Listener } from "../module.ts";
import type { Clock } from "../time.ts";
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
        carefully((most) => hearOnce(options, listener, most)),
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

/** After a failure one event is heard, then two, then four: all before the one that cannot be heard are heard and stay so. */
function carefully(hear: (most: number) => Promise<number>): () => Promise<number> {
  let most = BATCH;
  return async () => {
    const now = most;
    most = 1;
    const heard = await hear(now);
    most = Math.min(BATCH, now * 2);
    return heard;
  };
}

/** Lets one listener hear its next batch; returns how many events it moved past. The cursor moves in the transaction of what it wrote. */
export async function hearOnce(
  { pool, clock }: Pick<ListenerOptions, "pool" | "clock">,
  listener: Listener,
  most = BATCH,
): Promise<number> {
  const work = startWork({ pool, clock, actor: { kind: "system", name: listener.name } });
  return work.transaction(async (tx) => {
    const cursor = await lockListenerCursor(tx, listener.name);
    const events = await listEventsAfter(tx, cursor, most);
    for (const event of events) if (hears(listener, event)) await listener.hear(work, event);
    const last = events.at(-1);
    if (last !== undefined) await saveListenerCursor(tx, listener.name, last);
    return events.length;
  });
}

function hears(listener: Listener, event: EventRow): boolean {
  return listener.hears.some((type) => type === event.type || (type.endsWith(".*") && event.type.startsWith(type.slice(0, -1))));
}
