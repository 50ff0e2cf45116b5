import { createHash, type X509Certificate } from "node:crypto";
import { child, children, DerError, read, readOid, readTime } from "../der/read.ts";
import { OIDS, readSignedMessage } from "./signed-message.ts";

const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

/** What a time-stamp token says (RFC 3161). */
export interface TimeStamp {
  readonly at: Date;
  readonly nonce: Uint8Array | undefined;
  readonly authority: X509Certificate;
  readonly certificates: readonly X509Certificate[];
  /** It is over this message, its own signature holds, and its certificate is one for time-stamping. */
  readonly sound: boolean;
}

/** Reads a token made over the SHA-256 of `message`. @throws DerError when it is none. */
export function readTimeStamp(token: Uint8Array, message: Uint8Array): TimeStamp {
  const signed = readSignedMessage(token);
  if (!signed.content) throw new DerError("empty token");
  const info = read(signed.content);
  const imprint = child(info, 2);
  const overUs =
    readOid(child(child(imprint, 0), 0)) === OIDS.sha256 &&
    Buffer.compare(child(imprint, 1).content, createHash("sha256").update(message).digest()) === 0;
  const rightUse = signed.signer.keyUsage?.includes(TIME_STAMPING) ?? false;
  return {
    at: readTime(child(info, 4)),
    nonce: children(info)
      .slice(5)
      .find((node) => node.tag === 0x02)?.content,
    authority: signed.signer,
    certificates: signed.certificates,
    sound: signed.sound && overUs && rightUse,
  };
}
