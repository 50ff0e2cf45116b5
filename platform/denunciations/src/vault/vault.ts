import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Seals what must not be read from the database alone. `of` is the denunciation: what was sealed for one is not opened for another. */
export interface Vault {
  seal(of: string, open: Uint8Array): Promise<Buffer>;
  open(of: string, sealed: Uint8Array): Promise<Buffer>;
  /** A keyed hash by which a person's own are found again. */
  mark(personId: string): Promise<string>;
}

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM, a key for each denunciation derived from one of 32 bytes (HKDF, RFC 5869): nonce, tag, then the text. */
export function keyVault(keyOf: () => Promise<Uint8Array>): Vault {
  const derived = async (of: string) => Buffer.from(hkdfSync("sha256", await keyOf(), "", `denunciation:${of}`, 32));
  return {
    seal: async (of, open) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, await derived(of), nonce);
      const text = Buffer.concat([cipher.update(open), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    open: async (of, sealed) => {
      const decipher = createDecipheriv(CIPHER, await derived(of), sealed.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    },
    mark: async (personId) =>
      createHmac("sha256", Buffer.from(hkdfSync("sha256", await keyOf(), "", "mark", 32)))
        .update(personId)
        .digest("base64url"),
  };
}
