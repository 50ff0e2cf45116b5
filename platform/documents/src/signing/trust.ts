import type { X509Certificate } from "node:crypto";

/** Longest chain that is followed; the State's are three certificates long. */
const LONGEST = 5;

/** True when a chain of certificates, each valid at that instant, leads from the leaf to one of the roots. */
export function isTrusted(leaf: X509Certificate, others: readonly X509Certificate[], roots: readonly X509Certificate[], at: Date): boolean {
  let current = leaf;
  for (let step = 0; step < LONGEST; step++) {
    if (!validAt(current, at)) return false;
    if (roots.some((root) => root.fingerprint256 === current.fingerprint256)) return true;
    const issuer = [...roots, ...others].find((candidate) => issued(candidate, current));
    if (!issuer) return false;
    current = issuer;
  }
  return false;
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  if (issuer.fingerprint256 === subject.fingerprint256) return false;
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

function validAt(certificate: X509Certificate, at: Date): boolean {
  return certificate.validFromDate <= at && at <= certificate.validToDate;
}
