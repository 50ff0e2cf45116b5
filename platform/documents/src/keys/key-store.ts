/**
 * Where signing keys live: files on a pilot node, a hardware module in a province. A key never leaves its store; callers name it.
 * The message goes in, not its digest, because not every module takes a digest and Node's own crypto does not.
 */
export interface KeyStore {
  /** The key's certificate first, then those that issued it, without the root. DER. Undefined when there is no such key yet. */
  findCertificates(keyId: string): Promise<readonly Uint8Array[] | undefined>;
  /** ECDSA P-256 over SHA-256 of the message, DER (RFC 3279, 2.2.3). @throws when there is no such key. */
  sign(keyId: string, message: Uint8Array): Promise<Uint8Array>;
}

/** A store that can also make a key and have it certified. */
export interface EnrollingKeyStore extends KeyStore {
  /** Makes the key unless it is there already, and has the authority certify it. Safe to repeat and to race. */
  enrol(keyId: string, subject: CertificateSubject): Promise<void>;
}

/** What the certificate says of its holder: an official of an agency, or the agency itself. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly organization: string;
  /** The place of the official in it; absent for an agency's seal. */
  readonly title?: string;
}

/** Issues certificates on request (tổ chức cung cấp dịch vụ chứng thực chữ ký số). */
export interface CertificateAuthority {
  /** From a PKCS#10 request in DER to the certificate and its issuers, without the root. DER. */
  enrol(request: Uint8Array): Promise<readonly Uint8Array[]>;
}

/** Says that something existed at a time (RFC 3161). */
export interface TimeStampAuthority {
  /** A token over the SHA-256 of the message, DER. @throws documents/time-stamp-unavailable */
  stamp(message: Uint8Array): Promise<Uint8Array>;
}
