import type { Job, Listener } from "@motlan/kernel";
import { hearNews } from "./actions/hear-news.ts";
import { type Delivery, sendMessage, sweepMessages } from "./actions/send-message.ts";

/** What the room does by itself; each may run twice and a message still goes out once. */
export function makeJobs(delivery: Delivery): readonly Job[] {
  return [
    {
      name: "notices.send-message",
      run: async (work, { noticeId, channel }) => {
        if (typeof noticeId === "string" && (channel === "sms" || channel === "email"))
          await sendMessage(work, { noticeId, channel }, delivery);
      },
    },
    { name: "notices.sweep-messages", cron: "*/5 * * * *", run: sweepMessages },
  ];
}

export const listeners: readonly Listener[] = [
  { name: "notices.news", hears: ["dossiers.*", "payments.paid", "payments.expired"], hear: hearNews },
];
