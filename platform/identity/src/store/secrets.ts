import { createHash, createHmac, randomBytes } from "node:crypto";
import type { JsonObject } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";

const find = statement<{ value: JsonObject }>("identity.secret", "select value from identity.secret where name = $1");
const insert = statement(
  "identity.insert_secret",
  "insert into identity.secret (name, value) values ($1, $2) on conflict (name) do nothing",
);

/** A secret of this node, made on first use. Several processes that start at once agree on one: the first to write wins. */
export async function secretOf(db: Db, name: string, make: () => Promise<JsonObject> | JsonObject): Promise<JsonObject> {
  const found = await find.find(db, [name]);
  if (found) return found.value;
  await insert.run(db, [name, await make()]);
  return (await find.one(db, [name])).value;
}

/** A random word of 256 bits, kept under that name. */
export async function secretWord(db: Db, name: string): Promise<string> {
  const { word } = await secretOf(db, name, () => ({ word: randomBytes(32).toString("base64url") }));
  if (typeof word !== "string") throw new Error(`identity.secret ${name} holds no word`);
  return word;
}

/** A keyed hash (HMAC-SHA-256): without the node's pepper nobody can find out what was hashed by trying all numbers or codes. */
export async function pepperedHash(db: Db, ...parts: readonly string[]): Promise<Buffer> {
  const pepper = await secretWord(db, "pepper");
  return createHmac("sha256", pepper).update(parts.join("\u0000")).digest();
}

/** Hash of a random token: it has 256 bits of its own, so that no key is needed. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
