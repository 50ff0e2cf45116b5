import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { child, children, DerError, read } from "../der/read.ts";
import { boolean, type Der, integer, nothing, octets, oid, sequence } from "../der/write.ts";
import { faults } from "../faults.ts";
import { readTimeStamp } from "../signing/time-stamp.ts";
import type { CertificateAuthority, TimeStampAuthority } from "./key-store.ts";

export const SHA256 = "2.16.840.1.101.3.4.2.1";
/** An authority that answers later than this is as good as down; the job tries again. */
const PATIENCE_MS = 5_000;

/** Certification over HTTP: a PKCS#10 request is posted, PEM certificates come back, the new one first. */
export function httpCertificateAuthority(url: string): CertificateAuthority {
  return {
    async enrol(request) {
      const answer = await post(url, "application/pkcs10", request);
      const blocks = answer && new TextDecoder().decode(answer).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
      if (!blocks) throw faults["certificate-authority-unavailable"]();
      return blocks.map((block) => new Uint8Array(new X509Certificate(block).raw));
    },
  };
}

/** RFC 3161 over HTTP. The answer is held against the question: granted, our digest, our nonce, a sound signature. */
export function httpTimeStampAuthority(url: string): TimeStampAuthority {
  return {
    async stamp(message) {
      const nonce = positive(randomBytes(8));
      const digest = createHash("sha256").update(message).digest();
      const answer = await post(url, "application/timestamp-query", stampRequest(digest, nonce));
      const token = answer && tokenIn(answer, message, nonce);
      if (!token) throw faults["time-stamp-unavailable"]();
      return token;
    },
  };
}

/** TimeStampReq: version, imprint, nonce, and the wish for the authority's certificate in the token. */
export function stampRequest(digest: Uint8Array, nonce: Uint8Array): Der {
  return sequence(integer(1), sequence(sequence(oid(SHA256), nothing()), octets(digest)), integer(nonce), boolean(true));
}

function tokenIn(answer: Uint8Array, message: Uint8Array, nonce: Uint8Array): Uint8Array | undefined {
  try {
    const [status, token] = children(read(answer));
    const granted = status && [0, 1].includes(child(status, 0).content[0] ?? -1);
    if (!granted || !token) return undefined;
    const stamp = readTimeStamp(token.whole, message);
    const sameNonce = stamp.nonce !== undefined && Buffer.compare(stamp.nonce, nonce) === 0;
    return stamp.sound && sameNonce ? token.whole : undefined;
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

async function post(url: string, type: string, body: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": type },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.ok ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** An INTEGER's own shortest form: no leading nought, and not negative. */
function positive(bytes: Buffer): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[0] = ((copy[0] ?? 0) & 0x3f) | 0x40;
  return copy;
}
