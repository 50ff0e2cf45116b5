import type { JsonObject } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";

/** One record of the OpenID Connect provider: a session of its own, an interaction, a code, a token, a grant. */
export interface OidcRecord {
  readonly payload: JsonObject;
  readonly consumedAt?: Date;
}

interface RecordRow {
  readonly payload: JsonObject;
  readonly consumed_at: Date | null;
}

const upsert = statement(
  "identity.save_oidc",
  `insert into identity.oidc_record (model, id, payload, grant_id, uid, user_code, expires_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
      user_code = excluded.user_code, expires_at = excluded.expires_at`,
);

export async function saveOidcRecord(
  db: Db,
  key: { readonly model: string; readonly id: string },
  payload: JsonObject,
  index: { readonly grantId?: string | undefined; readonly uid?: string | undefined; readonly userCode?: string | undefined },
  expiresAt: Date | undefined,
): Promise<void> {
  await upsert.run(db, [key.model, key.id, payload, index.grantId ?? null, index.uid ?? null, index.userCode ?? null, expiresAt ?? null]);
}

const alive = "(expires_at is null or expires_at > now())";
const byId = statement<RecordRow>(
  "identity.oidc_by_id",
  `select payload, consumed_at from identity.oidc_record where model = $1 and id = $2 and ${alive}`,
);
const byUid = statement<RecordRow>(
  "identity.oidc_by_uid",
  `select payload, consumed_at from identity.oidc_record where model = $1 and uid = $2 and ${alive}`,
);
const byUserCode = statement<RecordRow>(
  "identity.oidc_by_user_code",
  `select payload, consumed_at from identity.oidc_record where model = $1 and user_code = $2 and ${alive}`,
);
const FIND = { id: byId, uid: byUid, userCode: byUserCode } as const;

export async function findOidcRecord(db: Db, model: string, by: keyof typeof FIND, value: string): Promise<OidcRecord | undefined> {
  const row = await FIND[by].find(db, [model, value]);
  return row && { payload: row.payload, ...(row.consumed_at === null ? {} : { consumedAt: row.consumed_at }) };
}

const consume = statement(
  "identity.oidc_consume",
  "update identity.oidc_record set consumed_at = now() where model = $1 and id = $2 and consumed_at is null",
);
const destroy = statement("identity.oidc_destroy", "delete from identity.oidc_record where model = $1 and id = $2");
const revoke = statement("identity.oidc_revoke", "delete from identity.oidc_record where grant_id = $1");

/** Says false when it had been used before: of two that exchange a code at once, one only gets through. */
export async function consumeOidcRecord(db: Db, model: string, id: string): Promise<boolean> {
  return (await consume.run(db, [model, id])) === 1;
}

export async function deleteOidcRecord(db: Db, model: string, id: string): Promise<void> {
  await destroy.run(db, [model, id]);
}

export async function deleteOidcGrant(db: Db, grantId: string): Promise<void> {
  await revoke.run(db, [grantId]);
}
