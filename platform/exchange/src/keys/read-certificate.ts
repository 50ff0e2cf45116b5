import { createHash, X509Certificate } from "node:crypto";
import type { Span } from "../domain/certificate-health.ts";

const known = new Map<string, Span | undefined>();
const MOST = 20_000;

/** From when to when a certificate of the directory (DER, base64) is good; read once. */
export function readCertificate(der: string): Span | undefined {
  if (known.has(der)) return known.get(der);
  if (known.size >= MOST) known.clear();
  const read = spanOf(der);
  known.set(der, read);
  return read;
}

function spanOf(der: string): Span | undefined {
  try {
    const { validFrom, validTo } = new X509Certificate(Buffer.from(der, "base64"));
    return { from: new Date(validFrom), until: new Date(validTo) };
  } catch {
    return undefined;
  }
}

/** SHA-256 of a certificate of the directory, hexadecimal. */
export function hashOfCertificate(der: string): string {
  return createHash("sha256").update(Buffer.from(der, "base64")).digest("hex");
}

/** What people compare of a certificate: the beginning of its hash, in fours. */
export function printOf(der: string): string {
  return (hashOfCertificate(der).slice(0, 16).match(/.{4}/g) ?? []).join(" ");
}
