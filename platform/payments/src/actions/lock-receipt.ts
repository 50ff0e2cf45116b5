import { findOfficial } from "@motlan/agencies";
import { isId, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { type Correction, correctionsFor, type Receipt } from "../domain/receipt/receipt.ts";
import { faults } from "../faults.ts";
import { lockOrder } from "../store/orders.ts";
import { findReceipt, listReceiptsOfOrder, lockReceipt } from "../store/receipts.ts";
import { reasonOf } from "./lock-for-accountant.ts";

/** What every correction says: which receipt, the revision its page showed, and why. */
export interface ReceiptAct {
  readonly receiptId: string;
  readonly seen: number;
  readonly reason: string;
}

export interface LockedReceipt {
  readonly receipt: Receipt;
  readonly order: Order;
  /** What adjusted it before. */
  readonly adjusting: readonly Receipt[];
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
}

/**
 * The receipt as the page showed it, locked with its order (the order first, as every act on one does), if it may be put right this way.
 * @throws payments/receipt-not-found, payments/receipt-changed, payments/correction-not-here, payments/reason-needed
 */
export async function lockReceiptFor(work: Work, tx: Tx, how: Correction, { receiptId, seen, reason }: ReceiptAct): Promise<LockedReceipt> {
  const { actor } = work;
  const found = isId(receiptId) && actor.kind === "official" ? await findReceipt(tx, receiptId) : undefined;
  if (found === undefined || actor.kind !== "official" || !may(actor, "payments.receipts", found.agencyId))
    throw faults["receipt-not-found"]();
  const order = await lockOrder(tx, found.orderId);
  const receipt = await lockReceipt(tx, receiptId);
  if (order === undefined || receipt === undefined) throw faults["receipt-not-found"]();
  if (receipt.revision !== seen) throw faults["receipt-changed"]();
  if (!correctionsFor(receipt).includes(how)) throw faults["correction-not-here"]();
  const adjusting = (await listReceiptsOfOrder(tx, order.id)).filter(
    ({ ofReceipt, kind }) => kind === "adjusting" && ofReceipt === receipt.id,
  );
  const name = (await findOfficial(tx, actor.officialId))?.name ?? "";
  return { receipt, order, adjusting, reason: reasonOf(reason), by: { id: actor.officialId, name } };
}
