import type { JsonObject } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { secretOf, secretWord } from "../store/secrets.ts";

/** The provider's keys and its clients' secrets: made once on this node, the same for all its processes. */
export interface OidcSecrets {
  readonly jwks: JsonObject;
  readonly cookieKeys: readonly string[];
  readonly clientSecrets: { readonly portal: string; readonly desk: string };
}

export async function readOidcSecrets(db: Db): Promise<OidcSecrets> {
  return {
    jwks: await secretOf(db, "jwks", makeKeys),
    cookieKeys: [await secretWord(db, "provider-cookies")],
    clientSecrets: { portal: await secretWord(db, "client-portal"), desk: await secretWord(db, "client-desk") },
  };
}

/** One signing key for ID tokens, ES256. */
async function makeKeys(): Promise<JsonObject> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint({ kty: kty ?? "EC", crv: crv ?? "", x: x ?? "", y: y ?? "" });
  return { keys: [{ kty, crv, x, y, d, kid, use: "sig", alg: "ES256" }] };
}
