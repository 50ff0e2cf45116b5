import type { Exchange } from "@motlan/exchange";
import { listDue } from "../store/subscriptions.ts";
import { deliverEvents } from "./deliver-events.ts";

export interface Deliveries {
  /** Lets the rounds under way end. */
  stop(): Promise<void>;
}

const LOOK_MS = 500;
/** Rounds at once; each subscription has one at most, so that a slow one holds up itself alone until there are as many slow ones. */
const LANES = 32;

/** Delivers what is due, each subscription in a lane of its own, until stopped. */
export function startDeliveries(exchange: Exchange): Deliveries {
  const lanes = new Map<string, Promise<void>>();
  let stopping = false;
  let wake = () => {};
  const run = async (id: string) => {
    try {
      while (!stopping && (await deliverEvents(exchange.begin(), exchange, id)));
    } catch (error) {
      exchange.note({ level: "warn", subscription: id, error: error instanceof Error ? error.name : typeof error });
    } finally {
      lanes.delete(id);
    }
  };
  const look = async () => {
    while (!stopping) {
      const work = exchange.begin();
      const due = await work.transaction((tx) => listDue(tx, work.clock.now())).catch(() => []);
      for (const id of due) if (!lanes.has(id) && lanes.size < LANES) lanes.set(id, run(id));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const looking = look();
  return {
    stop: async () => {
      stopping = true;
      wake();
      await looking;
      await Promise.all(lanes.values());
    },
  };
}
