import { createHash, type KeyObject, sign } from "node:crypto";

/** C2SP signed-note: which kind of signature a key makes. It goes into the key's id. */
export const KEY_TYPE = { note: 1, cosignature: 4 } as const;
export type KeyType = (typeof KEY_TYPE)[keyof typeof KEY_TYPE];

/** The 32 bytes of an Ed25519 key that anybody may know. */
export function publicBytes(key: KeyObject): Buffer {
  return Buffer.from(String(key.export({ format: "jwk" }).x), "base64url");
}

/** The first four bytes of SHA-256(name, newline, type, key). */
export function keyId(name: string, type: KeyType, key: Buffer): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), key]))
    .digest()
    .subarray(0, 4);
}

/** The key as who verifies is given it: name, id, and type with key. */
export function verifierKey(name: string, type: KeyType, key: Buffer): string {
  return `${name}+${keyId(name, type, key).toString("hex")}+${Buffer.concat([Buffer.of(type), key]).toString("base64")}`;
}

export function signatureLine(name: string, id: Buffer, signature: Buffer): string {
  return `— ${name} ${Buffer.concat([id, signature]).toString("base64")}\n`;
}

/** C2SP tlog-checkpoint: origin, size, root. */
export function checkpointText(origin: string, size: bigint, root: Buffer): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n`;
}

/** A checkpoint with the log's own signature under it. */
export function signNote(name: string, text: string, key: KeyObject): string {
  return `${text}\n${signatureLine(name, keyId(name, KEY_TYPE.note, publicBytes(key)), sign(null, Buffer.from(text), key))}`;
}
