import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { HoldReason, Transfer } from "../domain/transfer.ts";

const insert = statement(
  "payments.insert_transfer",
  `insert into payments.transfer (id, provider, transaction_id, bin, account, amount, currency, content, at, heard_at, evidence)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict on constraint transfer_once do nothing`,
);

export interface HeardTransfer extends Transfer {
  readonly id: string;
  readonly provider: string;
  readonly heardAt: Date;
  /** The signed message as it came. */
  readonly evidence: string;
}

/**
 * True for the first telling. A second one at the same moment waits here until the first commits or rolls back: that makes a transfer booked once,
 * and never lost with a booking that failed.
 */
export async function insertTransfer(tx: Tx, t: HeardTransfer): Promise<boolean> {
  const values = [t.id, t.provider, t.transactionId, t.bin, t.account, t.amount, t.currency, t.content, t.at, t.heardAt, t.evidence];
  return (await insert.run(tx, values)) === 1;
}

const numberOf = statement<{ transaction_id: string }>(
  "payments.transaction_id",
  "select transaction_id from payments.transfer where id = $1",
);

/** The provider's own number of a transfer. */
export async function findTransactionId(db: Db, transferId: string): Promise<string | undefined> {
  return (await numberOf.find(db, [transferId]))?.transaction_id;
}

const providerOf = statement<{ provider: string }>("payments.provider_of", "select provider from payments.transfer where id = $1");

/** By whom a transfer came: money goes back the same way. */
export async function getProviderOf(db: Db, transferId: string): Promise<string> {
  return (await providerOf.one(db, [transferId])).provider;
}

const hold = statement(
  "payments.hold_transfer",
  "insert into payments.held_transfer (transfer_id, reason, order_id, agency_id, at) values ($1, $2, $3, $4, $5)",
);

export interface Hold {
  readonly transferId: string;
  readonly reason: HoldReason;
  readonly orderId: string | undefined;
  readonly agencyId: string | undefined;
  readonly at: Date;
}

export async function insertHold(tx: Tx, h: Hold): Promise<void> {
  await hold.run(tx, [h.transferId, h.reason, h.orderId ?? null, h.agencyId ?? null, h.at]);
}

/** A transfer set aside, as an official sees it. */
export interface HeldTransfer {
  readonly id: string;
  readonly reason: HoldReason;
  readonly orderId: string | null;
  readonly provider: string;
  readonly transactionId: string;
  readonly account: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly content: string;
  readonly at: Date;
  readonly heldAt: Date;
}

const held = statement<HeldTransfer>(
  "payments.list_held",
  `select t.id, h.reason, h.order_id as "orderId", t.provider, t.transaction_id as "transactionId", t.account, t.amount, t.currency, t.content, t.at,
     h.at as "heldAt"
   from payments.held_transfer h join payments.transfer t on t.id = h.transfer_id
   where h.agency_id is not distinct from $1 order by h.at desc, t.id desc limit $2 offset $3`,
);

/** What is held for an agency; without one, what no account of any agency explains. */
export function listHeldOf(db: Db, agencyId: string | undefined, limit: number, offset: number): Promise<HeldTransfer[]> {
  return held.all(db, [agencyId ?? null, limit, offset]);
}
