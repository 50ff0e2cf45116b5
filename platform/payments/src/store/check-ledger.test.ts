import { anAgency } from "@motlan/agencies/testing";
import { connect } from "@motlan/kernel/db";
import { anOfficial, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { bookTransfer } from "../actions/book-transfer.ts";
import { cancelOrder } from "../actions/cancel-order.ts";
import { markPaidAtCounter } from "../actions/mark-paid-at-counter.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { checkLedger } from "./check-ledger.ts";

const db = await testDatabase();
const owner = connect(db.ownerUrl, { max: 1, name: "motlan-test-owner" });
afterAll(async () => {
  await owner.end();
  await db[Symbol.asyncDispose]();
});

/** One of everything: paid by transfer, in part, too much, twice, in cash and called off, and money for nobody. */
async function books(): Promise<{ readonly bank: bigint }> {
  const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900007", holder: "UBND" } });
  const make = () => anOrder(db.work(), { agencyId: agency.id });
  const [paid, part, much, cash] = [await make(), await make(), await make(), await make()];
  const sums: readonly (readonly [string, bigint])[] = [
    [paid.account, 8_000n],
    [paid.account, 8_000n],
    [part.account, 3_000n],
    [much.account, 9_000n],
    ["11112222", 500n],
  ];
  for (const [account, amount] of sums)
    await bookTransfer(db.work(), { provider: "bank", transfer: aTransfer({ account, amount }), evidence: "" });
  await markPaidAtCounter(db.work(anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })), { orderId: cash.id });
  await cancelOrder(db.work(), { orderId: cash.id });
  await anOpenFinding(agency.id, "outgoing");
  await anOpenFinding(agency.id, "held");
  return { bank: sums.reduce((sum, [, amount]) => sum + amount, 0n) };
}

async function anOpenFinding(agencyId: string, kind: "outgoing" | "held"): Promise<void> {
  await db.asOwner(
    `insert into payments.finding (id, agency_id, bank_account, day, kind, reference, nth, amount, difference, content, opened_at, transfer_id)
     values (gen_random_uuid(), $1, '970499/9900007', current_date, $2, 'FT', 0, 500, $3, '', now(),
       (select id from payments.transfer where account = '11112222' and $2 = 'held'))`,
    [agencyId, kind, kind === "held" ? 0 : -500],
  );
}
const { bank } = await books();

test("sound books show no fault, and hold what the bank says", async () => {
  expect(await checkLedger(db.work().db, { statement: bank })).toEqual([]);
});

const tampered: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a side is changed",
    "update payments.ledger_entry set amount = amount + 1 where id = (select min(id) from payments.ledger_entry where account = 'bank')",
    ["posting-sums-to-nought", "transfer-booked-once", "bank-is-what-came-less-what-went", "bank-is-the-statement"],
  ],
  [
    "a posting is struck out",
    "delete from payments.ledger_entry where kind = 'held'",
    ["transfer-booked-once", "bank-is-what-came-less-what-went", "held-until-settled", "bank-is-the-statement"],
  ],
  [
    "a transfer is booked a second time",
    `insert into payments.ledger_entry (posting_id, at, account, amount, transfer_id, kind, day)
     select '00000000-0000-7000-8000-000000000001', now(), account, amount, transfer_id, kind, day from payments.ledger_entry where kind = 'held'`,
    ["transfer-booked-once", "bank-is-what-came-less-what-went", "held-until-settled", "bank-is-the-statement"],
  ],
  [
    "an order is called paid that nobody paid",
    "update payments.payment_order set state = 'paid', paid_at = now(), paid_by = 'cash', received = amount where state = 'partly-paid'",
    ["order-shares", "order-advance", "order-has-its-receipt"],
  ],
  [
    "what came for an order is changed",
    "update payments.payment_order set received = received - 1 where state = 'paid'",
    ["order-received"],
  ],
  [
    "a part payment is forgotten",
    "update payments.payment_order set received = received - 1 where state = 'partly-paid'",
    ["order-advance"],
  ],
  [
    "a refund is called sent that was not",
    "update payments.refund set state = 'sent', sent_at = now() where cause = 'paid-twice'",
    ["refund-owed-or-sent", "bank-is-what-came-less-what-went"],
  ],
  [
    "a refund grows",
    "update payments.refund set amount = amount + 1 where cause = 'paid-twice'",
    ["refund-owed-or-sent", "refunds-within-order"],
  ],
  ["a refund is struck out", "update payments.refund set state = 'rejected' where cause = 'overpaid'", ["refund-owed-or-sent"]],
  [
    "a paid order is called off without owing",
    "update payments.payment_order set refunded = amount where state = 'paid'",
    ["order-shares", "order-state"],
  ],
  [
    "a transfer is made bigger",
    "update payments.transfer set amount = amount + 1 where account = '11112222'",
    ["transfer-booked-once", "bank-is-what-came-less-what-went", "held-until-settled"],
  ],
  [
    "money moves for nothing",
    `insert into payments.ledger_entry (posting_id, at, account, amount, kind, day)
     values ('00000000-0000-7000-8000-000000000002', now(), 'bank', -500, 'booking', current_date),
       ('00000000-0000-7000-8000-000000000002', now(), 'advance', 500, 'booking', current_date)`,
    ["entry-belongs", "bank-is-the-statement"],
  ],
  [
    "money leaves the till beside an order's own",
    `insert into payments.ledger_entry (posting_id, at, account, amount, kind, day, order_id)
     select '00000000-0000-7000-8000-000000000003', now(), side.account, side.amount, 'part', current_date, o.id
     from payments.payment_order o, (values ('cash', -500), ('suspense', 500)) as side(account, amount) where o.paid_by = 'cash'`,
    ["entry-belongs", "cash-is-what-came-less-what-went"],
  ],
  [
    "a difference is called settled that nothing settled",
    `update payments.finding set state = 'resolved', resolution = 'bank-mistake', settled_day = day where kind = 'outgoing'`,
    ["finding-settled-by-its-difference"],
  ],
  [
    "held money is called settled",
    "update payments.finding set state = 'resolved', resolution = 'suspense', settled_day = day where kind = 'held'",
    ["held-until-settled"],
  ],
  [
    "an order is called given back that is not",
    "update payments.payment_order set state = 'refunded' where state = 'refund-due'",
    ["order-state"],
  ],
  [
    "a receipt is struck out",
    "delete from payments.fee_receipt where number = 1",
    ["order-has-its-receipt", "receipt-numbers-without-gap"],
  ],
  ["a receipt says more", "update payments.fee_receipt set total = total + 1 where number = 1", ["receipts-say-what-was-collected"]],
  [
    "a receipt is cancelled whose money is kept",
    "update payments.fee_receipt set state = 'cancelled' where number = 1",
    ["receipts-say-what-was-collected"],
  ],
  ["a number is skipped", "update payments.receipt_book set last = last + 1", ["receipt-numbers-without-gap"]],
];

test.each(tampered)("%s: it is seen", async (_what, sql, invariants) => {
  expect([...new Set(await tamper(sql))].sort()).toEqual([...invariants].sort());
  expect(await checkLedger(db.work().db, { statement: bank })).toEqual([]);
});

/** Tried in a transaction that is rolled back, by the owner, whom no right stops; the trigger that refuses lopsided postings is off for it. */
async function tamper(sql: string): Promise<string[]> {
  const client = await owner.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    await client.query(sql);
    return (await checkLedger(client, { statement: bank })).map(({ invariant }) => invariant);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
