--! breaking-change
-- Receipts by the rule of their day, in books without gaps; corrected by a notice, an adjusting or a replacing receipt, or cancelled with their number kept.
create table payments.receipt_book (
  agency_id uuid not null,
  form text not null,
  symbol text not null,
  year int not null,
  last int not null check (last >= 1),
  opened_on date not null,
  closes_on date not null,
  primary key (agency_id, form, symbol)
);
comment on table payments.receipt_book is 'Books of receipts (sổ biên lai): per collecting agency, form and symbol, running until the year or the rule it follows ends.';

alter table payments.fee_receipt
  drop constraint fee_receipt_pkey,
  drop constraint fee_receipt_form_check,
  drop constraint fee_receipt_symbol_check,
  drop constraint fee_receipt_agency_id_symbol_number_key,
  add column id uuid not null default gen_random_uuid() primary key,
  add column kind text not null default 'first' check (kind in ('first', 'replacing', 'adjusting')),
  add column of_receipt uuid references payments.fee_receipt,
  add column state text not null default 'in-force' check (state in ('in-force', 'adjusted', 'replaced', 'cancelled')),
  -- Đồng; below nought where an adjusting receipt takes away.
  add column total bigint,
  -- What it says where that is not the order's lines: amounts are decimal texts, since JSON numbers are no money.
  add column lines jsonb,
  add column payer text not null default '' check (length(payer) <= 200),
  add column reason text not null default '' check (length(reason) <= 500),
  add column made_by uuid,
  add column made_by_name text not null default '',
  add column document_id uuid,
  add column verify_code text,
  add column revision int not null default 0,
  add constraint receipt_number_once unique (agency_id, form, symbol, number),
  add check ((kind = 'first') = (of_receipt is null)),
  add check ((kind = 'first') or made_by is not null);
update payments.fee_receipt r set total = o.amount from payments.payment_order o where o.id = r.order_id;
set constraints all immediate;
alter table payments.fee_receipt alter column total set not null;
create unique index receipt_of_order on payments.fee_receipt (order_id) where kind <> 'adjusting' and state in ('in-force', 'adjusted');
create unique index receipt_first on payments.fee_receipt (order_id) where kind = 'first';
create unique index receipt_replaced_once on payments.fee_receipt (of_receipt) where kind = 'replacing';
create index receipt_corrects on payments.fee_receipt (of_receipt) where of_receipt is not null;
create index receipt_code on payments.fee_receipt (verify_code) where verify_code is not null;
create index receipt_agency on payments.fee_receipt (agency_id, at desc);
comment on table payments.fee_receipt is 'Electronic fee receipts (biên lai điện tử), numbered per agency and symbol without a gap; a cancelled one keeps its number.';

insert into payments.receipt_book (agency_id, form, symbol, year, last, opened_on, closes_on)
  select agency_id, form, symbol, year, max(number), min((at at time zone 'Asia/Ho_Chi_Minh')::date), make_date(year, 12, 31)
  from payments.fee_receipt group by agency_id, form, symbol, year;
drop table payments.receipt_counter;

create table payments.receipt_notice (
  id uuid primary key,
  receipt_id uuid not null references payments.fee_receipt,
  wrong text not null check (length(wrong) between 3 and 500),
  correct text not null check (length(correct) between 3 and 500),
  reason text not null check (length(reason) <= 500),
  by_official uuid not null,
  by_name text not null,
  at timestamptz not null,
  document_id uuid not null
);
create index notice_receipt on payments.receipt_notice (receipt_id, at);
comment on table payments.receipt_notice is 'Notices that a receipt says something wrong (thông báo biên lai có sai sót, 04/SS-CTĐT) where no new receipt is needed.';

grant select, insert, update on payments.receipt_book, payments.fee_receipt to motlan_app;
grant select, insert on payments.receipt_notice to motlan_app;
