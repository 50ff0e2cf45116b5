import type { EventRow, Work } from "@motlan/kernel/db";
import { keptOf } from "../domain/topic.ts";
import { wakeSubscriptions } from "../store/subscriptions.ts";
import { listEnabledTopics, saveOccurrence } from "../store/topics.ts";

/**
 * Numbers an event in each topic it belongs to. Heard by one listener, whose place is locked until it commits: numbers stand in the order in which they can be seen, so
 * that who goes on after a number misses none.
 */
export function publishEvent(work: Work, { type, subject, data, key, at }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    for (const topic of await listEnabledTopics(tx)) {
      const kept = keptOf(topic.source, { type, subject, data });
      if (kept === undefined) continue;
      await saveOccurrence(tx, topic, { eventKey: key, at, subject, ...kept });
      await wakeSubscriptions(tx, topic, work.clock.now());
    }
  });
}
