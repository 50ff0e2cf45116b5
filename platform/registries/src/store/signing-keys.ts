import type { JsonObject } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";

interface KeyRow {
  readonly kid: string;
  readonly public: JsonObject;
  readonly private: JsonObject;
}

const oldest = statement<KeyRow>(
  "registries.oldest_key",
  `select kid, public_jwk as "public", private_jwk as "private" from registries.signing_key order by made_at, kid limit 1`,
);
const published = statement<{ jwk: JsonObject }>(
  "registries.published_keys",
  "select public_jwk as jwk from registries.signing_key order by made_at, kid",
);
const add = statement(
  "registries.add_key",
  "insert into registries.signing_key (kid, public_jwk, private_jwk, made_at) values ($1, $2, $3, $4)",
);

/** The key that signs: the first made, so that two processes starting at once agree. */
export function findSigningKey(db: Db): Promise<KeyRow | undefined> {
  return oldest.find(db);
}

export async function insertSigningKey(db: Db, key: KeyRow, at: Date): Promise<void> {
  await add.run(db, [key.kid, key.public, key.private, at]);
}

export async function listPublicKeys(db: Db): Promise<readonly JsonObject[]> {
  return (await published.all(db)).map((row) => row.jwk);
}
