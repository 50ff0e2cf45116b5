import { createRemoteJWKSet, type FlattenedVerifyGetKey, flattenedVerify } from "jose";
import { Type } from "typebox";
import { Value } from "typebox/value";

/** A message the portal signed (JWS, flattened serialization). */
export const SignedShape = Type.Object(
  {
    protected: Type.String({ maxLength: 2_000 }),
    payload: Type.String({ maxLength: 200_000 }),
    signature: Type.String({ maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type Signed = Type.Static<typeof SignedShape>;

const HeaderShape = Type.Object({ iat: Type.Integer() });
/** How old or how far ahead a signature may be: what it lets one fetch is a result. */
const AROUND_MS = 5 * 60_000;

export type OpenSigned = (message: Signed, now: Date) => Promise<unknown>;

/** Opens messages of the portal by its published keys; nothing where somebody else signed, or not now. */
export function signedByPortal(url: string): OpenSigned {
  const keys: FlattenedVerifyGetKey = createRemoteJWKSet(new URL(`${url}/jwks.json`), { timeoutDuration: 8_000, cooldownDuration: 1_000 });
  return async (message, now) => {
    try {
      const { payload, protectedHeader } = await flattenedVerify(message, keys, { algorithms: ["EdDSA", "Ed25519"] });
      if (!Value.Check(HeaderShape, protectedHeader) || Math.abs(protectedHeader.iat * 1000 - now.getTime()) > AROUND_MS) return undefined;
      const read: unknown = JSON.parse(new TextDecoder().decode(payload));
      return read;
    } catch {
      return undefined;
    }
  };
}
