import { CompactSign, compactVerify, decodeProtectedHeader, importJWK } from "jose";
import type { Directory } from "../domain/directory.ts";
import { asDirectory } from "./directory-shape.ts";
import type { SigningKey } from "./sign.ts";

const TYPE = "motlan-directory+json";

/** The directory as it travels: a compact JWS (RFC 7515, EdDSA). */
export function signDirectory(content: Directory, key: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE, kid: key.id })
    .sign(key.privateKey);
}

/** What it says, where the centre's key signed it; nothing otherwise. */
export async function readSignedDirectory(signed: string, x: string): Promise<Directory | undefined> {
  try {
    const key = await importJWK({ kty: "OKP", crv: "Ed25519", x }, "EdDSA");
    const { payload, protectedHeader } = await compactVerify(signed, key, { algorithms: ["EdDSA"] });
    return protectedHeader.typ === TYPE ? asDirectory(JSON.parse(new TextDecoder().decode(payload))) : undefined;
  } catch {
    return undefined;
  }
}

/** The name of the key it claims to be signed by; nobody's word. */
export function claimedKeyOf(signed: string): string | undefined {
  try {
    return decodeProtectedHeader(signed).kid;
  } catch {
    return undefined;
  }
}
