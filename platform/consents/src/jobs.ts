import type { Job } from "@motlan/kernel";
import { DELIVER, deliverWebhook, sweepWebhooks } from "./actions/deliver-webhook.ts";
import { closeOver } from "./actions/settle-words.ts";
import type { Reach } from "./wire/reach.ts";

/** What the room does by itself. */
export function makeJobs(reach: Reach): readonly Job[] {
  return [
    { name: "consents.close-over", cron: "*/15 * * * *", run: closeOver },
    {
      name: DELIVER,
      run: async (work, { id }) => {
        if (typeof id === "string") await deliverWebhook(work, id, reach);
      },
    },
    { name: "consents.sweep-webhooks", cron: "*/2 * * * *", run: sweepWebhooks },
  ];
}
