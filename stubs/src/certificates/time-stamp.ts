import { createHash, randomBytes } from "node:crypto";
import { Integer, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  Accuracy,
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";
import type { Holders } from "./holders.ts";

const SHA256 = "2.16.840.1.101.3.4.2.1";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
/** Under 2.999, the arc that is kept for examples: a stand-in has no policy. */
const POLICY = "2.999.1";
const REJECTED = 2;

/** Answers an RFC 3161 query; one that is malformed or not over SHA-256 is rejected as the protocol says. */
export async function answerQuery(holders: Holders, query: Uint8Array<ArrayBuffer>, now: Date): Promise<Uint8Array> {
  const request = readQuery(query);
  if (!request) return rejection();
  const info = new TSTInfo({
    version: 1,
    policy: POLICY,
    messageImprint: request.messageImprint,
    serialNumber: new Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(12)]).buffer }),
    genTime: now,
    accuracy: new Accuracy({ seconds: 1 }),
    ...(request.nonce ? { nonce: request.nonce } : {}),
  });
  const token = await signInfo(holders, new Uint8Array(info.toSchema().toBER()));
  const response = new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken: token });
  return new Uint8Array(response.toSchema().toBER());
}

export function rejection(): Uint8Array {
  return new Uint8Array(new TimeStampResp({ status: new PKIStatusInfo({ status: REJECTED }) }).toSchema().toBER());
}

function readQuery(query: Uint8Array<ArrayBuffer>): TimeStampReq | undefined {
  try {
    const request = TimeStampReq.fromBER(query);
    const { hashAlgorithm, hashedMessage } = request.messageImprint;
    return hashAlgorithm.algorithmId === SHA256 && hashedMessage.valueBlock.valueHexView.length === 32 ? request : undefined;
  } catch {
    return undefined;
  }
}

async function signInfo(holders: Holders, info: Uint8Array<ArrayBuffer>): Promise<ContentInfo> {
  const { certificate, key } = holders.stamping;
  const content = new EncapsulatedContentInfo({ eContentType: TST_INFO });
  // Set afterwards: handed to the constructor it would be cut into pieces, which openssl refuses in a token.
  content.eContent = new OctetString({ valueHex: info.buffer });
  const signed = new SignedData({
    version: 3,
    encapContentInfo: content,
    certificates: [certificate, holders.issuing.certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(info, certificate.toSchema().toBER()) }),
      }),
    ],
  });
  await signed.sign(key, 0, "SHA-256");
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
}

function attributesOf(info: Uint8Array, certificate: ArrayBuffer): Attribute[] {
  const hash = Uint8Array.from(createHash("sha256").update(new Uint8Array(certificate)).digest()).buffer;
  const digest = Uint8Array.from(createHash("sha256").update(info).digest()).buffer;
  const essCertificate = new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: hash })] })] });
  return [
    new Attribute({ type: "1.2.840.113549.1.9.3", values: [new ObjectIdentifier({ value: TST_INFO })] }),
    new Attribute({ type: "1.2.840.113549.1.9.4", values: [new OctetString({ valueHex: digest })] }),
    new Attribute({ type: "1.2.840.113549.1.9.16.2.47", values: [new Sequence({ value: [essCertificate] })] }),
  ];
}
