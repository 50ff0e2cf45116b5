import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, type FlattenedJWS, FlattenedSign, generateKeyPair, importJWK, type JWK } from "jose";

/** Signs messages with the bank's Ed25519 key, made on first use and kept. */
export interface Signer {
  /** What the bank publishes. */
  readonly publicJwk: JWK;
  sign(message: object, at: Date): Promise<FlattenedJWS>;
}

export async function openSigner(folder: string): Promise<Signer> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "key.json");
  const found = readKey(path) ?? (await makeKey());
  writeFileSync(`${path}.new`, JSON.stringify(found), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return signerOf(found);
}

/** A key nobody knows: for forged callbacks. It claims the bank's key id. */
export async function strangeSigner(kid: string): Promise<Signer> {
  return signerOf({ ...(await makeKey()), kid });
}

async function signerOf(jwk: JWK): Promise<Signer> {
  const { d: _secret, ...open } = jwk;
  const kid = jwk.kid ?? (await calculateJwkThumbprint(open));
  const key = await importJWK(jwk, "EdDSA");
  return {
    publicJwk: { ...open, kid, alg: "EdDSA", use: "sig" },
    sign: (message, at) =>
      new FlattenedSign(new TextEncoder().encode(JSON.stringify(message)))
        .setProtectedHeader({ alg: "EdDSA", kid, iat: Math.floor(at.getTime() / 1000) })
        .sign(key),
  };
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
  return exportJWK(privateKey);
}

function readKey(path: string): JWK | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof found === "object" && found !== null ? found : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
