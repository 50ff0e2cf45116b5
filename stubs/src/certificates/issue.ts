import { createHash, randomBytes } from "node:crypto";
import { BitString, Integer, OctetString } from "asn1js";
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  type PublicKeyInfo,
  type RelativeDistinguishedNames,
  Time,
} from "pkijs";

/** What a certificate is for; each kind carries the key usages its verifiers insist on. */
export type Kind = "authority" | "holder" | "time-stamping";

export interface Issuance {
  readonly kind: Kind;
  readonly subject: RelativeDistinguishedNames;
  readonly publicKey: PublicKeyInfo;
  readonly issuer: { readonly name: RelativeDistinguishedNames; readonly key: CryptoKey; readonly publicKey: PublicKeyInfo };
  readonly from: Date;
  readonly years: number;
}

/** digitalSignature + nonRepudiation for holders, keyCertSign + cRLSign for authorities (RFC 5280, 4.2.1.3). */
const KEY_USAGE = {
  authority: { bits: 0x06, unused: 1 },
  holder: { bits: 0xc0, unused: 6 },
  "time-stamping": { bits: 0xc0, unused: 6 },
} as const;
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

/** Makes and signs a version-3 certificate. */
export async function issueCertificate(issuance: Issuance): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.issuer = issuance.issuer.name;
  certificate.subject = issuance.subject;
  const until = new Date(issuance.from);
  until.setUTCFullYear(until.getUTCFullYear() + issuance.years);
  certificate.notBefore = new Time({ type: 0, value: issuance.from });
  certificate.notAfter = new Time({ type: 0, value: until });
  certificate.subjectPublicKeyInfo = issuance.publicKey;
  certificate.extensions = extensionsOf(issuance);
  await certificate.sign(issuance.issuer.key, "SHA-256");
  return certificate;
}

function extensionsOf({ kind, publicKey, issuer }: Issuance): Extension[] {
  const { bits, unused } = KEY_USAGE[kind];
  const usage = new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: unused });
  return [
    extension("2.5.29.19", true, new BasicConstraints({ cA: kind === "authority" }).toSchema().toBER()),
    extension("2.5.29.15", true, usage.toBER()),
    extension("2.5.29.14", false, new OctetString({ valueHex: keyIdentifier(publicKey) }).toBER()),
    extension(
      "2.5.29.35",
      false,
      new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: keyIdentifier(issuer.publicKey) }) }).toSchema().toBER(),
    ),
    ...(kind === "time-stamping"
      ? [extension("2.5.29.37", true, new ExtKeyUsage({ keyPurposes: [TIME_STAMPING] }).toSchema().toBER())]
      : []),
  ];
}

function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue });
}

function keyIdentifier(publicKey: PublicKeyInfo): ArrayBuffer {
  return Uint8Array.from(createHash("sha1").update(publicKey.subjectPublicKey.valueBlock.valueHexView).digest()).buffer;
}

/** Sixteen random bytes, positive and without a leading nought. */
function serialNumber(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}
