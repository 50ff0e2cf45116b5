import { randomInt } from "node:crypto";
import { DEMO_BANK_BIN, getAgency } from "@motlan/agencies";
import { type Actor, may, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { accountFor, sandboxAccount } from "../domain/account.ts";
import { askAgainAt } from "../domain/ask-again.ts";
import { expiryOf, type Order, type OrderLine, type Subject, sumOf } from "../domain/order.ts";
import { makeOrderNumber } from "../domain/order-number.ts";
import { faults } from "../faults.ts";
import { requestHash } from "../request-hash.ts";
import { keepAccount } from "../store/accounts.ts";
import { findOrderOfApiKey, findOrderOfRequest, findRequestHash, insertOrder } from "../store/orders.ts";

export interface NewOrder {
  /** What it is for; a line may name another subject, so that one order pays for several parts. */
  readonly subject: Subject;
  readonly agencyId: string;
  readonly personId: string;
  readonly lines: readonly OrderLine[];
  /** Said twice for one person, made once; said again for something else, refused. */
  readonly requestKey: string;
  /** The key of another system's request, used once by its agency. */
  readonly apiKey?: string;
}

/** What a VietQR code can carry: 13 digits. */
const LARGEST_SUM = 9_999_999_999_999n;
/** Among a billion numbers, five draws all taken means something else is wrong. */
const DRAWS = 5;

/**
 * Makes the payment order of a dossier or another subject, in the transaction that is open: subject and order are there together or not at all.
 * @throws payments/nothing-to-pay, payments/not-yours, payments/other-request, agencies/not-found
 */
export function createOrder(work: Work, input: NewOrder): Promise<Order> {
  return work.transaction(async (tx) => {
    if (!mayOrder(work.actor, input)) throw faults["not-yours"]();
    const amount = sumOf(input.lines);
    if (input.lines.some((line) => line.amount < 0n) || amount < 1n || amount > LARGEST_SUM) throw faults["nothing-to-pay"]();
    const { order, isNew } = await insertNumbered(work, tx, input, amount);
    if (!isNew) return sameAs(tx, order, input);
    const data = { orderId: order.id, dossierId: order.dossierId ?? null };
    await work.announce(tx, { type: "payments.ordered", subject: order.id, agencyId: order.agencyId, data });
    return order;
  });
}

/** The order made with this key before, if it was asked for the same. @throws payments/other-request */
async function sameAs(tx: Tx, before: Order, input: NewOrder): Promise<Order> {
  const hash = await findRequestHash(tx, before.id);
  if (hash !== undefined && hash !== requestHash(input)) throw faults["other-request"]();
  return before;
}

/** A person orders for oneself; an official of the agency for somebody at the counter. */
function mayOrder(actor: Actor, { personId, agencyId }: NewOrder): boolean {
  if (actor.kind === "person") return actor.personId === personId;
  return may(actor, "payments.see", agencyId);
}

/** What the same person's key or the same system's key made before. */
async function findFirst(tx: Tx, { personId, requestKey, agencyId, apiKey }: NewOrder): Promise<Order | undefined> {
  const own = await findOrderOfRequest(tx, personId, requestKey);
  return own ?? (apiKey === undefined ? undefined : findOrderOfApiKey(tx, agencyId, apiKey));
}

/** Another act with the same key may be first; then its order is the answer. */
async function insertNumbered(work: Work, tx: Tx, input: NewOrder, amount: bigint): Promise<{ order: Order; isNew: boolean }> {
  const createdAt = work.clock.now();
  const { bank } = await getAgency(work.db, input.agencyId);
  if (bank !== undefined) await keepAccount(tx, bank, input.agencyId);
  const said = { requestHash: requestHash(input) };
  const times = { createdAt, expiresAt: expiryOf(createdAt), askAt: askAgainAt(createdAt, 0) };
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const id = newId(createdAt);
    const number = makeOrderNumber(randomInt(1_000_000_000));
    const { bin, number: account, holder } = accountFor(bank ?? sandboxAccount(DEMO_BANK_BIN), number, DEMO_BANK_BIN);
    const made = await insertOrder(tx, { ...input, ...times, ...said, id, number, amount, bin, account, holder });
    const order = made ?? (await findFirst(tx, input));
    if (order !== undefined) return { order, isNew: made !== undefined };
  }
  throw new Error("no free order number");
}
