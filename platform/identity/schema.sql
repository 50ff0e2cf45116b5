-- identity: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table identity.account (
  id uuid not null,
  person_id uuid not null,
  personal_number text not null,
  password jsonb not null,
  phone text not null,
  level smallint not null,
  created_at timestamp with time zone not null,
  password_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_person_id_key UNIQUE (person_id),
  constraint account_personal_number_key UNIQUE (personal_number),
  constraint account_level_check CHECK ((level = ANY (ARRAY[1, 2]))),
  constraint account_personal_number_check CHECK ((personal_number ~ '^[0-9]{12}$'::text))
);
grant insert, select, update on identity.account to motlan_app;
comment on table identity.account is 'An electronic identification account (tài khoản định danh điện tử). password: scrypt salt, parameters and hash; nothing of it can be turned back.';

create table identity.challenge (
  id uuid not null,
  owner_id uuid not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries smallint not null default 0,
  used_at timestamp with time zone,
  constraint challenge_pkey PRIMARY KEY (id),
  constraint challenge_code_hash_check CHECK ((octet_length(code_hash) = 32))
);
CREATE INDEX challenge_owner ON identity.challenge USING btree (owner_id, created_at DESC);
grant delete, insert, select, update on identity.challenge to motlan_app;
comment on table identity.challenge is 'A one-time code, as a keyed hash; owner_id is the sign-in or the registration it belongs to. Only the newest counts.';

create table identity.guard (
  key text not null,
  tries integer not null,
  since timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint guard_pkey PRIMARY KEY (key)
);
grant delete, insert, select, update on identity.guard to motlan_app;
comment on table identity.guard is 'Counts of tries by keyed hash of a number, an address or an account: unknown numbers are counted like known ones, so that a lock tells nothing.';

create table identity.oidc_record (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  expires_at timestamp with time zone,
  consumed_at timestamp with time zone,
  constraint oidc_record_pkey PRIMARY KEY (model, id)
);
CREATE INDEX oidc_record_expiry ON identity.oidc_record USING btree (expires_at);
CREATE INDEX oidc_record_grant ON identity.oidc_record USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX oidc_record_uid ON identity.oidc_record USING btree (uid) WHERE (uid IS NOT NULL);
CREATE INDEX oidc_record_user_code ON identity.oidc_record USING btree (user_code) WHERE (user_code IS NOT NULL);
grant delete, insert, select, update on identity.oidc_record to motlan_app;

create table identity.registration (
  id uuid not null,
  browser bytea not null,
  person_id uuid not null,
  personal_number text not null,
  password jsonb,
  phone text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint registration_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on identity.registration to motlan_app;
comment on table identity.registration is 'One registration of an account while it lasts: the person was found in the population registry, then password and phone, then the code.';

create table identity.relying_party_flow (
  state_hash bytea not null,
  browser bytea not null,
  app text not null,
  verifier text not null,
  nonce text not null,
  return_to text not null,
  created_at timestamp with time zone not null,
  constraint relying_party_flow_pkey PRIMARY KEY (state_hash),
  constraint relying_party_flow_app_check CHECK ((app = ANY (ARRAY['portal'::text, 'desk'::text]))),
  constraint relying_party_flow_browser_check CHECK ((octet_length(browser) = 32)),
  constraint relying_party_flow_state_hash_check CHECK ((octet_length(state_hash) = 32))
);
grant delete, insert, select, update on identity.relying_party_flow to motlan_app;
comment on table identity.relying_party_flow is 'A sign-in that left for the provider and has not come back; taken once, and only by the browser that began it.';

create table identity.secret (
  name text not null,
  value jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint secret_pkey PRIMARY KEY (name)
);
grant insert, select on identity.secret to motlan_app;
comment on table identity.secret is 'Keys made once on this node: signing keys, cookie keys, client secrets, the pepper. Read by the app role alone; never shown, never exported.';

create table identity.session (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  level smallint not null,
  app text not null,
  post_id uuid,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_app_check CHECK ((app = ANY (ARRAY['portal'::text, 'desk'::text]))),
  constraint session_level_check CHECK ((level = ANY (ARRAY[1, 2]))),
  constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_person ON identity.session USING btree (person_id) WHERE (ended_at IS NULL);
grant insert, select, update on identity.session to motlan_app;
comment on table identity.session is 'A session of the portal or the desk; the cookie holds the token, this row only its hash. device is a class ("phone, Chrome"), never the whole user agent.';

create table identity.sign_in (
  id uuid not null,
  interaction text,
  account_id uuid,
  created_at timestamp with time zone not null,
  password_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint sign_in_pkey PRIMARY KEY (id),
  constraint sign_in_interaction_key UNIQUE (interaction),
  constraint sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
grant delete, insert, select, update on identity.sign_in to motlan_app;
comment on table identity.sign_in is 'One sign-in while it lasts: password first, then the code.';
