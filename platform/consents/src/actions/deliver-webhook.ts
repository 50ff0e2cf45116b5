import { backOff, judgeAnswer, type Outcome, systemClock } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { refuseAllButNode } from "../rights.ts";
import {
  buryTelling,
  countFailure,
  findNextTelling,
  listOverdue,
  lockWebhook,
  markDue,
  markGoing,
  markResting,
  markStuck,
  removeTelling,
  type Telling,
} from "../store/webhooks.ts";
import { post, type Reach } from "../wire/reach.ts";
import { signTelling } from "../wire/sign-telling.ts";

export const DELIVER = "consents.deliver-webhook";

/** A receiver is left alone for a quarter of an hour at most, ours. */
const MOST_WAIT_MS = 900_000;
/** No further one is begun in a round beyond this: others have their turn. */
const ROUND_MS = 20_000;
/** A webhook whose time passed this long ago has lost its job (a database restored from a copy, say). */
const LOST_AFTER_MS = 120_000;

/** Has a round begin now. */
export async function wakeWebhook(work: Work, tx: Tx, id: string): Promise<void> {
  await markDue(tx, id, work.clock.now());
  await enqueueRound(work, tx, id);
}

function enqueueRound(work: Work, tx: Tx, id: string, runAt?: Date): Promise<void> {
  const name = `${DELIVER}:${id}`;
  return work.enqueue(tx, DELIVER, { id }, { key: name, queue: name, ...(runAt !== undefined && { runAt }) });
}

/**
 * One round of one webhook, in order. Killed between a receiver's answer and our booking, the next round sends the same again under the same key.
 * @throws consents/not-yours
 */
export async function deliverWebhook(work: Work, id: string, reach: Reach): Promise<void> {
  refuseAllButNode(work);
  const until = systemClock.now().getTime() + ROUND_MS;
  while (systemClock.now().getTime() < until) {
    const telling = await work.transaction((tx) => findNextTelling(tx, id));
    if (telling === undefined) break;
    const outcome = await send(work, telling, reach);
    await settle(work, id, telling, outcome);
    if (outcome.kind === "later") return;
  }
  await rest(work, id);
}

async function send(work: Work, { key, body, attempts, url, secret }: Telling, reach: Reach): Promise<Outcome> {
  const headers = signTelling({ secret, key, body, at: work.clock.now() });
  const answer = await post({ url, headers, body }, reach);
  return answer.ok ? judgeAnswer(answer.value, attempts) : { kind: "later", reason: answer.why };
}

function settle(work: Work, id: string, { seq, key }: Telling, outcome: Outcome): Promise<void> {
  return work.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id);
    if (webhook === undefined) return;
    const now = work.clock.now();
    if (outcome.kind === "later") {
      await countFailure(tx, seq);
      const wait = backOff(webhook.attempts + 1, MOST_WAIT_MS);
      await markStuck(tx, id, { trouble: outcome.reason, next: new Date(now.getTime() + wait), at: now });
      // Jobs run by the database's time, which a demo's or a test's clock does not move.
      return enqueueRound(work, tx, id, new Date(systemClock.now().getTime() + wait));
    }
    await markGoing(tx, id, outcome.kind === "taken" ? 1 : 0, now);
    if (outcome.kind === "taken") return removeTelling(tx, seq);
    await buryTelling(tx, seq, outcome.reason, now);
    await work.announce(tx, { type: "consents.telling-refused", subject: id, agencyId: webhook.agencyId, data: { key } });
  });
}

/** Locked, so that what is put down meanwhile is seen here or wakes it anew. */
function rest(work: Work, id: string): Promise<void> {
  return work.transaction(async (tx) => {
    if ((await lockWebhook(tx, id)) === undefined) return;
    if ((await findNextTelling(tx, id)) === undefined) await markResting(tx, id);
    else await enqueueRound(work, tx, id);
  });
}

/** Rounds whose job was lost. */
export function sweepWebhooks(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    refuseAllButNode(work);
    for (const id of await listOverdue(tx, new Date(work.clock.now().getTime() - LOST_AFTER_MS))) await enqueueRound(work, tx, id);
  });
}
