import { createHash, createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { canonicalJson, type Decision, no, yes } from "@motlan/kernel";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { Consent } from "./domain/consent.ts";
import type { Revision } from "./seal.ts";

/** A JWS in two parts beside a payload that both sides know (RFC 7515, appendix F): what GovStack's `verificationJwsHeader` and `signature` hold. */
export const METHOD = "jws";

/** Of Ed25519 and of ES256 alike. */
const SIGNATURE_BYTES = 64;
/** Points of Ed25519 under which anybody's signature holds over anything (orders 1, 2, 4 and 8), hexadecimal, their sign aside. */
const WEAK = new Set([
  "00".repeat(32),
  `01${"00".repeat(31)}`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  `ec${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
]);

function isWeak(x: string): boolean {
  const point = Buffer.from(x, "base64url");
  point.writeUInt8(point.readUInt8(31) & 0x7f, 31);
  return WEAK.has(point.toString("hex"));
}

const Bytes32 = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" });
const about = {
  kid: Type.Optional(Type.String({ maxLength: 200 })),
  use: Type.Optional(Type.Literal("sig")),
  alg: Type.Optional(Type.String({ maxLength: 20 })),
};
const strict = { additionalProperties: false };
/** Public keys alone: one that brings its private part is refused. */
const Ed25519Key = Type.Object({ kty: Type.Literal("OKP"), crv: Type.Literal("Ed25519"), x: Bytes32, ...about }, strict);
const P256Key = Type.Object({ kty: Type.Literal("EC"), crv: Type.Literal("P-256"), x: Bytes32, y: Bytes32, ...about }, strict);
const heading = { kid: Type.Optional(Type.String({ maxLength: 200 })), typ: Type.Optional(Type.String({ maxLength: 40 })) };
const Header = Type.Union([
  Type.Object({ alg: Type.Union([Type.Literal("EdDSA"), Type.Literal("Ed25519")]), jwk: Ed25519Key, ...heading }, strict),
  Type.Object({ alg: Type.Literal("ES256"), jwk: P256Key, ...heading }, strict),
]);

/** What there is to sign of a record: its canonical form and the bytes around it. */
export interface Signable {
  readonly verificationPayload: string;
  readonly verificationPayloadHash: string;
  /** The very bytes that are signed. */
  readonly payload: string;
}

/** The record as it is now, in one spelling: which words, whose, what was said, and how often it has moved. */
export function signableOf(
  { id, personId, agreementId, revisionId, state, givenAt, until, endedAt, revision }: Consent,
  { digest }: Pick<Revision, "digest">,
): Signable {
  const time = (at: Date | null) => at?.toISOString() ?? null;
  const verificationPayload = canonicalJson({
    ...{ consentRecord: id, individual: personId, dataAgreement: agreementId, dataAgreementRevision: revisionId, digest },
    ...{ state, optIn: state === "given", givenAt: time(givenAt), until: time(until), endedAt: time(endedAt), revision },
  });
  const verificationPayloadHash = createHash("sha256").update(verificationPayload).digest("hex");
  const said = {
    ...{ verificationPayload, verificationPayloadHash, verificationMethod: METHOD },
    ...{ objectType: "revision", objectReference: revisionId, signedWithoutObjectReference: false },
  };
  return { verificationPayload, verificationPayloadHash, payload: canonicalJson(said) };
}

export interface SentSignature {
  readonly payload: string;
  /** The JWS protected header as JSON, with the public key in `jwk`. */
  readonly jwsHeader: string;
  /** base64url. */
  readonly signature: string;
}

/** Holds a signature against its payload and the key it brings; the key's thumbprint (RFC 7638). */
export function verifySignature({ payload, jwsHeader, signature }: SentSignature): Decision<string, "bad-key" | "wrong-signature"> {
  const header = readHeader(jwsHeader);
  if (header === undefined) return no("bad-key");
  const encode = (text: string) => Buffer.from(text).toString("base64url");
  const bytes = Buffer.from(`${encode(jwsHeader)}.${encode(payload)}`);
  const said = Buffer.from(signature, "base64url");
  // Another spelling of the same bytes is not what was sent.
  if (said.length !== SIGNATURE_BYTES || said.toString("base64url") !== signature) return no("wrong-signature");
  try {
    const { kty, crv, x } = header.jwk;
    if (header.alg !== "ES256" && isWeak(x)) return no("bad-key");
    const jwk: JsonWebKey = header.alg === "ES256" ? { kty, crv, x, y: header.jwk.y } : { kty, crv, x };
    const key = createPublicKey({ key: jwk, format: "jwk" });
    const isRight =
      header.alg === "ES256" ? verify("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, said) : verify(null, bytes, key, said);
    return isRight ? yes(thumbprintOf(header)) : no("wrong-signature");
  } catch {
    return no("bad-key");
  }
}

function readHeader(text: string): Static<typeof Header> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Value.Check(Header, read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function thumbprintOf(header: Static<typeof Header>): string {
  const { kty, crv, x } = header.jwk;
  const members = header.alg === "ES256" ? { crv, kty, x, y: header.jwk.y } : { crv, kty, x };
  return createHash("sha256").update(canonicalJson(members)).digest("base64url");
}
