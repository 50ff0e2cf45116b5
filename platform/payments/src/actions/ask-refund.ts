import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Refund, splitRefund } from "../domain/refund.ts";
import { faults } from "../faults.ts";
import { lockOrder } from "../store/orders.ts";
import { listPaidParts, listRefundsByKey, listRefundsOfOrder } from "../store/refunds.ts";
import { enterRefund } from "./enter-refund.ts";
import { reasonOf } from "./lock-for-accountant.ts";

export interface RefundAsk {
  readonly orderId: string;
  /** Whole đồng. */
  readonly amount: bigint;
  /** Why, for whoever approves it and for the payer. */
  readonly words: string;
  /** Made with the form: a double click asks once. */
  readonly requestKey: string;
}

/**
 * An official asks that part or all of a paid order be given back (đề nghị hoàn trả); nothing moves until another official approves. Money that came by several
 * ways makes one refund for each.
 * @throws payments/not-found, payments/not-yours, payments/reason-needed, payments/refund-too-much
 */
export function askRefund(work: Work, { orderId, amount, words, requestKey }: RefundAsk): Promise<readonly Refund[]> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const order = actor.kind === "official" ? await lockOrder(tx, orderId) : undefined;
    if (order === undefined || actor.kind !== "official") throw faults["not-found"]();
    const { agencyId, personId } = order;
    if (!may(actor, "payments.ask-refund", agencyId)) throw faults["not-yours"]();
    const reason = reasonOf(words);
    const before = await listRefundsOfOrder(tx, orderId);
    const asked = before.filter(({ state }) => state === "asked").reduce((sum, refund) => sum + refund.amount, 0n);
    const key = `asked:${orderId}:${requestKey}`;
    const repeated = await listRefundsByKey(tx, key);
    if (repeated.length > 0) return repeated;
    const split = splitRefund(await listPaidParts(tx, orderId), amount);
    if (!split.ok || order.paidAt === undefined || asked + amount > order.amount - order.refunded) throw faults["refund-too-much"]();
    const made: Refund[] = [];
    for (const [index, part] of split.value.entries()) {
      const about = { ...part, orderId, agencyId, personId, cause: "by-hand", words: reason } as const;
      const refund = await enterRefund(work, tx, { ...about, requestKey: `${key}:${index}`, askedBy: actor.officialId });
      if (refund !== undefined) made.push(refund);
    }
    return made;
  });
}
