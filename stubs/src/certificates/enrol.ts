import { CertificationRequest } from "pkijs";
import { type Holders, pemOf } from "./holders.ts";
import { issueCertificate } from "./issue.ts";
import type { Register } from "./register.ts";

/**
 * Certifies a PKCS#10 request whose signature proves that the asker holds the key. Whoever can reach this port may enrol: a stand-in knows
 * nobody, and its certificates say that they are worth nothing. Undefined for a request that is malformed or not signed by its own key.
 */
export async function enrol(holders: Holders, register: Register, der: Uint8Array<ArrayBuffer>, now: Date): Promise<string | undefined> {
  const request = readRequest(der);
  if (!request || !(await request.verify().catch(() => false))) return undefined;
  const { issuing } = holders;
  const certificate = await issueCertificate({
    kind: "holder",
    subject: request.subject,
    publicKey: request.subjectPublicKeyInfo,
    issuer: { name: issuing.certificate.subject, key: issuing.key, publicKey: issuing.certificate.subjectPublicKeyInfo },
    from: new Date("2024-06-01T00:00:00Z"),
    years: 5,
  });
  const serial = Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString("hex");
  register.add(serial, request.subject.typesAndValues.map((part) => part.value.valueBlock.value).join(", "), now);
  return `${pemOf(certificate)}${pemOf(issuing.certificate)}`;
}

function readRequest(der: Uint8Array<ArrayBuffer>): CertificationRequest | undefined {
  try {
    return CertificationRequest.fromBER(der);
  } catch {
    return undefined;
  }
}
