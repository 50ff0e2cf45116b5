-- Others sign what they saw of this log, and this node signs what it saw of theirs (C2SP tlog-witness); an authority says when (RFC 3161).

create table kernel.cosignature (
  size bigint not null,
  witness text not null,
  line text not null,
  at timestamptz not null,
  primary key (size, witness)
);
create index cosignature_witness on kernel.cosignature (witness, size desc);
comment on table kernel.cosignature is 'The lines by which witnesses put their names under checkpoints of ours.';

create table kernel.witnessed (
  origin text primary key,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null
);
comment on table kernel.witnessed is 'The newest checkpoint of another log that this node has signed: it signs none that does not go on from it.';

create table kernel.fork_seen (
  origin text not null,
  size bigint not null,
  note text not null,
  at timestamptz not null,
  primary key (origin, size)
);
comment on table kernel.fork_seen is 'Checkpoints another log signed that do not go on from the one we know: the proof that it wrote its history anew.';

create table kernel.checkpoint_stamp (
  size bigint primary key,
  token bytea not null,
  at timestamptz not null
);
comment on table kernel.checkpoint_stamp is 'Time-stamps (RFC 3161) over the text of checkpoints; one covers every leaf before it.';

grant select, insert on kernel.cosignature, kernel.fork_seen, kernel.checkpoint_stamp to motlan_app;
grant select, insert, update on kernel.witnessed to motlan_app;
