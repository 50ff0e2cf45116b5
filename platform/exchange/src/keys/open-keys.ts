import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Directory, DirectoryNode } from "../domain/directory.ts";
import { faults } from "../faults.ts";
import type { TlsIdentity } from "../wire/peers.ts";
import type { SigningKey } from "../wire/sign.ts";
import { makeCertificate } from "./make-certificate.ts";
import { keyName } from "./marks.ts";

/** A key pair that signs: what the directory lists of it is the public half. */
export interface NodeKey extends SigningKey {
  /** Base64url. */
  readonly x: string;
}

/** Two years, ours; a node lists the next certificate beside this one before it ends. */
const CERTIFICATE_MS = 2 * 365 * 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * The node's signing key, made at its first start; only this machine's user reads it. Its name holds a part of its hash, so that a new key has a new name.
 * @throws exchange/key-unreadable
 */
export function openSigningKey(folder: string, name: string, file = "signing.pem"): NodeKey {
  const pem = openFile(folder, file, makeSigningKey);
  const privateKey = readOrSay(join(folder, file), () => createPrivateKey(pem));
  const x = publicPart(privateKey);
  return { id: keyName(name, x), privateKey, x };
}

/** PEM. */
export function makeSigningKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** What the node shows on its connections, made at its first start. @throws exchange/key-unreadable also where the two are not each other's */
export async function openTls(folder: string, name: string, now: Date): Promise<TlsIdentity> {
  const [certificate, key] = [join(folder, "tls.pem"), join(folder, "tls-key.pem")];
  if (!existsSync(certificate) || !existsSync(key)) {
    const made = await makeCertificate({ name, from: new Date(now.getTime() - HOUR_MS), until: new Date(now.getTime() + CERTIFICATE_MS) });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(key, made.privateKey, { mode: 0o600 });
    writeFileSync(certificate, made.certificate, { mode: 0o600 });
  }
  const found = { certificate: readFileSync(certificate, "utf8"), privateKey: readFileSync(key, "utf8") };
  const secret = readOrSay(key, () => createPrivateKey(found.privateKey));
  if (!readOrSay(certificate, () => new X509Certificate(found.certificate)).checkPrivateKey(secret))
    throw faults["key-unreadable"]({ file: certificate });
  return found;
}

/** What the centre lists of a node: nothing in it is secret. */
export function listingOfNode(
  id: string,
  {
    url,
    title,
    key,
    tls,
  }: { readonly url: string; readonly title: DirectoryNode["title"]; readonly key: NodeKey; readonly tls: TlsIdentity },
): Directory["nodes"][number] {
  const certificate = new X509Certificate(tls.certificate);
  const [from, until] = [new Date(certificate.validFrom).toISOString(), new Date(certificate.validTo).toISOString()];
  return { id, title, url, certificates: [certificate.raw.toString("base64")], keys: [{ id: key.id, x: key.x, from, until }] };
}

function readOrSay<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch {
    throw faults["key-unreadable"]({ file });
  }
}

function publicPart(key: KeyObject): string {
  return String(createPublicKey(key).export({ format: "jwk" }).x);
}

function openFile(folder: string, name: string, make: () => string): string {
  const path = join(folder, name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, make(), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(path, "utf8");
}
