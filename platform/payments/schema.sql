-- payments: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table payments.collecting_account (
  bin text not null,
  number text not null,
  agency_id uuid not null,
  constraint collecting_account_pkey PRIMARY KEY (bin, number)
);
grant insert, select on payments.collecting_account to motlan_app;
comment on table payments.collecting_account is 'Accounts agencies collect into. A virtual account begins with the number of one: so an unknown transfer still finds its agency.';

create table payments.fee_receipt (
  order_id uuid not null,
  agency_id uuid not null,
  year integer not null,
  form text not null,
  symbol text not null,
  number integer not null,
  at timestamp with time zone not null,
  constraint fee_receipt_pkey PRIMARY KEY (order_id),
  constraint fee_receipt_agency_id_symbol_number_key UNIQUE (agency_id, symbol, number),
  constraint fee_receipt_form_check CHECK ((form ~ '^EBL0[12]$'::text)),
  constraint fee_receipt_number_check CHECK (((number >= 1) AND (number <= 99999999))),
  constraint fee_receipt_symbol_check CHECK ((symbol ~ '^\d{2}T[ABCDEGHKLMNPQRSTUVXY]{2}$'::text)),
  constraint fee_receipt_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id)
);
grant insert, select on payments.fee_receipt to motlan_app;
comment on table payments.fee_receipt is 'Electronic fee receipts (biên lai điện tử), numbered per agency and year without a gap (Decree 254/2026/NĐ-CP, article 23).';

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
  constraint ledger_entry_pkey PRIMARY KEY (id),
  constraint ledger_entry_account_check CHECK ((account = ANY (ARRAY['bank'::text, 'cash'::text, 'fee'::text, 'charge'::text, 'held'::text, 'refund-payable'::text]))),
  constraint ledger_entry_amount_check CHECK ((amount <> 0)),
  constraint ledger_entry_order_id_fkey FOREIGN KEY (order_id) REFERENCES payments.payment_order(id),
  constraint ledger_entry_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES payments.transfer(id)
);
CREATE INDEX ledger_order ON payments.ledger_entry USING btree (order_id);
CREATE INDEX ledger_posting ON payments.ledger_entry USING btree (posting_id);
CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON payments.ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.refuse_unbalanced();
grant insert, select on payments.ledger_entry to motlan_app;
comment on table payments.ledger_entry is 'Double entry (bút toán kép): append-only, each posting sums to nought.';

create table payments.payment_order (
  id uuid not null,
  number text not null,
  dossier_id uuid not null,
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
  constraint payment_order_pkey PRIMARY KEY (id),
  constraint payment_order_number_key UNIQUE (number),
  constraint payment_order_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint payment_order_amount_check CHECK ((amount > 0)),
  constraint payment_order_check CHECK (((paid_at IS NULL) = (paid_by IS NULL))),
  constraint payment_order_check1 CHECK (((paid_at IS NOT NULL) = (state = ANY (ARRAY['paid'::text, 'refund-due'::text])))),
  constraint payment_order_number_check CHECK ((number ~ '^\d{10}$'::text)),
  constraint payment_order_paid_by_check CHECK ((paid_by = ANY (ARRAY['transfer'::text, 'cash'::text]))),
  constraint payment_order_state_check CHECK ((state = ANY (ARRAY['open'::text, 'paid'::text, 'expired'::text, 'cancelled'::text, 'refund-due'::text])))
);
CREATE INDEX order_account ON payments.payment_order USING btree (bin, account);
CREATE INDEX order_dossier ON payments.payment_order USING btree (dossier_id, created_at DESC);
CREATE INDEX order_person ON payments.payment_order USING btree (person_id, created_at DESC);
CREATE INDEX order_to_ask ON payments.payment_order USING btree (ask_at) WHERE (state = 'open'::text);
grant insert, select, update on payments.payment_order to motlan_app;
comment on table payments.payment_order is 'What a person owes for a dossier (khoản phí, lệ phí phải nộp), in whole đồng.';

create table payments.receipt_counter (
  agency_id uuid not null,
  year integer not null,
  last integer not null,
  constraint receipt_counter_pkey PRIMARY KEY (agency_id, year)
);
grant insert, select, update on payments.receipt_counter to motlan_app;

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
grant insert, select on payments.transfer to motlan_app;
comment on table payments.transfer is 'Every transfer a bank has told of, once by its transaction id, however often and however late it was told.';

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
