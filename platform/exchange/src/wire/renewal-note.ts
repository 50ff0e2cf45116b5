import { CompactSign, compactVerify, decodeProtectedHeader, importJWK } from "jose";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { DirectoryKey } from "../domain/directory.ts";
import { KeyShape } from "./directory-shape.ts";
import type { SigningKey } from "./sign.ts";

const TYPE = "motlan-renewal+json";
const RenewalShape = Type.Object(
  {
    node: Type.String({ maxLength: 400 }),
    certificate: Type.String({ pattern: "^[A-Za-z0-9+/=]+$", maxLength: 8_000 }),
    key: KeyShape,
  },
  { additionalProperties: false },
);

/** What a node asks to have listed beside what it has: its next certificate and key. */
export type RenewalRequest = Static<typeof RenewalShape>;

/** The request as it travels: signed by the key in use, which vouches for the next. */
export function signRenewal(request: RenewalRequest, key: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(request)))
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE, kid: key.id })
    .sign(key.privateKey);
}

/** What it says, and by which key it claims to be signed; nobody's word yet. */
export function claimOf(signed: string): { readonly request: RenewalRequest; readonly keyId: string } | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(signed.split(".")[1] ?? "", "base64url").toString("utf8"));
    const { kid, typ } = decodeProtectedHeader(signed);
    return kid !== undefined && typ === TYPE && Value.Check(RenewalShape, said) ? { request: said, keyId: kid } : undefined;
  } catch {
    return undefined;
  }
}

export async function isSignedBy(signed: string, { x }: DirectoryKey): Promise<boolean> {
  try {
    await compactVerify(signed, await importJWK({ kty: "OKP", crv: "Ed25519", x }, "EdDSA"), { algorithms: ["EdDSA"] });
    return true;
  } catch {
    return false;
  }
}
