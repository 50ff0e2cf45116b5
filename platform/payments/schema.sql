-- payments: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table payments.bank_statement (
  id uuid not null,
  agency_id uuid not null,
  bank_account text not null,
  day date not null,
  opening bigint not null,
  closing bigint not null,
  format text not null,
  content_hash bytea not null,
  taken_at timestamp with time zone not null,
  taken_by uuid,
  constraint bank_statement_pkey PRIMARY KEY (id),
  constraint statement_once UNIQUE (bank_account, day),
  constraint bank_statement_format_check CHECK ((format = ANY (ARRAY['camt.053'::text, 'csv'::text])))
);
CREATE INDEX statement_agency ON payments.bank_statement USING btree (agency_id, day DESC);
grant insert, select on payments.bank_statement to motlan_app;
comment on table payments.bank_statement is 'A bank''s statement of one account and day (sổ phụ ngân hàng), taken once.';

create table payments.collecting_account (
  bin text not null,
  number text not null,
  agency_id uuid not null,
  constraint collecting_account_pkey PRIMARY KEY (bin, number)
);
grant insert, select on payments.collecting_account to motlan_app;
comment on table payments.collecting_account is 'Accounts agencies collect into. A virtual account begins with the number of one: so an unknown transfer still finds its agency.';

create table payments.day_closing (
  agency_id uuid not null,
  day date not null,
  closed_by uuid not null,
  closed_by_name text not null,
  closed_at timestamp with time zone not null,
  sheet jsonb not null,
  signed_by uuid,
  signed_at timestamp with time zone,
  document_id uuid,
  constraint day_closing_pkey PRIMARY KEY (agency_id, day),
  constraint day_closing_check CHECK (((signed_by IS NULL) = (signed_at IS NULL))),
  constraint day_closing_check1 CHECK (((signed_by IS NULL) OR (signed_by <> closed_by)))
);
grant insert, select, update on payments.day_closing to motlan_app;
comment on table payments.day_closing is 'Days of an agency''s books that are closed (khoá sổ ngày), by whom, and the second person who signed the sheet.';

create table payments.fee_receipt (
  order_id uuid not null,
  agency_id uuid not null,
  year integer not null,
  form text not null,
  symbol text not null,
  number integer not null,
  at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  kind text not null default 'first'::text,
  of_receipt uuid,
  state text not null default 'in-force'::text,
  total bigint not null,
  lines jsonb,
  payer text not null default ''::text,
  reason text not null default ''::text,
  made_by uuid,
  made_by_name text not null default ''::text,
  document_id uuid,
  verify_code text,
  revision integer not null default 0,
  constraint fee_receipt_pkey PRIMARY KEY (id),
  constraint receipt_number_once UNIQUE (agency_id, form, symbol, number),
  constraint fee_receipt_check CHECK (((kind = 'first'::text) = (of_receipt IS NULL))),
  constraint fee_receipt_check1 CHECK (((kind = 'first'::text) OR (made_by IS NOT NULL))),
  constraint fee_receipt_kind_check CHECK ((kind = ANY (ARRAY['first'::text, 'replacing'::text, 'adjusting'::text]))),
  constraint fee_receipt_number_check CHECK (((number >= 1) AND (number <= 99999999))),
  constraint fee_receipt_payer_check CHECK ((length(payer) <= 200)),
  constraint fee_receipt_reason_check CHECK ((length(reason) <= 500)),
  constraint fee_receipt_state_check CHECK ((state = ANY (ARRAY['in-force'::text, 'adjusted'::text, 'replaced'::text, 'cancelled'::text]))),
  constraint fee_receipt_of_receipt_fkey FOREIGN KEY (of_receipt) REFERENCES payments.fee_receipt(id),
  constraint fee_receipt_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id)
);
CREATE INDEX receipt_agency ON payments.fee_receipt USING btree (agency_id, at DESC);
CREATE INDEX receipt_code ON payments.fee_receipt USING btree (verify_code) WHERE (verify_code IS NOT NULL);
CREATE INDEX receipt_corrects ON payments.fee_receipt USING btree (of_receipt) WHERE (of_receipt IS NOT NULL);
CREATE UNIQUE INDEX receipt_first ON payments.fee_receipt USING btree (order_id) WHERE (kind = 'first'::text);
CREATE UNIQUE INDEX receipt_of_order ON payments.fee_receipt USING btree (order_id) WHERE ((kind <> 'adjusting'::text) AND (state = ANY (ARRAY['in-force'::text, 'adjusted'::text])));
CREATE UNIQUE INDEX receipt_replaced_once ON payments.fee_receipt USING btree (of_receipt) WHERE (kind = 'replacing'::text);
grant insert, select, update on payments.fee_receipt to motlan_app;
comment on table payments.fee_receipt is 'Electronic fee receipts (biên lai điện tử), numbered per agency and symbol without a gap; a cancelled one keeps its number.';

create table payments.finding (
  id uuid not null,
  agency_id uuid not null,
  bank_account text not null,
  day date not null,
  kind text not null,
  reference text not null,
  nth integer not null,
  amount bigint not null,
  difference bigint not null,
  why text,
  content text not null,
  transfer_id uuid,
  opened_at timestamp with time zone not null,
  owner_id uuid,
  owner_name text,
  state text not null default 'open'::text,
  resolution text,
  note text,
  order_id uuid,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  revision integer not null default 0,
  refund_id uuid,
  settled_day date,
  constraint finding_pkey PRIMARY KEY (id),
  constraint finding_once UNIQUE (bank_account, day, kind, reference, nth),
  constraint finding_amount_check CHECK ((amount > 0)),
  constraint finding_check CHECK (((state = 'resolved'::text) = (resolution IS NOT NULL))),
  constraint finding_check1 CHECK (((owner_id IS NULL) = (owner_name IS NULL))),
  constraint finding_kind_check CHECK ((kind = ANY (ARRAY['held'::text, 'missing'::text, 'amount'::text, 'double'::text, 'outgoing'::text, 'bounced'::text]))),
  constraint finding_resolution_check CHECK ((resolution = ANY (ARRAY['book'::text, 'refund'::text, 'other-agency'::text, 'bank-mistake'::text, 'suspense'::text, 'came-later'::text]))),
  constraint finding_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text]))),
  constraint finding_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id),
  constraint finding_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES payments.refund(id),
  constraint finding_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES payments.transfer(id)
);
CREATE INDEX finding_day ON payments.finding USING btree (agency_id, day DESC);
CREATE INDEX finding_open ON payments.finding USING btree (agency_id, day) WHERE (state = 'open'::text);
grant insert, select, update on payments.finding to motlan_app;
comment on table payments.finding is 'What does not match on a day (khoản chênh lệch): with an owner, resolved with a reason, each by a posting that can be reversed.';
comment on column payments.finding.refund_id is 'The refund it is about: one that the statement does not have, or one that settles it.';

create table payments.finding_step (
  finding_id uuid not null,
  revision integer not null,
  what text not null,
  note text not null,
  by_official uuid,
  at timestamp with time zone not null,
  constraint finding_step_pkey PRIMARY KEY (finding_id, revision),
  constraint finding_step_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES payments.finding(id)
);
grant insert, select on payments.finding_step to motlan_app;
comment on table payments.finding_step is 'What was done about a finding, by whom and why; append-only.';

create table payments.held_transfer (
  transfer_id uuid not null,
  reason text not null,
  order_id uuid,
  agency_id uuid,
  at timestamp with time zone not null,
  constraint held_transfer_pkey PRIMARY KEY (transfer_id),
  constraint held_transfer_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id),
  constraint held_transfer_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES payments.transfer(id)
);
CREATE INDEX held_agency ON payments.held_transfer USING btree (agency_id, at DESC);
grant insert, select on payments.held_transfer to motlan_app;
comment on table payments.held_transfer is 'Money that came and fits no open order (tiền chờ xử lý): set aside with the reason, never lost.';

create table payments.ledger_entry (
  id bigint not null generated always as identity,
  posting_id uuid not null,
  at timestamp with time zone not null,
  agency_id uuid,
  account text not null,
  amount bigint not null,
  order_id uuid,
  transfer_id uuid,
  kind text not null default 'booking'::text,
  refund_id uuid,
  day date not null,
  bank_account text,
  correction_of date,
  finding_id uuid,
  constraint ledger_entry_pkey PRIMARY KEY (id),
  constraint ledger_entry_account_check CHECK (((account = ANY (ARRAY['bank'::text, 'clearing'::text, 'cash'::text, 'fee'::text, 'charge'::text, 'retained'::text, 'remitted'::text, 'unshared'::text, 'advance'::text, 'held'::text, 'suspense'::text, 'refund-payable'::text])) OR (account = ANY (ARRAY['suspense'::text, 'due-agency'::text, 'due-bank'::text])))),
  constraint ledger_entry_amount_check CHECK ((amount <> 0)),
  constraint ledger_entry_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES payments.finding(id),
  constraint ledger_entry_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id),
  constraint ledger_entry_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES payments.refund(id),
  constraint ledger_entry_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES payments.transfer(id)
);
CREATE INDEX ledger_bank ON payments.ledger_entry USING btree (bank_account, day) WHERE (account = 'bank'::text);
CREATE INDEX ledger_day ON payments.ledger_entry USING btree (agency_id, day);
CREATE INDEX ledger_finding ON payments.ledger_entry USING btree (finding_id) WHERE (finding_id IS NOT NULL);
CREATE INDEX ledger_order ON payments.ledger_entry USING btree (order_id);
CREATE INDEX ledger_posting ON payments.ledger_entry USING btree (posting_id);
CREATE INDEX ledger_refund ON payments.ledger_entry USING btree (refund_id);
CREATE INDEX ledger_transfer ON payments.ledger_entry USING btree (transfer_id);
CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON payments.ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.refuse_unbalanced();
CREATE TRIGGER ledger_placed BEFORE INSERT ON payments.ledger_entry FOR EACH ROW EXECUTE FUNCTION payments.place_entry();
grant insert, select on payments.ledger_entry to motlan_app;
comment on table payments.ledger_entry is 'Double entry (bút toán kép): append-only, each posting sums to nought.';
comment on column payments.ledger_entry.account is 'bank, clearing (at a gateway), cash; retained (phần được để lại), remitted (nộp ngân sách), unshared (chờ phân chia); advance (part payments), held, suspense, refund-payable. fee and charge: before shares were kept.';
comment on column payments.ledger_entry.day is 'The day of the books it belongs to: the bank''s booking day, or ours where no bank is in it.';
comment on column payments.ledger_entry.bank_account is 'Where the account is "bank": which one, as "bin/number" of the collecting account.';
comment on column payments.ledger_entry.correction_of is 'Said where the day it belongs to had been closed: it stands in a later day and names the one it corrects.';

create table payments.payment_order (
  id uuid not null,
  number text not null,
  dossier_id uuid,
  agency_id uuid not null,
  person_id uuid not null,
  lines jsonb not null,
  amount bigint not null,
  state text not null,
  bin text not null,
  account text not null,
  holder text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  paid_by text,
  request_key text not null,
  ask_at timestamp with time zone not null,
  asked integer not null default 0,
  subject_kind text not null default 'dossier'::text,
  subject_id text not null,
  received bigint not null default 0,
  refunded bigint not null default 0,
  started text[] not null default '{}'::text[],
  api_key text,
  request_hash text,
  link text,
  constraint payment_order_pkey PRIMARY KEY (id),
  constraint payment_order_link_key UNIQUE (link),
  constraint payment_order_number_key UNIQUE (number),
  constraint payment_order_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint payment_order_amount_check CHECK ((amount > 0)),
  constraint payment_order_check CHECK (((paid_at IS NULL) = (paid_by IS NULL))),
  constraint payment_order_link_check CHECK ((link ~ '^[A-Za-z0-9_-]{43}$'::text)),
  constraint payment_order_number_check CHECK ((number ~ '^\d{10}$'::text)),
  constraint payment_order_paid_at_check CHECK (((paid_at IS NOT NULL) = (state = ANY (ARRAY['paid'::text, 'refund-due'::text, 'refunded'::text])))),
  constraint payment_order_paid_by_check CHECK ((paid_by = ANY (ARRAY['transfer'::text, 'cash'::text, 'gateway'::text, 'card'::text]))),
  constraint payment_order_received_check CHECK ((received >= 0)),
  constraint payment_order_refund_check CHECK ((refunded <= amount)),
  constraint payment_order_refunded_check CHECK ((refunded >= 0)),
  constraint payment_order_state_check CHECK ((state = ANY (ARRAY['open'::text, 'partly-paid'::text, 'paid'::text, 'expired'::text, 'cancelled'::text, 'refund-due'::text, 'refunded'::text]))),
  constraint payment_order_subject_kind_check CHECK ((subject_kind ~ '^[a-z][a-z-]{0,39}$'::text))
);
CREATE INDEX order_account ON payments.payment_order USING btree (bin, account);
CREATE UNIQUE INDEX order_api_key ON payments.payment_order USING btree (agency_id, api_key) WHERE (api_key IS NOT NULL);
CREATE INDEX order_dossier ON payments.payment_order USING btree (dossier_id, created_at DESC);
CREATE INDEX order_lines ON payments.payment_order USING gin (lines jsonb_path_ops);
CREATE INDEX order_person ON payments.payment_order USING btree (person_id, created_at DESC);
CREATE INDEX order_subject ON payments.payment_order USING btree (subject_kind, subject_id);
CREATE INDEX order_to_ask ON payments.payment_order USING btree (ask_at) WHERE (state = ANY (ARRAY['open'::text, 'partly-paid'::text]));
CREATE INDEX order_to_ask_after ON payments.payment_order USING btree (ask_at) WHERE ((state <> ALL (ARRAY['open'::text, 'partly-paid'::text])) AND (started <> '{}'::text[]));
grant insert, select, update on payments.payment_order to motlan_app;
comment on table payments.payment_order is 'What a person owes (khoản phải nộp) for a dossier or another subject, in whole đồng.';
comment on column payments.payment_order.received is 'What has come and counts for this order; a surplus is owed back and does not count.';
comment on column payments.payment_order.refunded is 'How much of the lines is owed back or was given back.';

create table payments.receipt_book (
  agency_id uuid not null,
  form text not null,
  symbol text not null,
  year integer not null,
  last integer not null,
  opened_on date not null,
  closes_on date not null,
  constraint receipt_book_pkey PRIMARY KEY (agency_id, form, symbol),
  constraint receipt_book_last_check CHECK ((last >= 1))
);
grant insert, select, update on payments.receipt_book to motlan_app;
comment on table payments.receipt_book is 'Books of receipts (sổ biên lai): per collecting agency, form and symbol, running until the year or the rule it follows ends.';

create table payments.receipt_notice (
  id uuid not null,
  receipt_id uuid not null,
  wrong text not null,
  correct text not null,
  reason text not null,
  by_official uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  document_id uuid not null,
  constraint receipt_notice_pkey PRIMARY KEY (id),
  constraint receipt_notice_correct_check CHECK (((length(correct) >= 3) AND (length(correct) <= 500))),
  constraint receipt_notice_reason_check CHECK ((length(reason) <= 500)),
  constraint receipt_notice_wrong_check CHECK (((length(wrong) >= 3) AND (length(wrong) <= 500))),
  constraint receipt_notice_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES payments.fee_receipt(id)
);
CREATE INDEX notice_receipt ON payments.receipt_notice USING btree (receipt_id, at);
grant insert, select on payments.receipt_notice to motlan_app;
comment on table payments.receipt_notice is 'Notices that a receipt says something wrong (thông báo biên lai có sai sót, 04/SS-CTĐT) where no new receipt is needed.';

create table payments.refund (
  id uuid not null,
  request_key text not null,
  order_id uuid,
  transfer_id uuid,
  agency_id uuid,
  person_id uuid,
  provider text not null,
  amount bigint not null,
  cause text not null,
  words text not null default ''::text,
  law text not null default ''::text,
  state text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  sent_at timestamp with time zone,
  tries integer not null default 0,
  try_at timestamp with time zone not null,
  fault text,
  provider_reference text,
  constraint refund_pkey PRIMARY KEY (id),
  constraint refund_request_key_key UNIQUE (request_key),
  constraint refund_amount_check CHECK ((amount > 0)),
  constraint refund_cause_check CHECK ((cause ~ '^[a-z][a-z-]{0,39}$'::text)),
  constraint refund_check CHECK (((asked_by IS NULL) OR (decided_by IS NULL) OR (asked_by <> decided_by))),
  constraint refund_check1 CHECK (((sent_at IS NOT NULL) = (state = 'sent'::text))),
  constraint refund_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'rejected'::text, 'due'::text, 'sent'::text, 'failed'::text]))),
  constraint refund_words_check CHECK ((length(words) <= 1000)),
  constraint refund_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id),
  constraint refund_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES payments.transfer(id)
);
CREATE INDEX refund_agency ON payments.refund USING btree (agency_id, asked_at DESC);
CREATE INDEX refund_order ON payments.refund USING btree (order_id);
CREATE INDEX refund_to_send ON payments.refund USING btree (try_at) WHERE (state = 'due'::text);
CREATE INDEX refund_transfer ON payments.refund USING btree (transfer_id);
grant insert, select, update on payments.refund to motlan_app;
comment on table payments.refund is 'Money owed back (khoản hoàn trả): by rule or by hand, asked by one official and approved by another.';

create table payments.refused_callback (
  provider text not null,
  minute timestamp with time zone not null,
  times integer not null,
  constraint refused_callback_pkey PRIMARY KEY (provider, minute)
);
grant insert, select, update on payments.refused_callback to motlan_app;
comment on table payments.refused_callback is 'Callbacks whose signature was wrong, counted by the minute: an attack fills no log.';

create table payments.statement_entry (
  statement_id uuid not null,
  nth integer not null,
  reference text not null,
  end_to_end_id text not null,
  amount bigint not null,
  account text not null,
  content text not null,
  is_return boolean not null,
  matched text,
  constraint statement_entry_pkey PRIMARY KEY (statement_id, nth),
  constraint statement_entry_amount_check CHECK ((amount <> 0)),
  constraint statement_entry_matched_check CHECK ((matched = ANY (ARRAY['reference'::text, 'content'::text, 'booked'::text, 'refund'::text]))),
  constraint statement_entry_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES payments.bank_statement(id)
);
grant insert, select on payments.statement_entry to motlan_app;
comment on table payments.statement_entry is 'The lines of a statement, as the bank wrote them; matched says how ours was found.';

create table payments.statement_fetch (
  bank_account text not null,
  day date not null,
  tries integer not null,
  at timestamp with time zone not null,
  fault text,
  constraint statement_fetch_pkey PRIMARY KEY (bank_account, day)
);
grant insert, select, update on payments.statement_fetch to motlan_app;
comment on table payments.statement_fetch is 'How often the node asked a bank for a day''s statement, and why it has none yet.';

create table payments.transfer (
  id uuid not null,
  provider text not null,
  transaction_id text not null,
  bin text not null,
  account text not null,
  amount bigint not null,
  currency text not null,
  content text not null,
  at timestamp with time zone not null,
  heard_at timestamp with time zone not null,
  evidence text not null,
  constraint transfer_pkey PRIMARY KEY (id),
  constraint transfer_once UNIQUE (provider, transaction_id),
  constraint transfer_amount_check CHECK ((amount > 0))
);
CREATE INDEX transfer_day ON payments.transfer USING btree (bin, at);
grant insert, select on payments.transfer to motlan_app;
comment on table payments.transfer is 'Every transfer a bank has told of, once by its transaction id, however often and however late it was told.';

CREATE OR REPLACE FUNCTION payments.collecting_account_of(of_bin text, of_number text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(
    (select bin || '/' || number from payments.collecting_account
      where bin = of_bin and starts_with(of_number, number) order by length(number) desc limit 1),
    of_bin || '/' || of_number)
$function$;
grant execute on function payments.collecting_account_of(text,text) to motlan_app;

CREATE OR REPLACE FUNCTION payments.is_closed(of_agency uuid, of_day date)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  if of_agency is null then return false; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('payments.day/' || of_agency || '/' || of_day, 0));
  return exists (select from payments.day_closing where agency_id = of_agency and day = of_day);
end $function$;
grant execute on function payments.is_closed(uuid,date) to motlan_app;

CREATE OR REPLACE FUNCTION payments.place_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION payments.refuse_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select sum(amount) from payments.ledger_entry where posting_id = new.posting_id) <> 0 then
    raise exception 'posting % does not sum to nought', new.posting_id using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  return null;
end $function$;
