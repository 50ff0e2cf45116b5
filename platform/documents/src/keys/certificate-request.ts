import { type KeyObject, sign } from "node:crypto";
import { bits, context, type Der, integer, oid, printable, sequence, setOf, utf8 } from "../der/write.ts";
import type { CertificateSubject } from "./key-store.ts";

const ECDSA_SHA256 = "1.2.840.10045.4.3.2";

/** A PKCS#10 request (RFC 2986) for a P-256 key, signed by it as proof of possession. */
export function makeCertificateRequest(privateKey: KeyObject, publicKey: KeyObject, subject: CertificateSubject): Der {
  const body = sequence(integer(0), nameOf(subject), publicKey.export({ type: "spki", format: "der" }), context(0));
  const signature = sign("sha256", body, { key: privateKey, dsaEncoding: "der" });
  return sequence(body, sequence(oid(ECDSA_SHA256)), bits(signature));
}

/** Country, organisation, title and common name; X.520 gives each at most 64 characters. */
function nameOf(subject: CertificateSubject): Der {
  return sequence(
    part("2.5.4.6", printable("VN")),
    part("2.5.4.10", utf8(subject.organization.slice(0, 64))),
    ...(subject.title ? [part("2.5.4.12", utf8(subject.title.slice(0, 64)))] : []),
    part("2.5.4.3", utf8(subject.commonName.slice(0, 64))),
  );
}

function part(type: string, value: Der): Der {
  return setOf(sequence(oid(type), value));
}
