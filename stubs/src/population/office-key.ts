import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import type { Entry } from "./office.ts";

/** The office's signing key (Ed25519), kept in its folder. */
export interface OfficeKey {
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey | Uint8Array;
  readonly kid: string;
}

export async function openKey(folder: string): Promise<OfficeKey> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "key.json");
  if (!existsSync(path)) {
    const pair = await generateKeyPair("EdDSA", { extractable: true });
    writeFileSync(path, JSON.stringify(await exportJWK(pair.privateKey)), { mode: 0o600 });
  }
  const whole: JWK = JSON.parse(readFileSync(path, "utf8"));
  const { d: _, ...publicJwk } = whole;
  const kid = await calculateJwkThumbprint(publicJwk);
  return { publicJwk: { ...publicJwk, kid, alg: "EdDSA", use: "sig" }, privateKey: await importJWK(whole, "EdDSA"), kid };
}

/** The receipt of an entry as a signed JWT: which key, for which content, what was done. */
export function signReceipt(key: OfficeKey, { key: requestKey, bodyHash, state, answer, at }: Entry): Promise<string> {
  return new SignJWT({ key: requestKey, bodyHash, state, answer: { ...answer } })
    .setProtectedHeader({ alg: "EdDSA", typ: "motlan-receipt+jwt", kid: key.kid })
    .setIssuer("population")
    .setIssuedAt(Math.floor(Date.parse(at) / 1000))
    .sign(key.privateKey);
}
