import { createHash, timingSafeEqual, verify, X509Certificate } from "node:crypto";
import { child, children, DerError, type Node, read, readOid, tagged } from "../der/read.ts";
import { concat } from "../der/write.ts";

export const OIDS = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
  sha256: "2.16.840.1.101.3.4.2.1",
  ecdsaSha256: "1.2.840.10045.4.3.2",
} as const;

const DIGESTS: Readonly<Record<string, string>> = {
  [OIDS.sha256]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** What a CMS signed message (RFC 5652) with one signer says, and whether it holds. */
export interface SignedMessage {
  readonly signer: X509Certificate;
  /** Every certificate it brings along. */
  readonly certificates: readonly X509Certificate[];
  /** The content inside it; a PDF's signature has none, a time-stamp token its TSTInfo. */
  readonly content: Uint8Array | undefined;
  readonly signature: Uint8Array;
  /** RFC 3161 token over the signature, if there is one. */
  readonly timeStamp: Uint8Array | undefined;
  /** The digest of the content, the signature, and the signer's certificate named in what was signed all agree. */
  readonly sound: boolean;
}

/** Reads a signed message; `detached` is the content where the message does not hold it. @throws DerError when it is none. */
export function readSignedMessage(der: Uint8Array, detached?: Uint8Array): SignedMessage {
  const outer = read(der);
  if (readOid(child(outer, 0)) !== OIDS.signedData) throw new DerError("not signed data");
  const signedData = child(child(outer, 1), 0);
  const certificates = children(tagged(signedData, 0xa0) ?? empty).map((node) => certificateOf(node.whole));
  const signerInfo = child(lastOf(signedData), 0);
  const inside = tagged(child(signedData, 2), 0xa0);
  const content = inside && octetsOf(child(inside, 0));
  const signer = certificates.find((candidate) => isNamed(candidate, child(signerInfo, 1)));
  if (!signer) throw new DerError("signer's certificate missing");
  const unsigned = tagged(signerInfo, 0xa1);
  const stamp = unsigned && attributeIn(unsigned, OIDS.timeStampToken);
  const signature = tagged(signerInfo, 0x04)?.content ?? new Uint8Array();
  return {
    signer,
    certificates,
    content,
    signature,
    timeStamp: stamp?.whole,
    sound: isSound(signerInfo, signer, signature, content ?? detached ?? new Uint8Array()),
  };
}

/** Some authorities write their content as an OCTET STRING in pieces (BER). */
function octetsOf(node: Node): Uint8Array {
  return node.tag === 0x24 ? concat(children(node).map(octetsOf)) : node.content;
}

const empty: Node = { tag: 0xa0, content: new Uint8Array(), whole: new Uint8Array() };

function isSound(signerInfo: Node, signer: X509Certificate, signature: Uint8Array, content: Uint8Array): boolean {
  const digestName = DIGESTS[readOid(child(child(signerInfo, 2), 0))];
  const signed = tagged(signerInfo, 0xa0);
  if (!digestName || !signed) return false;
  const claimed = attributeIn(signed, OIDS.messageDigest)?.content;
  if (!claimed || !same(claimed, createHash(digestName).update(content).digest())) return false;
  if (!namesSigner(signed, signer)) return false;
  // The attributes are signed as the SET they are, not as the [0] they stand under (RFC 5652, 5.4).
  const toBeSigned = Uint8Array.from(signed.whole);
  toBeSigned[0] = 0x31;
  try {
    return verify(digestName, toBeSigned, { key: signer.publicKey, dsaEncoding: "der" }, signature);
  } catch {
    return false;
  }
}

/** ESS signing-certificate-v2 (RFC 5035): the first certificate hash must be the signer's, or another certificate could be slipped in. */
function namesSigner(signed: Node, signer: X509Certificate): boolean {
  const attribute = attributeIn(signed, OIDS.signingCertificateV2);
  if (!attribute) return false;
  const first = child(child(attribute, 0), 0);
  const algorithm = child(first, 0).tag === 0x30 ? DIGESTS[readOid(child(child(first, 0), 0))] : "sha256";
  const hash = tagged(first, 0x04)?.content;
  return algorithm !== undefined && hash !== undefined && same(hash, createHash(algorithm).update(signer.raw).digest());
}

function attributeIn(attributes: Node, type: string): Node | undefined {
  const found = children(attributes).filter((attribute) => readOid(child(attribute, 0)) === type);
  const [only] = found;
  return found.length === 1 && only ? child(child(only, 1), 0) : undefined;
}

/** IssuerAndSerialNumber, compared as the bytes stand in the certificate. */
function isNamed(certificate: X509Certificate, sid: Node): boolean {
  if (sid.tag !== 0x30) return false;
  const body = child(read(certificate.raw), 0);
  const shift = child(body, 0).tag === 0xa0 ? 1 : 0;
  return same(child(body, shift).whole, child(sid, 1).whole) && same(child(body, shift + 2).whole, child(sid, 0).whole);
}

function certificateOf(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw new DerError("not a certificate");
  }
}

function lastOf(node: Node): Node {
  const last = children(node).at(-1);
  if (last?.tag !== 0x31) throw new DerError("no signer");
  return last;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
