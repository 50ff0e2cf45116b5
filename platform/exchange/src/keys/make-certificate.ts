import { createHash, randomBytes } from "node:crypto";
import { BitString, Integer, OctetString, Utf8String } from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, RelativeDistinguishedNames, Time } from "pkijs";

export interface MadeCertificate {
  /** PEM. */
  readonly certificate: string;
  readonly privateKey: string;
}

export interface CertificateWish {
  /** The node's name in the directory. */
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
}

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

/**
 * The certificate a node shows to others (P-256, its own issuer). Nobody has to vouch for it: the directory lists the certificate itself, and the centre signs the
 * directory.
 */
export async function makeCertificate({ name, from, until }: CertificateWish): Promise<MadeCertificate> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ["sign", "verify"]);
  const certificate = new Certificate();
  const subject = new RelativeDistinguishedNames({
    typesAndValues: [new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: name.slice(0, 64) }) })],
  });
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.issuer = subject;
  certificate.subject = subject;
  certificate.notBefore = new Time({ type: 0, value: from });
  certificate.notAfter = new Time({ type: 0, value: until });
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  const keyHash = createHash("sha1").update(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest();
  certificate.extensions = [
    // Not an authority: this key vouches for itself alone.
    new Extension({ extnID: "2.5.29.19", critical: true, extnValue: new BasicConstraints({ cA: false }).toSchema().toBER() }),
    new Extension({
      extnID: "2.5.29.15",
      critical: true,
      extnValue: new BitString({ valueHex: Uint8Array.of(0x80).buffer, unusedBits: 7 }).toBER(),
    }),
    new Extension({
      extnID: "2.5.29.14",
      critical: false,
      extnValue: new OctetString({ valueHex: Uint8Array.from(keyHash).buffer }).toBER(),
    }),
  ];
  await certificate.sign(privateKey, "SHA-256");
  return {
    certificate: pem("CERTIFICATE", Buffer.from(certificate.toSchema(true).toBER())),
    privateKey: pem("PRIVATE KEY", Buffer.from(await crypto.subtle.exportKey("pkcs8", privateKey))),
  };
}

function pem(label: string, der: Buffer): string {
  return `-----BEGIN ${label}-----\n${der.toString("base64").replace(/.{64}/g, "$&\n").trimEnd()}\n-----END ${label}-----\n`;
}

/** Sixteen random bytes, positive and without a leading nought. */
function serialNumber(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}
