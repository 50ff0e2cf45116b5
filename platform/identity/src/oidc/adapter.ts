import type { Json, JsonObject } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { type Adapter, errors } from "oidc-provider";
import {
  consumeOidcRecord,
  deleteOidcGrant,
  deleteOidcRecord,
  findOidcRecord,
  type OidcRecord,
  saveOidcRecord,
} from "../store/oidc-records.ts";

/** Keeps the provider's records in PostgreSQL, so that any process of the node can go on with a sign-in another one began. */
export function oidcAdapter(db: Db): (model: string) => Adapter {
  return (model) => ({
    upsert: (id, payload, expiresIn) => {
      const { grantId, uid, userCode } = payload;
      const index = { grantId: textOf(grantId), uid: textOf(uid), userCode: textOf(userCode) };
      const expiresAt = expiresIn === undefined ? undefined : new Date(Date.now() + expiresIn * 1000);
      return saveOidcRecord(db, { model, id }, payload, index, expiresAt);
    },
    find: async (id) => show(await findOidcRecord(db, model, "id", id)),
    findByUid: async (uid) => show(await findOidcRecord(db, model, "uid", uid)),
    findByUserCode: async (userCode) => show(await findOidcRecord(db, model, "userCode", userCode)),
    consume: async (id) => {
      if (!(await consumeOidcRecord(db, model, id))) throw new errors.InvalidGrant("already consumed");
    },
    destroy: (id) => deleteOidcRecord(db, model, id),
    revokeByGrantId: (grantId) => deleteOidcGrant(db, grantId),
  });
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function show(found: OidcRecord | undefined): JsonObject | undefined {
  if (found?.consumedAt === undefined) return found?.payload;
  return { ...found.payload, consumed: Math.floor(found.consumedAt.getTime() / 1000) };
}
