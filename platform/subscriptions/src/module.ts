import type { RoomService } from "@motlan/exchange";
import { defineModule, faultTable } from "@motlan/kernel";
import { answerSubscriber } from "./actions/answer-subscriber.ts";
import { TOPICS } from "./actions/declare-topic.ts";
import { INBOX } from "./actions/follow-topic.ts";
import { publishEvent } from "./actions/publish-event.ts";
import { forgetReceived, takeEvents } from "./actions/take-events.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";

export { type Deliveries, startDeliveries } from "./actions/start-deliveries.ts";

/** What this room answers other nodes with, for the exchange. */
export const rooms: Readonly<Record<string, RoomService>> = { [TOPICS]: answerSubscriber, [INBOX]: takeEvents };

export const module = defineModule({
  name: "subscriptions",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  listeners: [
    // Rooms whose events a topic may be made of.
    { name: "subscriptions.publish", hears: ["registries.*", "dossiers.*", "agencies.*"], hear: publishEvent },
  ],
  jobs: [{ name: "subscriptions.forget-received", cron: "10 19 * * *", run: (work) => forgetReceived(work) }],
});
