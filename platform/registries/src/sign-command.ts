import { createHash } from "node:crypto";
import type { JsonObject } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import type { OwnersOptions } from "./owners.ts";
import type { CommandRow } from "./store/commands.ts";
import { findSigningKey, insertSigningKey } from "./store/signing-keys.ts";

/** A command as a signed JWT (JWS, EdDSA): who asks, whom, what, under which request key. The public key travels in the header for owners that trust on first use. */
export async function signCommand(db: Db, command: CommandRow, at: Date, { issuer, replyUrl }: OwnersOptions): Promise<string> {
  const { kid, publicJwk, privateKey } = await signingKey(db, at);
  const { key, owner, body, bodyHash } = command;
  return new SignJWT({ key, command: command.command, body, bodyHash, ...(replyUrl === undefined ? {} : { replyUrl }) })
    .setProtectedHeader({ alg: "EdDSA", typ: "motlan-command+jwt", kid, jwk: publicJwk })
    .setIssuer(issuer ?? "motlan")
    .setAudience(owner)
    .setIssuedAt(Math.floor(at.getTime() / 1000))
    .sign(privateKey);
}

export function hashBody(canonical: string): string {
  return createHash("sha256").update(canonical).digest("base64url");
}

async function signingKey(db: Db, at: Date) {
  const found = (await findSigningKey(db)) ?? (await makeSigningKey(db, at));
  return { kid: found.kid, publicJwk: found.public, privateKey: await importJWK(found.private, "EdDSA") };
}

/** Makes the node's key on first use. */
export async function makeSigningKey(db: Db, at: Date) {
  const pair = await generateKeyPair("EdDSA", { extractable: true });
  const plain = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(plain);
  const { d } = await exportJWK(pair.privateKey);
  const shared: JsonObject = { kty: plain.kty, crv: plain.crv, x: plain.x, kid, alg: "EdDSA", use: "sig" };
  await insertSigningKey(db, { kid, public: shared, private: { ...shared, d } }, at);
  return (await findSigningKey(db)) ?? { kid, public: shared, private: { ...shared, d } };
}
