import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

export type Algorithm = "EdDSA" | "Ed25519" | "ES256";

/** What a person's client holds: a key of its own. */
export interface Signer {
  readonly header: { readonly alg: Algorithm; readonly jwk: Readonly<Record<string, unknown>> };
  readonly privateJwk: Readonly<Record<string, unknown>>;
  /** A JWS over a payload, under that header or another. */
  sign(payload: string, header?: object): { readonly payload: string; readonly jwsHeader: string; readonly signature: string };
}

export function aSigner(alg: Algorithm = "Ed25519"): Signer {
  const { publicKey, privateKey } = alg === "ES256" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("ed25519");
  const header = { alg, jwk: { ...publicKey.export({ format: "jwk" }) } };
  return {
    header,
    privateJwk: { ...privateKey.export({ format: "jwk" }) },
    sign: (payload, other = header) => {
      const jwsHeader = JSON.stringify(other);
      const bytes = [jwsHeader, payload].map((part) => Buffer.from(part).toString("base64url")).join(".");
      return { payload, jwsHeader, signature: signBytes(alg, privateKey, Buffer.from(bytes)).toString("base64url") };
    },
  };
}

function signBytes(alg: Algorithm, key: KeyObject, bytes: Buffer): Buffer {
  return alg === "ES256" ? sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }) : sign(null, bytes, key);
}
