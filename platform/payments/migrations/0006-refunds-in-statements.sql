-- Refunds in the bank's statement, the day from which a difference is settled, and statements the node fetches by itself.
alter table payments.finding
  add column refund_id uuid references payments.refund,
  -- From which day of the books on it is no difference: the posting's, or that of the statement which had it.
  add column settled_day date;
update payments.finding f set settled_day = coalesce(
  (select max(e.day) from payments.ledger_entry e where e.finding_id = f.id), (f.resolved_at at time zone 'Asia/Ho_Chi_Minh')::date, f.day)
  where f.state = 'resolved';
comment on column payments.finding.refund_id is 'The refund it is about: one that the statement does not have, or one that settles it.';

create table payments.statement_fetch (
  bank_account text not null,
  day date not null,
  tries int not null,
  at timestamptz not null,
  -- Why it did not come; nothing once it was taken.
  fault text,
  primary key (bank_account, day)
);
comment on table payments.statement_fetch is 'How often the node asked a bank for a day''s statement, and why it has none yet.';
grant select, insert, update on payments.statement_fetch to motlan_app;

-- A refund goes out on its own day, not on that of the transfer it gives back.
create or replace function payments.place_entry() returns trigger language plpgsql as $$
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
    new.day := case when new.kind = 'refund-sent' then own_day else (coalesce(told_at, new.at) at time zone 'Asia/Ho_Chi_Minh')::date end;
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
