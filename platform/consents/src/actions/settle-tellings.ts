import { actorReference, isId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { Page } from "../store/terms.ts";
import { type DeadTelling, listDeadTellings, reviveTelling, skipTelling } from "../store/webhooks.ts";
import { wakeWebhook } from "./deliver-webhook.ts";
import { getWebhook, lockOwn } from "./keep-webhook.ts";

/** What a webhook's receiver would not take, in the order it happened. @throws consents/not-yours, consents/no-webhook */
export async function listRefusedTellings(work: Work, id: string, page: Pick<Page, "limit" | "offset">): Promise<readonly DeadTelling[]> {
  await getWebhook(work, id);
  return work.transaction((tx) => listDeadTellings(tx, id, page));
}

/** Sends one again, and then what waited behind it. @throws consents/not-yours, consents/no-webhook, consents/not-dead */
export function resendTelling(work: Work, id: string, key: string): Promise<void> {
  const by = { ...actorReference(work.actor) };
  return settle(work, { id, key, type: "consents.telling-resent" }, (tx) => reviveTelling(tx, id, key, by));
}

/**
 * One that is never to be told there: said why, kept, and what waited behind it goes on.
 * @throws consents/not-yours, consents/no-webhook, consents/not-dead, consents/say-why
 */
export async function skipRefusedTelling(
  work: Work,
  id: string,
  { key, why }: { readonly key: string; readonly why: string },
): Promise<void> {
  const by = { ...actorReference(work.actor) };
  const said = why.trim();
  await getWebhook(work, id);
  if (said.length < 5 || said.length > 500) throw faults["say-why"]();
  await settle(work, { id, key, type: "consents.telling-skipped" }, (tx) => skipTelling(tx, id, key, by, said));
}

function settle(
  work: Work,
  { id, key, type }: { readonly id: string; readonly key: string; readonly type: string },
  act: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  return work.transaction(async (tx) => {
    const { agencyId } = await lockOwn(work, tx, id);
    if (!isId(key) || !(await act(tx))) throw faults["not-dead"]();
    await wakeWebhook(work, tx, id);
    await work.announce(tx, { type, subject: id, agencyId, data: { key } });
  });
}
