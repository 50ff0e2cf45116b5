import { actorReference, isId, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { placeOf } from "../domain/cloud-event.ts";
import { faults } from "../faults.ts";
import { refuseStranger } from "../rights.ts";
import { wakeAtOnce } from "../store/subscriptions.ts";
import { type DeadLetter, listDead, listStates, resendDead, type SubscriptionState, skipDead } from "../store/troubles.ts";

const MOST = 500;

/** What the actor's agency publishes and to whom, what stands still first; and what could not be delivered. @throws subscriptions/not-yours */
export function listTroubles(
  work: Work,
): Promise<{ readonly subscriptions: readonly SubscriptionState[]; readonly dead: readonly DeadLetter[] }> {
  refuseStranger(work, "subscriptions.see");
  return work.transaction(async (tx) => ({ subscriptions: await listStates(tx, MOST), dead: await listDead(tx, MOST) }));
}

export interface DeadName {
  readonly subscriptionId: string;
  readonly seq: string;
}

/** Sends one again, or all there are, and then what waited behind each; how many. @throws subscriptions/not-yours, subscriptions/not-dead */
export async function resendDeadLetters(work: Work, which?: DeadName): Promise<number> {
  refuseStranger(work, "subscriptions.settle");
  const named = which === undefined ? undefined : nameOf(which);
  return work.transaction(async (tx) => {
    const sent = await resendDead(tx, named, actorReference(work.actor));
    if (named !== undefined && sent.length === 0) throw faults["not-dead"]();
    if (sent.length === 0) return 0;
    await wakeAtOnce(tx, [...new Set(sent)], work.clock.now());
    await work.announce(tx, {
      type: "subscriptions.resent",
      subject: named?.id ?? newId(work.clock.now()),
      ...agencyOf(work),
      data: { count: sent.length, seq: named === undefined ? null : String(named.seq) },
    });
    return sent.length;
  });
}

/** One that is never to be delivered there: said why, kept, and what waited behind it goes on. @throws subscriptions/not-yours, subscriptions/say-why, subscriptions/not-dead */
export async function skipDeadLetter(work: Work, { why, ...which }: DeadName & { readonly why: string }): Promise<void> {
  refuseStranger(work, "subscriptions.settle");
  const [named, said] = [nameOf(which), why.trim()];
  if (said.length < 5 || said.length > 500) throw faults["say-why"]();
  await work.transaction(async (tx) => {
    if ((await skipDead(tx, named, actorReference(work.actor), said)) === undefined) throw faults["not-dead"]();
    await wakeAtOnce(tx, [named.id], work.clock.now());
    await work.announce(tx, {
      type: "subscriptions.skipped",
      subject: named.id,
      ...agencyOf(work),
      data: { seq: String(named.seq) },
    });
  });
}

function nameOf({ subscriptionId, seq }: DeadName): { readonly id: string; readonly seq: bigint } {
  const place = placeOf(seq);
  if (!isId(subscriptionId) || place === undefined) throw faults["not-dead"]();
  return { id: subscriptionId, seq: place };
}

function agencyOf({ actor }: Work): { agencyId?: string } {
  return actor.kind === "official" ? { agencyId: actor.agencyId } : {};
}
