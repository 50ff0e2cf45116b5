--! breaking-change
-- Orders of any subject, part payments, shares of what is collected, and money that goes back (hoàn trả).

alter table payments.payment_order
  alter column dossier_id drop not null,
  add column subject_kind text not null default 'dossier' check (subject_kind ~ '^[a-z][a-z-]{0,39}$'),
  add column subject_id text,
  add column received bigint not null default 0 check (received >= 0),
  add column refunded bigint not null default 0 check (refunded >= 0),
  -- Providers at which the payer has begun to pay: they are asked about the order.
  add column started text[] not null default '{}',
  -- Set where another system ordered: its key of the request, and what the request said.
  add column api_key text,
  add column request_hash text,
  drop constraint payment_order_state_check,
  drop constraint payment_order_paid_by_check,
  drop constraint payment_order_check1,
  add constraint payment_order_state_check
    check (state in ('open', 'partly-paid', 'paid', 'expired', 'cancelled', 'refund-due', 'refunded')),
  add constraint payment_order_paid_by_check check (paid_by in ('transfer', 'cash', 'gateway', 'card')),
  add constraint payment_order_paid_at_check check ((paid_at is not null) = (state in ('paid', 'refund-due', 'refunded'))),
  add constraint payment_order_refund_check check (refunded <= amount);
update payments.payment_order set subject_id = dossier_id::text, received = case when paid_at is null then 0 else amount end,
  refunded = case when state = 'refund-due' then amount else 0 end;
alter table payments.payment_order alter column subject_id set not null;
drop index payments.order_to_ask;
create index order_to_ask on payments.payment_order (ask_at) where state in ('open', 'partly-paid');
create index order_subject on payments.payment_order (subject_kind, subject_id);
create index order_lines on payments.payment_order using gin (lines jsonb_path_ops);
create unique index order_api_key on payments.payment_order (agency_id, api_key) where api_key is not null;
comment on table payments.payment_order is 'What a person owes (khoản phải nộp) for a dossier or another subject, in whole đồng.';
comment on column payments.payment_order.received is 'What has come and counts for this order; a surplus is owed back and does not count.';
comment on column payments.payment_order.refunded is 'How much of the lines is owed back or was given back.';

create table payments.refund (
  id uuid primary key,
  -- Said twice, owed once: the rule and what it was about, or the form's own key.
  request_key text not null unique,
  order_id uuid references payments.payment_order,
  transfer_id uuid references payments.transfer,
  agency_id uuid,
  person_id uuid,
  -- Through whom the money came and goes back; "cash" is paid out at the counter.
  provider text not null,
  amount bigint not null check (amount > 0),
  cause text not null check (cause ~ '^[a-z][a-z-]{0,39}$'),
  words text not null default '' check (length(words) <= 1000),
  law text not null default '',
  state text not null check (state in ('asked', 'rejected', 'due', 'sent', 'failed')),
  asked_at timestamptz not null,
  asked_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  sent_at timestamptz,
  tries int not null default 0,
  try_at timestamptz not null,
  fault text,
  provider_reference text,
  check (asked_by is null or decided_by is null or asked_by <> decided_by),
  check ((sent_at is not null) = (state = 'sent'))
);
create index refund_order on payments.refund (order_id);
create index refund_transfer on payments.refund (transfer_id);
create index refund_agency on payments.refund (agency_id, asked_at desc);
create index refund_to_send on payments.refund (try_at) where state = 'due';
comment on table payments.refund is 'Money owed back (khoản hoàn trả): by rule or by hand, asked by one official and approved by another.';

alter table payments.ledger_entry
  add column kind text not null default 'booking',
  add column refund_id uuid references payments.refund,
  drop constraint ledger_entry_account_check,
  add constraint ledger_entry_account_check check (account in ('bank', 'clearing', 'cash', 'fee', 'charge', 'retained', 'remitted', 'unshared',
    'advance', 'held', 'suspense', 'refund-payable'));
create index ledger_transfer on payments.ledger_entry (transfer_id);
create index ledger_refund on payments.ledger_entry (refund_id);
comment on column payments.ledger_entry.account is
  'bank, clearing (at a gateway), cash; retained (phần được để lại), remitted (nộp ngân sách), unshared (chờ phân chia); advance (part payments), held, suspense, refund-payable. fee and charge: before shares were kept.';

-- What was owed back before refunds had rows of their own.
insert into payments.refund (id, request_key, order_id, transfer_id, agency_id, person_id, provider, amount, cause, state, asked_at, decided_at, try_at)
  select gen_random_uuid(), 'called-off:' || o.id, o.id, t.id, o.agency_id, o.person_id, coalesce(t.provider, 'cash'), o.amount, 'called-off', 'due',
    o.paid_at, o.paid_at, o.paid_at
  from payments.payment_order o
    left join payments.ledger_entry e on e.order_id = o.id and e.account = 'bank' and e.amount > 0 and o.paid_by = 'transfer'
    left join payments.transfer t on t.id = e.transfer_id and not exists (select from payments.held_transfer h where h.transfer_id = t.id)
  where o.state = 'refund-due' and (o.paid_by = 'cash' or t.id is not null);
update payments.ledger_entry e set refund_id = r.id from payments.refund r where r.order_id = e.order_id and e.account = 'refund-payable';

create table payments.refused_callback (
  provider text not null,
  minute timestamptz not null,
  times int not null,
  primary key (provider, minute)
);
comment on table payments.refused_callback is 'Callbacks whose signature was wrong, counted by the minute: an attack fills no log.';

grant select, insert, update on payments.refund, payments.refused_callback to motlan_app;
