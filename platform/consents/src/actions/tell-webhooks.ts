import type { EventRow, Work } from "@motlan/kernel/db";
import { writeTelling } from "../domain/telling.ts";
import { lockHearing, putTelling } from "../store/webhooks.ts";
import { wakeWebhook } from "./deliver-webhook.ts";

/** What became of a consent is put down for each webhook of whoever keeps the agreement. One that waits after a failure goes on waiting. */
export function tellWebhooks(work: Work, { type, subject: consentId, key, at, data }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { agreementId } = data;
    if (typeof agreementId !== "string") return;
    const hearing = await lockHearing(tx, agreementId, at);
    for (const { id, nextAt } of hearing) {
      await putTelling(tx, id, { key, consentId, body: writeTelling({ type, consentId, agreementId, at }) });
      if (nextAt === null) await wakeWebhook(work, tx, id);
    }
  });
}
