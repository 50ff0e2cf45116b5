-- A link by which whoever holds it sees what is owed and pays it. It opens nothing of the person or the matter, and is shown to them again: so it is kept as it is.
alter table payments.payment_order add column link text unique check (link ~ '^[A-Za-z0-9_-]{43}$');
