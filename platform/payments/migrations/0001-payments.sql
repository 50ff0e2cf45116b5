-- Payment orders (khoản phải nộp), the banks' transfers, each booked once, what is held aside, the ledger, and the numbers of fee receipts.

create table payments.collecting_account (
  bin text not null,
  number text not null,
  agency_id uuid not null,
  primary key (bin, number)
);
comment on table payments.collecting_account is 'Accounts agencies collect into. A virtual account begins with the number of one: so an unknown transfer still finds its agency.';

create table payments.payment_order (
  id uuid primary key,
  -- Nine random digits and a check digit: a slip of the finger meets no other order.
  number text not null unique check (number ~ '^\d{10}$'),
  dossier_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  lines jsonb not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('open', 'paid', 'expired', 'cancelled', 'refund-due')),
  bin text not null,
  account text not null,
  holder text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  paid_by text check (paid_by in ('transfer', 'cash')),
  request_key text not null,
  -- When the bank is asked next whether the money came, and how often it was.
  ask_at timestamptz not null,
  asked int not null default 0,
  unique (person_id, request_key),
  check ((paid_at is null) = (paid_by is null)),
  check ((paid_at is not null) = (state in ('paid', 'refund-due')))
);
create index order_dossier on payments.payment_order (dossier_id, created_at desc);
create index order_person on payments.payment_order (person_id, created_at desc);
create index order_account on payments.payment_order (bin, account);
create index order_to_ask on payments.payment_order (ask_at) where state = 'open';
comment on table payments.payment_order is 'What a person owes for a dossier (khoản phí, lệ phí phải nộp), in whole đồng.';

create table payments.transfer (
  id uuid primary key,
  provider text not null,
  transaction_id text not null,
  bin text not null,
  account text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  content text not null,
  -- The bank's booking time; heard_at is when we first learnt of it.
  at timestamptz not null,
  heard_at timestamptz not null,
  -- The signed message as it came, for a dispute.
  evidence text not null,
  constraint transfer_once unique (provider, transaction_id)
);
comment on table payments.transfer is 'Every transfer a bank has told of, once by its transaction id, however often and however late it was told.';

create table payments.held_transfer (
  transfer_id uuid primary key references payments.transfer,
  reason text not null,
  order_id uuid references payments.payment_order,
  agency_id uuid,
  at timestamptz not null
);
create index held_agency on payments.held_transfer (agency_id, at desc);
comment on table payments.held_transfer is 'Money that came and fits no open order (tiền chờ xử lý): set aside with the reason, never lost.';

create table payments.ledger_entry (
  id bigint generated always as identity primary key,
  posting_id uuid not null,
  at timestamptz not null,
  agency_id uuid,
  account text not null check (account in ('bank', 'cash', 'fee', 'charge', 'held', 'refund-payable')),
  -- Đồng: debit positive, credit negative.
  amount bigint not null check (amount <> 0),
  order_id uuid references payments.payment_order,
  transfer_id uuid references payments.transfer
);
create index ledger_posting on payments.ledger_entry (posting_id);
create index ledger_order on payments.ledger_entry (order_id);
comment on table payments.ledger_entry is 'Double entry (bút toán kép): append-only, each posting sums to nought.';

create function payments.refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if (select sum(amount) from payments.ledger_entry where posting_id = new.posting_id) <> 0 then
    raise exception 'posting % does not sum to nought', new.posting_id using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  return null;
end $$;
create constraint trigger ledger_balanced after insert on payments.ledger_entry deferrable initially deferred
  for each row execute function payments.refuse_unbalanced();

create table payments.receipt_counter (
  agency_id uuid not null,
  year int not null,
  last int not null,
  primary key (agency_id, year)
);

create table payments.fee_receipt (
  order_id uuid primary key references payments.payment_order,
  agency_id uuid not null,
  year int not null,
  form text not null check (form ~ '^EBL0[12]$'),
  symbol text not null check (symbol ~ '^\d{2}T[ABCDEGHKLMNPQRSTUVXY]{2}$'),
  number int not null check (number between 1 and 99999999),
  at timestamptz not null,
  unique (agency_id, symbol, number)
);
comment on table payments.fee_receipt is 'Electronic fee receipts (biên lai điện tử), numbered per agency and year without a gap (Decree 254/2026/NĐ-CP, article 23).';

grant select, insert, update on payments.payment_order, payments.receipt_counter to motlan_app;
grant select, insert on payments.collecting_account, payments.transfer, payments.held_transfer, payments.ledger_entry, payments.fee_receipt to motlan_app;
