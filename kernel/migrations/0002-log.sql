-- The audit log as a transparency log for everybody (C2SP tlog-tiles). What is public of a leaf is a commitment to what was logged, never the thing itself.

alter table kernel.audit_leaf add column entry bytea check (octet_length(entry) = 32);
comment on column kernel.audit_leaf.entry is
  'SHA-256 of what was logged, in its one spelling: the log''s public entry. Null for leaves of before, whose hash is of the thing itself; those entries are not given out.';
