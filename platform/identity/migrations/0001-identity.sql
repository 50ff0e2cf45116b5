-- Accounts, what a sign-in leaves behind while it lasts, our own sessions, and what the OpenID Connect provider keeps.

create table identity.account (
  id uuid primary key,
  person_id uuid not null unique,
  personal_number text not null unique check (personal_number ~ '^[0-9]{12}$'),
  password jsonb not null,
  phone text not null,
  level smallint not null check (level in (1, 2)),
  created_at timestamptz not null,
  password_at timestamptz not null
);
comment on table identity.account is 'An electronic identification account (tài khoản định danh điện tử). password: scrypt salt, parameters and hash; nothing of it can be turned back.';

create table identity.guard (
  key text primary key,
  tries int not null,
  since timestamptz not null,
  locked_until timestamptz
);
comment on table identity.guard is 'Counts of tries by keyed hash of a number, an address or an account: unknown numbers are counted like known ones, so that a lock tells nothing.';

create table identity.sign_in (
  id uuid primary key,
  interaction text unique,
  account_id uuid references identity.account,
  created_at timestamptz not null,
  password_at timestamptz,
  finished_at timestamptz
);
comment on table identity.sign_in is 'One sign-in while it lasts: password first, then the code.';

create table identity.registration (
  id uuid primary key,
  browser bytea not null,
  person_id uuid not null,
  personal_number text not null,
  password jsonb,
  phone text,
  created_at timestamptz not null,
  finished_at timestamptz
);
comment on table identity.registration is 'One registration of an account while it lasts: the person was found in the population registry, then password and phone, then the code.';

create table identity.challenge (
  id uuid primary key,
  owner_id uuid not null,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  used_at timestamptz
);
create index challenge_owner on identity.challenge (owner_id, created_at desc);
comment on table identity.challenge is 'A one-time code, as a keyed hash; owner_id is the sign-in or the registration it belongs to. Only the newest counts.';

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null,
  level smallint not null check (level in (1, 2)),
  app text not null check (app in ('portal', 'desk')),
  post_id uuid,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_why text
);
create index session_person on identity.session (person_id) where ended_at is null;
comment on table identity.session is 'A session of the portal or the desk; the cookie holds the token, this row only its hash. device is a class ("phone, Chrome"), never the whole user agent.';

create table identity.relying_party_flow (
  state_hash bytea primary key check (octet_length(state_hash) = 32),
  browser bytea not null check (octet_length(browser) = 32),
  app text not null check (app in ('portal', 'desk')),
  verifier text not null,
  nonce text not null,
  return_to text not null,
  created_at timestamptz not null
);
comment on table identity.relying_party_flow is 'A sign-in that left for the provider and has not come back; taken once, and only by the browser that began it.';

create table identity.oidc_record (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id)
);
create index oidc_record_grant on identity.oidc_record (grant_id) where grant_id is not null;
create index oidc_record_uid on identity.oidc_record (uid) where uid is not null;
create index oidc_record_user_code on identity.oidc_record (user_code) where user_code is not null;
create index oidc_record_expiry on identity.oidc_record (expires_at);

create table identity.secret (
  name text primary key,
  value jsonb not null,
  created_at timestamptz not null default now()
);
comment on table identity.secret is 'Keys made once on this node: signing keys, cookie keys, client secrets, the pepper. Read by the app role alone; never shown, never exported.';

revoke all on identity.secret from public;
grant select, insert on identity.secret to motlan_app;
grant select, insert, update on identity.account, identity.session to motlan_app;
grant select, insert, update, delete on identity.guard, identity.sign_in, identity.registration, identity.challenge, identity.relying_party_flow,
  identity.oidc_record to motlan_app;
