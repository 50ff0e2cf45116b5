import type { Tx, Work } from "@motlan/kernel/db";
import { channelsOf } from "../domain/settings.ts";
import { queueMessage } from "../store/messages.ts";
import { findSettings } from "../store/settings.ts";

/** Queues a notice's messages on the channels its person chose. */
export async function queueMessages(work: Work, tx: Tx, noticeId: string, personId: string): Promise<void> {
  for (const channel of channelsOf(await findSettings(tx, personId))) {
    await queueMessage(tx, noticeId, channel, work.clock.now());
    await work.enqueue(tx, "notices.send-message", { noticeId, channel }, { key: `notices:${noticeId}:${channel}` });
  }
}
