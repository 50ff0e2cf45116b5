import { Integer } from "asn1js";
import { CertificateRevocationList, RevokedCertificate, Time } from "pkijs";
import type { Holders } from "./holders.ts";
import type { Register } from "./register.ts";

const WEEK_MS = 7 * 86_400_000;

/** The list of revoked certificates (RFC 5280, 5), made anew at each call. DER. */
export async function revocationList(holders: Holders, register: Register, now: Date): Promise<Uint8Array> {
  const revoked = register.listRevoked();
  const list = new CertificateRevocationList({
    version: 1,
    issuer: holders.issuing.certificate.subject,
    thisUpdate: new Time({ type: 0, value: now }),
    nextUpdate: new Time({ type: 0, value: new Date(now.getTime() + WEEK_MS) }),
    ...(revoked.length === 0
      ? {}
      : {
          revokedCertificates: revoked.map(
            ({ serial, at }) =>
              new RevokedCertificate({
                userCertificate: new Integer({ valueHex: Uint8Array.from(Buffer.from(serial, "hex")).buffer }),
                revocationDate: new Time({ type: 0, value: at }),
              }),
          ),
        }),
  });
  await list.sign(holders.issuing.key, "SHA-256");
  return new Uint8Array(list.toSchema(true).toBER());
}
