import { type Db, statement } from "@motlan/kernel/db";

/** Something of the money that does not add up: which rule, of what, and by how much. */
export interface LedgerFault {
  readonly invariant: Invariant;
  /** The posting, order, transfer, refund, finding or book; empty for the whole ledger. */
  readonly id: string;
  /** Đồng that should be there, and are. */
  readonly expected: bigint;
  readonly found: bigint;
}

export type Invariant =
  | "posting-sums-to-nought"
  | "entry-belongs"
  | "order-shares"
  | "order-advance"
  | "order-received"
  | "transfer-booked-once"
  | "refund-owed-or-sent"
  | "refunds-within-order"
  | "bank-is-what-came-less-what-went"
  | "cash-is-what-came-less-what-went"
  | "held-until-settled"
  | "finding-settled-by-its-difference"
  | "order-state"
  | "order-has-its-receipt"
  | "receipts-say-what-was-collected"
  | "receipt-numbers-without-gap"
  | "bank-is-the-statement";

const MOST = 1_000;

/** Entries that settle a difference with the bank's statement: no money of ours moved by them. */
const ON_A_DIFFERENCE = "(finding_id is not null and finding_id in (select id from payments.finding where kind <> 'held'))";

/** Each query gives the things that break its rule; sound books give no row. */
const RULES: readonly (readonly [Invariant, string])[] = [
  [
    "posting-sums-to-nought",
    "select posting_id::text as id, 0::int8 as expected, sum(amount)::int8 as found from payments.ledger_entry group by posting_id having sum(amount) <> 0",
  ],
  [
    // No money moves for nothing: what is owed back names its refund, and a difference the finding it settles.
    "entry-belongs",
    `select posting_id::text as id, 0::int8 as expected, sum(amount) filter (where amount > 0)::int8 as found from payments.ledger_entry
     group by posting_id having bool_or(coalesce(order_id, transfer_id, refund_id, finding_id) is null
       or (account = 'refund-payable' and refund_id is null) or (account in ('suspense', 'due-bank', 'due-agency') and finding_id is null))`,
  ],
  [
    // What was collected for an order lies in the shares' accounts: all of it less what is owed back, once it was paid; nothing before.
    "order-shares",
    `select o.id::text, (case when o.paid_at is null then 0 else o.amount - o.refunded end)::int8 as expected, coalesce(-e.found, 0)::int8 as found
     from payments.payment_order o left join (select order_id, sum(amount) as found from payments.ledger_entry
       where account in ('retained', 'remitted', 'unshared', 'fee', 'charge') group by order_id) e on e.order_id = o.id
     where coalesce(-e.found, 0) <> case when o.paid_at is null then 0 else o.amount - o.refunded end`,
  ],
  [
    "order-advance",
    `select o.id::text, (case when o.state = 'partly-paid' then o.received else 0 end)::int8 as expected, coalesce(-e.found, 0)::int8 as found
     from payments.payment_order o left join (select order_id, sum(amount) as found from payments.ledger_entry where account = 'advance'
       group by order_id) e on e.order_id = o.id
     where coalesce(-e.found, 0) <> case when o.state = 'partly-paid' then o.received else 0 end`,
  ],
  [
    "order-received",
    `select id::text, amount as expected, received as found from payments.payment_order
     where (paid_at is not null and received <> amount) or (state = 'partly-paid' and received not between 1 and amount - 1)
       or (state in ('open', 'cancelled', 'expired') and received <> 0)`,
  ],
  [
    // The first booking of a transfer puts exactly its sum into the bank or the gateway's account; nothing else of it does.
    "transfer-booked-once",
    `select t.id::text, t.amount as expected, coalesce(e.found, 0)::int8 as found
     from payments.transfer t left join (select transfer_id, sum(amount) as found from payments.ledger_entry
       where account in ('bank', 'clearing') and kind in ('booking', 'part', 'paid', 'held', 'owed-back') and not ${ON_A_DIFFERENCE} group by transfer_id) e on e.transfer_id = t.id
     where coalesce(e.found, 0) <> case when t.currency = 'VND' then t.amount else 0 end`,
  ],
  [
    "refund-owed-or-sent",
    `select r.id::text, (case when r.state in ('due', 'failed') then r.amount else 0 end)::int8 as expected, coalesce(-e.found, 0)::int8 as found
     from payments.refund r left join (select refund_id, sum(amount) as found from payments.ledger_entry where account = 'refund-payable'
       group by refund_id) e on e.refund_id = r.id
     where coalesce(-e.found, 0) <> case when r.state in ('due', 'failed') then r.amount else 0 end`,
  ],
  [
    // Nobody is given more back than came.
    "refunds-within-order",
    `select r.transfer_id::text as id, t.amount as expected, sum(r.amount)::int8 as found
     from payments.refund r join payments.transfer t on t.id = r.transfer_id where r.state <> 'rejected'
     group by r.transfer_id, t.amount having sum(r.amount) > t.amount`,
  ],
  [
    "bank-is-what-came-less-what-went",
    `select '' as id, s.expected, s.found from (select
       (select coalesce(sum(t.amount), 0) from payments.transfer t where t.currency = 'VND')::int8
         - (select coalesce(sum(r.amount), 0) from payments.refund r where r.state = 'sent' and r.provider <> 'cash')::int8 as expected,
       (select coalesce(sum(e.amount), 0) from payments.ledger_entry e where e.account in ('bank', 'clearing') and e.kind <> 'reversal' and not ${ON_A_DIFFERENCE}
         and (e.transfer_id is not null or e.refund_id is not null))::int8 as found) s
     where s.expected <> s.found`,
  ],
  [
    "cash-is-what-came-less-what-went",
    `select '' as id, s.expected, s.found from (select
       (select coalesce(sum(e.amount), 0) from payments.ledger_entry e join payments.payment_order o on o.id = e.order_id
         where e.account = 'cash' and e.kind in ('booking', 'paid') and o.paid_by = 'cash')::int8
         - (select coalesce(sum(amount), 0) from payments.refund where state = 'sent' and provider = 'cash')::int8 as expected,
       (select coalesce(sum(amount), 0) from payments.ledger_entry where account = 'cash')::int8 as found) s
     where s.expected <> s.found`,
  ],
  [
    "held-until-settled",
    `select s.id, s.expected, s.found from (select coalesce(h.transfer_id, e.transfer_id)::text as id, coalesce(e.found, 0)::int8 as found,
         (case when h.transfer_id is null or t.currency <> 'VND' or exists (select from payments.finding f
           where f.transfer_id = h.transfer_id and f.kind = 'held' and f.state = 'resolved') then 0 else t.amount end)::int8 as expected
       from payments.held_transfer h full join (select transfer_id, -sum(amount) as found from payments.ledger_entry where account = 'held'
         group by transfer_id) e on e.transfer_id = h.transfer_id left join payments.transfer t on t.id = h.transfer_id) s
     where s.expected <> s.found`,
  ],
  [
    "finding-settled-by-its-difference",
    `select s.id, s.expected, s.found from (select f.id::text, (case when f.state = 'resolved' and f.resolution <> 'came-later' then f.difference else 0 end)::int8
         as expected, coalesce(e.found, 0)::int8 as found
       from payments.finding f left join (select finding_id, sum(amount) as found from payments.ledger_entry where account = 'bank' group by finding_id) e
         on e.finding_id = f.id where f.kind <> 'held') s
     where s.expected <> s.found`,
  ],
  [
    "order-state",
    `select id::text, amount as expected, refunded as found from payments.payment_order o
     where (state in ('refund-due', 'refunded')) <> (refunded = amount)
       or (state = 'refunded' and exists (select from payments.refund r where r.order_id = o.id and r.state in ('asked', 'due', 'failed')))`,
  ],
  [
    "order-has-its-receipt",
    `select o.id::text, (case when o.paid_at is null then 0 else 1 end)::int8 as expected, count(r.id)::int8 as found
     from payments.payment_order o left join payments.fee_receipt r on r.order_id = o.id and r.kind = 'first'
     group by o.id having count(r.id) <> case when o.paid_at is null then 0 else 1 end`,
  ],
  [
    // Receipts that stand say what was collected, less at most what goes back; none stands where all of it does and the receipt was cancelled.
    "receipts-say-what-was-collected",
    `select o.id::text, o.amount as expected, r.found from payments.payment_order o join (select order_id, coalesce(sum(total)
         filter (where kind = 'adjusting' or state in ('in-force', 'adjusted')), 0)::int8 as found from payments.fee_receipt group by order_id) r on r.order_id = o.id
     where r.found not between o.amount - o.refunded and o.amount`,
  ],
  [
    "receipt-numbers-without-gap",
    `select b.agency_id::text || ' ' || b.symbol as id, b.last::int8 as expected, count(r.id)::int8 as found
     from payments.receipt_book b left join payments.fee_receipt r on r.agency_id = b.agency_id and r.form = b.form and r.symbol = b.symbol
     group by b.agency_id, b.form, b.symbol having count(r.id) <> b.last or coalesce(max(r.number), 0) <> b.last`,
  ],
];

/** One statement sees one moment: acts that end meanwhile do not show as faults. */
const everything = statement<{ invariant: Invariant; id: string; expected: bigint; found: bigint }>(
  "payments.check_ledger",
  RULES.map(([invariant, text]) => `(select '${invariant}' as invariant, broken.* from (${text}) broken limit ${MOST})`).join(
    " union all ",
  ),
);

const bank = statement<{ found: bigint }>(
  "payments.bank_balance",
  "select coalesce(sum(amount), 0)::int8 as found from payments.ledger_entry where account = 'bank'",
);

/**
 * Looks over the whole ledger (kiểm tra toàn bộ sổ): every rule money must keep, and what breaks it, at most a thousand things a rule. `statement` is what the
 * bank says it holds, where that is known. Sound books give an empty list.
 */
export async function checkLedger(db: Db, { statement: told }: { readonly statement?: bigint } = {}): Promise<LedgerFault[]> {
  const found: LedgerFault[] = await everything.all(db);
  if (told === undefined) return found;
  const held = (await bank.one(db)).found;
  return held === told ? found : [...found, { invariant: "bank-is-the-statement", id: "", expected: told, found: held }];
}
