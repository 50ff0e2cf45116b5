import type { Job, Listener } from "@motlan/kernel";
import { askPost } from "./actions/ask-post.ts";
import { sendEmailCode } from "./actions/confirm-email.ts";
import { hearBookings } from "./actions/hear-bookings.ts";
import { hearComingUp } from "./actions/hear-coming-up.ts";
import { hearCorrections } from "./actions/hear-corrections.ts";
import { hearData } from "./actions/hear-data.ts";
import { hearDenunciations } from "./actions/hear-denunciations.ts";
import { hearHidden } from "./actions/hear-hidden.ts";
import { CALLING, type HoldersOf, hearKeepers } from "./actions/hear-keepers.ts";
import { hearMerges } from "./actions/hear-merges.ts";
import { hearNews } from "./actions/hear-news.ts";
import { hearNode } from "./actions/hear-node.ts";
import { hearWriters } from "./actions/hear-writers.ts";
import { type Delivery, sendMessage, sweepMessages } from "./actions/send-message.ts";
import { isChannel } from "./domain/kinds.ts";

/** What the room does by itself; each may run twice and a message still goes out once. */
export function makeJobs(delivery: Delivery): readonly Job[] {
  return [
    {
      name: "notices.send-message",
      run: async (work, { noticeId, channel }) => {
        if (typeof noticeId === "string" && isChannel(channel)) await sendMessage(work, { noticeId, channel }, delivery);
      },
    },
    { name: "notices.send-email-code", run: (work, { personId }) => sendEmailCode(work, String(personId), delivery.senders.email) },
    { name: "notices.ask-post", cron: "*/5 * * * *", run: (work) => askPost(work, delivery.senders.letter) },
    { name: "notices.sweep-messages", cron: "*/5 * * * *", run: sweepMessages },
  ];
}

export function makeListeners(holdersOf: HoldersOf): readonly Listener[] {
  return [
    { name: "notices.bookings", hears: ["tickets.booked"], hear: hearBookings },
    { name: "notices.writers", hears: ["dossiers.writer-told-closing", "dossiers.writer-told-open"], hear: hearWriters },
    {
      name: "notices.news",
      hears: ["dossiers.*", "payments.paid", "payments.expired", "payments.refund-sent", "work.told", "complaints.*", "voice.*"],
      hear: hearNews,
    },
    { name: "notices.corrections", hears: ["registries.correction-extended", "registries.correction-settled"], hear: hearCorrections },
    { name: "notices.merges", hears: ["registries.merged", "registries.unmerged"], hear: hearMerges },
    { name: "notices.hidden", hears: ["registries.hidden-opened"], hear: hearHidden },
    { name: "notices.keepers", hears: CALLING, hear: (work, event) => hearKeepers(work, event, holdersOf) },
    { name: "notices.data", hears: ["data-rights.*", "consents.*", "breaches.*"], hear: hearData },
    { name: "notices.exchange", hears: ["exchange.ends-soon"], hear: hearNode },
    // A listener of its own: that another of these stands still is told all the same.
    { name: "notices.upkeep", hears: ["upkeep.stands-still", "upkeep.stands-for-long"], hear: hearNode },
    { name: "notices.denunciations", hears: ["denunciations.*"], hear: hearDenunciations },
    {
      name: "notices.coming-up",
      hears: ["proactive.told", "proactive.acted", "proactive.failed", "proactive.undone"],
      hear: hearComingUp,
    },
  ];
}
