import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, type JWK } from "jose";

/** The key with which the portal signs what it brings or asks for. Made anew at each start: nothing it signed must outlive it. */
export interface PortalKey {
  readonly jwk: JWK;
  sign(payload: object): Promise<object>;
}

export async function makeKey(): Promise<PortalKey> {
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  const plain = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(plain);
  return {
    jwk: { ...plain, kid, alg: "EdDSA", use: "sig" },
    sign: (payload) =>
      new FlattenedSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: "EdDSA", kid, iat: Math.floor(Date.now() / 1000) })
        .sign(privateKey),
  };
}
