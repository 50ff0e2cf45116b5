import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { holdConsent } from "../store/consents.ts";
import type { Page } from "../store/terms.ts";
import {
  countWebhooks,
  findWebhook,
  insertSecret,
  insertWebhook,
  isAddressTaken,
  listWebhooksOf,
  lockWebhook,
  saveEndedWebhook,
  saveWebhook,
  type Webhook,
  type WebhookState,
} from "../store/webhooks.ts";
import { checkAddress, type Reach } from "../wire/reach.ts";
import { newSecret } from "../wire/sign-telling.ts";
import { wakeWebhook } from "./deliver-webhook.ts";

/** An agency tells so many addresses at most: ours. */
export const MOST_WEBHOOKS = 20;

export interface WebhookWish {
  readonly url: string;
  readonly disabled: boolean;
}

/** A webhook, and its secret where one was made in this act: it is never shown again. */
export interface ShownWebhook {
  readonly webhook: WebhookState;
  readonly secret?: string;
}

/**
 * An official says where a system of their agency hears what becomes of consents to the agency's agreements, from now on.
 * @throws consents/not-yours, consents/not-https, consents/private-address, consents/too-many-webhooks, consents/webhook-exists
 */
export async function declareWebhook(work: Work, { url: typed, disabled }: WebhookWish, reach: Reach = {}): Promise<ShownWebhook> {
  const { agencyId } = officialWho(work, "consents.declare");
  const url = await settleAddress(typed, reach);
  return work.transaction(async (tx) => {
    await holdConsent(tx, agencyId, "webhooks");
    if ((await countWebhooks(tx, agencyId)) >= MOST_WEBHOOKS) throw faults["too-many-webhooks"]({ most: MOST_WEBHOOKS });
    const [now, secret] = [work.clock.now(), newSecret()];
    const id = newId(now);
    const quiet = { nextAt: null, attempts: 0, trouble: null, since: null, delivered: 0n, deliveredAt: null };
    if (!(await insertWebhook(tx, { id, agencyId, url, disabled, madeAt: now, ...quiet }))) throw faults["webhook-exists"]();
    await insertSecret(tx, id, secret, now);
    await tellOfChange(work, tx, { type: "consents.webhook-declared", id, agencyId, url, disabled });
    return { webhook: await getOwn(tx, id), secret };
  });
}

/**
 * Another address, a pause or its end, a new secret. What happens while it is disabled it does not hear; what waited before goes on afterwards.
 * @throws consents/not-yours, consents/no-webhook, consents/not-https, consents/private-address, consents/webhook-exists
 */
export async function changeWebhook(
  work: Work,
  id: string,
  { url: typed, disabled, renewSecret = false }: WebhookWish & { readonly renewSecret?: boolean },
  reach: Reach = {},
): Promise<ShownWebhook> {
  const { agencyId } = officialWho(work, "consents.declare");
  const url = await settleAddress(typed, reach);
  return work.transaction(async (tx) => {
    await holdConsent(tx, agencyId, "webhooks");
    const before = await lockOwn(work, tx, id);
    if (await isAddressTaken(tx, before, url)) throw faults["webhook-exists"]();
    await saveWebhook(tx, { id, url, disabled });
    const secret = renewSecret ? newSecret() : undefined;
    if (secret !== undefined) await insertSecret(tx, id, secret, work.clock.now());
    if (!disabled) await wakeWebhook(work, tx, id);
    await tellOfChange(work, tx, { type: "consents.webhook-changed", id, agencyId, url, disabled, renewSecret });
    return { webhook: await getOwn(tx, id), ...(secret !== undefined && { secret }) };
  });
}

/** Nothing is told there any more. @throws consents/not-yours, consents/no-webhook */
export function endWebhook(work: Work, id: string): Promise<void> {
  officialWho(work, "consents.declare");
  return work.transaction(async (tx) => {
    const { agencyId } = await lockOwn(work, tx, id);
    await saveEndedWebhook(tx, id, work.clock.now());
    await work.announce(tx, { type: "consents.webhook-ended", subject: id, agencyId });
  });
}

/** @throws consents/not-yours, consents/no-webhook */
export async function getWebhook(work: Work, id: string): Promise<WebhookState> {
  const { agencyId } = officialWho(work, "consents.declare");
  const found = await work.transaction((tx) => findWebhook(tx, id));
  if (found?.agencyId !== agencyId) throw faults["no-webhook"]();
  return found;
}

/** The agency's own, the oldest first. @throws consents/not-yours */
export async function listWebhooks(work: Work, page: Pick<Page, "limit" | "offset">): Promise<readonly WebhookState[]> {
  const { agencyId } = officialWho(work, "consents.declare");
  return work.transaction((tx) => listWebhooksOf(tx, agencyId, page));
}

/** Locked until the act is over. @throws consents/not-yours, consents/no-webhook */
export async function lockOwn(work: Work, tx: Tx, id: string): Promise<Webhook> {
  const { agencyId } = officialWho(work, "consents.declare");
  const found = await lockWebhook(tx, id);
  if (found?.agencyId !== agencyId) throw faults["no-webhook"]();
  return found;
}

async function getOwn(tx: Tx, id: string): Promise<WebhookState> {
  const found = await findWebhook(tx, id);
  if (found === undefined) throw faults["no-webhook"]();
  return found;
}

async function settleAddress(typed: string, reach: Reach): Promise<string> {
  const checked = await checkAddress(typed, reach);
  if (!checked.ok) throw faults[checked.why]();
  return checked.value.href;
}

interface Change extends WebhookWish {
  readonly type: string;
  readonly id: string;
  readonly agencyId: string;
  readonly renewSecret?: boolean;
}

/** The host alone: what stands behind it may be a word of the receiver's own. */
function tellOfChange(work: Work, tx: Tx, { type, id, agencyId, url, disabled, renewSecret = false }: Change): Promise<void> {
  return work.announce(tx, { type, subject: id, agencyId, data: { host: new URL(url).host, disabled, renewSecret } });
}
