import { createHash } from "node:crypto";
import { child, read } from "../der/read.ts";
import { context, type Der, encode, integer, nothing, octets, oid, sequence, setOf } from "../der/write.ts";
import { faults } from "../faults.ts";
import type { KeyStore, TimeStampAuthority } from "../keys/key-store.ts";
import { OIDS } from "./signed-message.ts";

export interface Signer {
  readonly keys: KeyStore;
  readonly keyId: string;
  readonly timeStamps: TimeStampAuthority;
}

/**
 * A detached CAdES signature of PAdES level B-T (ETSI EN 319 142-1): content type, message digest and signing-certificate-v2 are signed, the
 * time of signing is not said by us but by the time-stamp authority, whose token over the signature goes into an unsigned attribute.
 */
export async function signMessage(message: Uint8Array, signer: Signer): Promise<Der> {
  const chain = await signer.keys.findCertificates(signer.keyId);
  const [certificate] = chain ?? [];
  if (!chain || !certificate) throw faults["key-unknown"]({ owner: signer.keyId });
  const attributes = signedAttributes(message, certificate);
  const signature = await signer.keys.sign(signer.keyId, setOf(...attributes));
  const token = await signer.timeStamps.stamp(signature);
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(certificate),
    sequence(oid(OIDS.sha256), nothing()),
    // The same SET that was signed, under its implicit tag.
    encode(0xa0, read(setOf(...attributes)).content),
    sequence(oid(OIDS.ecdsaSha256)),
    octets(signature),
    context(1, sequence(oid(OIDS.timeStampToken), setOf(token))),
  );
  const signedData = sequence(
    integer(1),
    setOf(sequence(oid(OIDS.sha256), nothing())),
    sequence(oid(OIDS.data)),
    context(0, ...chain),
    setOf(signerInfo),
  );
  return sequence(oid(OIDS.signedData), context(0, signedData));
}

function signedAttributes(message: Uint8Array, certificate: Uint8Array): readonly Der[] {
  const hash = createHash("sha256").update(certificate).digest();
  return [
    sequence(oid(OIDS.contentType), setOf(oid(OIDS.data))),
    sequence(oid(OIDS.messageDigest), setOf(octets(createHash("sha256").update(message).digest()))),
    // ESSCertIDv2 with SHA-256, which is the default and so is not written (RFC 5035).
    sequence(oid(OIDS.signingCertificateV2), setOf(sequence(sequence(sequence(octets(hash)))))),
  ];
}

function issuerAndSerial(certificate: Uint8Array): Der {
  const body = child(read(certificate), 0);
  const shift = child(body, 0).tag === 0xa0 ? 1 : 0;
  return sequence(child(body, shift + 2).whole, child(body, shift).whole);
}
