import type { LocalDate } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { postRefundSent, reversed } from "../domain/ledger.ts";
import { insertPosting } from "../store/ledger.ts";
import { lockOrder, saveOrder } from "../store/orders.ts";
import { saveRefund } from "../store/refunds.ts";
import { lockWithOrder } from "./decide-refund.ts";
import { tellOfRefund } from "./enter-refund.ts";

/** A refund we sent came back, as the bank's statement of a day says: it is owed again, and an official decides how it goes out. In the act's transaction. */
export async function bounceRefund(work: Work, tx: Tx, id: string, day: LocalDate): Promise<void> {
  const refund = await lockWithOrder(tx, id);
  if (refund?.state !== "sent") return;
  const { agencyId, orderId, transferId, amount } = refund;
  const failed = await saveRefund(tx, { ...refund, state: "failed", sentAt: undefined, fault: "bounced" });
  const sides = reversed(postRefundSent(amount, "bank"));
  await insertPosting(tx, { kind: "refund-bounced", at: work.clock.now(), agencyId, sides, refundId: id, day, orderId, transferId });
  const order = orderId === undefined ? undefined : await lockOrder(tx, orderId);
  if (order?.state === "refunded") await saveOrder(tx, { ...order, state: "refund-due" });
  await tellOfRefund(work, tx, "payments.refund-failed", failed);
}
