import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import type { Owner } from "../owners.ts";

export interface AnOwner {
  readonly owner: Owner;
  /** A receipt as the owner would sign it, with what is said put in its place. */
  receipt(claims: { readonly key: string; readonly bodyHash: string } & Readonly<Record<string, unknown>>): Promise<string>;
}

/** An owner known by its key alone, at an address where nobody answers. */
export async function anOwner(name: string): Promise<AnOwner> {
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  const jwk: JWK = { ...(await exportJWK(publicKey)), alg: "EdDSA" };
  return {
    owner: { url: "http://127.0.0.1:9/commands", jwks: { keys: [{ ...jwk }] } },
    receipt: (claims) =>
      new SignJWT({ state: "answered", answer: { number: "7" }, ...claims })
        .setProtectedHeader({ alg: "EdDSA", typ: "motlan-receipt+jwt" })
        .setIssuer(name)
        .sign(privateKey),
  };
}
