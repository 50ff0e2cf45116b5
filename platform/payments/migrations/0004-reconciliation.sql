-- Reconciliation with the bank's statement (đối chiếu với sổ phụ), what is left over, and the closing of the day (khoá sổ).

-- The accounts into which differences are written until somebody else has answered for them.
do $$
declare rule text;
begin
  select pg_get_constraintdef(oid) into rule from pg_constraint
    where conrelid = 'payments.ledger_entry'::regclass and conname = 'ledger_entry_account_check';
  alter table payments.ledger_entry drop constraint ledger_entry_account_check;
  execute format('alter table payments.ledger_entry add constraint ledger_entry_account_check check (%s or account in (''suspense'', ''due-agency'', ''due-bank''))',
    regexp_replace(rule, '^CHECK ', ''));
end $$;

alter table payments.ledger_entry
  add column day date,
  add column bank_account text,
  add column correction_of date;
comment on column payments.ledger_entry.day is 'The day of the books it belongs to: the bank''s booking day, or ours where no bank is in it.';
comment on column payments.ledger_entry.bank_account is 'Where the account is "bank": which one, as "bin/number" of the collecting account.';
comment on column payments.ledger_entry.correction_of is 'Said where the day it belongs to had been closed: it stands in a later day and names the one it corrects.';

create table payments.day_closing (
  agency_id uuid not null,
  day date not null,
  closed_by uuid not null,
  closed_by_name text not null,
  closed_at timestamptz not null,
  -- The figures of the closing sheet as they stood: decimal texts, since JSON numbers are no money.
  sheet jsonb not null,
  signed_by uuid,
  signed_at timestamptz,
  document_id uuid,
  primary key (agency_id, day),
  check ((signed_by is null) = (signed_at is null)),
  check (signed_by is null or signed_by <> closed_by)
);
comment on table payments.day_closing is 'Days of an agency''s books that are closed (khoá sổ ngày), by whom, and the second person who signed the sheet.';

-- Which collecting account a bank's account is: virtual ones begin with its number.
create function payments.collecting_account_of(of_bin text, of_number text) returns text language sql stable as $$
  select coalesce(
    (select bin || '/' || number from payments.collecting_account
      where bin = of_bin and starts_with(of_number, number) order by length(number) desc limit 1),
    of_bin || '/' || of_number)
$$;

create function payments.place_entry() returns trigger language plpgsql as $$
declare
  own_day date := (new.at at time zone 'Asia/Ho_Chi_Minh')::date;
  told_bin text;
  told_account text;
  told_at timestamptz;
begin
  if new.transfer_id is not null then select bin, account, at into told_bin, told_account, told_at from payments.transfer where id = new.transfer_id;
  elsif new.order_id is not null then select bin, account into told_bin, told_account from payments.payment_order where id = new.order_id;
  end if;
  if new.account = 'bank' and new.bank_account is null and told_bin is not null then
    new.bank_account := payments.collecting_account_of(told_bin, told_account);
  end if;
  if new.day is null then
    new.day := (coalesce(told_at, new.at) at time zone 'Asia/Ho_Chi_Minh')::date;
    if payments.is_closed(new.agency_id, new.day) then
      new.correction_of := new.day;
      new.day := own_day;
    end if;
  end if;
  if payments.is_closed(new.agency_id, new.day) then
    raise exception 'the books of % are closed', new.day using errcode = 'check_violation', constraint = 'day_closed';
  end if;
  return new;
end $$;

-- Whoever closes a day holds this lock alone; whoever posts into it shares it. So nothing slips in while it is being closed.
create function payments.is_closed(of_agency uuid, of_day date) returns boolean language plpgsql volatile as $$
begin
  if of_agency is null then return false; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('payments.day/' || of_agency || '/' || of_day, 0));
  return exists (select from payments.day_closing where agency_id = of_agency and day = of_day);
end $$;

update payments.ledger_entry e set
  day = (coalesce(t.at, e.at) at time zone 'Asia/Ho_Chi_Minh')::date,
  bank_account = case when e.account = 'bank' then payments.collecting_account_of(coalesce(t.bin, o.bin), coalesce(t.account, o.account)) end
from payments.ledger_entry self
  left join payments.transfer t on t.id = self.transfer_id
  left join payments.payment_order o on o.id = self.order_id
where self.id = e.id;
set constraints all immediate;
alter table payments.ledger_entry alter column day set not null;
create trigger ledger_placed before insert on payments.ledger_entry for each row execute function payments.place_entry();
create index ledger_day on payments.ledger_entry (agency_id, day);
create index ledger_bank on payments.ledger_entry (bank_account, day) where account = 'bank';

create table payments.bank_statement (
  id uuid primary key,
  agency_id uuid not null,
  bank_account text not null,
  day date not null,
  opening bigint not null,
  closing bigint not null,
  format text not null check (format in ('camt.053', 'csv')),
  -- Over what it says, not over its bytes: the same day as CSV and as camt.053 is one statement.
  content_hash bytea not null,
  taken_at timestamptz not null,
  -- Nobody where the node fetched it.
  taken_by uuid,
  constraint statement_once unique (bank_account, day)
);
create index transfer_day on payments.transfer (bin, at);
create index statement_agency on payments.bank_statement (agency_id, day desc);
comment on table payments.bank_statement is 'A bank''s statement of one account and day (sổ phụ ngân hàng), taken once.';

create table payments.statement_entry (
  statement_id uuid not null references payments.bank_statement,
  nth int not null,
  reference text not null,
  end_to_end_id text not null,
  -- Đồng: money in is positive, money out negative.
  amount bigint not null check (amount <> 0),
  account text not null,
  content text not null,
  is_return boolean not null,
  matched text check (matched in ('reference', 'content', 'booked', 'refund')),
  primary key (statement_id, nth)
);
comment on table payments.statement_entry is 'The lines of a statement, as the bank wrote them; matched says how ours was found.';

create table payments.finding (
  id uuid primary key,
  agency_id uuid not null,
  bank_account text not null,
  day date not null,
  kind text not null check (kind in ('held', 'missing', 'amount', 'double', 'outgoing', 'bounced')),
  reference text not null,
  nth int not null,
  -- What is at stake, and by how much the statement differs from the ledger (nought where both have it and nobody knows whose it is).
  amount bigint not null check (amount > 0),
  difference bigint not null,
  why text,
  content text not null,
  transfer_id uuid references payments.transfer,
  opened_at timestamptz not null,
  owner_id uuid,
  owner_name text,
  state text not null default 'open' check (state in ('open', 'resolved')),
  resolution text check (resolution in ('book', 'refund', 'other-agency', 'bank-mistake', 'suspense', 'came-later')),
  note text,
  order_id uuid references payments.payment_order,
  resolved_by uuid,
  resolved_at timestamptz,
  revision int not null default 0,
  constraint finding_once unique (bank_account, day, kind, reference, nth),
  check ((state = 'resolved') = (resolution is not null)),
  check ((owner_id is null) = (owner_name is null))
);
create index finding_open on payments.finding (agency_id, day) where state = 'open';
create index finding_day on payments.finding (agency_id, day desc);
comment on table payments.finding is 'What does not match on a day (khoản chênh lệch): with an owner, resolved with a reason, each by a posting that can be reversed.';

create table payments.finding_step (
  finding_id uuid not null references payments.finding,
  revision int not null,
  what text not null,
  note text not null,
  by_official uuid,
  at timestamptz not null,
  primary key (finding_id, revision)
);
comment on table payments.finding_step is 'What was done about a finding, by whom and why; append-only.';

alter table payments.ledger_entry add column finding_id uuid references payments.finding;
create index ledger_finding on payments.ledger_entry (finding_id) where finding_id is not null;

grant select, insert on payments.bank_statement, payments.statement_entry, payments.finding_step to motlan_app;
grant select, insert, update on payments.finding, payments.day_closing to motlan_app;
grant execute on function payments.collecting_account_of, payments.is_closed to motlan_app;
