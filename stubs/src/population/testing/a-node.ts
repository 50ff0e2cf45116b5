import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

export interface ANode {
  readonly jwk: JWK;
  sign(claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** A node that signs commands, as @motlan/registries does. */
export async function aNode(issuer = "https://node.example"): Promise<ANode> {
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  const plain = await exportJWK(publicKey);
  const jwk = { ...plain, kid: await calculateJwkThumbprint(plain), alg: "EdDSA" };
  return {
    jwk,
    sign: (claims = {}) =>
      new SignJWT({ key: "d1:number", command: "issue-number", bodyHash: "h1", body: aNewborn, ...claims })
        .setProtectedHeader({ alg: "EdDSA", typ: "motlan-command+jwt", kid: jwk.kid, jwk })
        .setIssuer(issuer)
        .setAudience("population")
        .setIssuedAt()
        .sign(privateKey),
  };
}

export const aNewborn = { fullName: "Nguyễn Minh An", sex: "female", dateOfBirth: "2026-11-02", provinceCode: "034" };
