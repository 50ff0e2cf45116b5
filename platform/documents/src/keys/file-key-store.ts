import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto";
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { faults } from "../faults.ts";
import { makeCertificateRequest } from "./certificate-request.ts";
import type { CertificateAuthority, CertificateSubject, EnrollingKeyStore } from "./key-store.ts";

/**
 * Keys as files under one folder (`DATA_DIR/keys`): `<id>.key.pem` is PKCS#8 encrypted with the passphrase in `passphrase` (mode 600),
 * `<id>.chain.pem` its certificates. Enough for a laptop, a demo and a pilot; a province holds its keys in a hardware module.
 */
export function fileKeyStore(folder: string, authority: CertificateAuthority): EnrollingKeyStore {
  const keys = new Map<string, Promise<KeyObject>>();
  const chains = new Map<string, Promise<readonly Uint8Array[] | undefined>>();
  const pathOf = (keyId: string, kind: string) => join(folder, `${safeName(keyId)}.${kind}.pem`);

  const findCertificates = async (keyId: string) => {
    const found = chains.get(keyId) ?? readChain(pathOf(keyId, "chain"));
    chains.set(keyId, found);
    const chain = await found;
    if (!chain) chains.delete(keyId);
    return chain;
  };
  const keyOf = (keyId: string) => {
    const found = keys.get(keyId) ?? readKey(folder, pathOf(keyId, "key"));
    keys.set(keyId, found);
    found.catch(() => keys.delete(keyId));
    return found;
  };
  return {
    findCertificates,
    async sign(keyId, message) {
      if (!(await findCertificates(keyId))) throw faults["key-unknown"]({ owner: keyId });
      return sign("sha256", message, { key: await keyOf(keyId), dsaEncoding: "der" });
    },
    async enrol(keyId, subject) {
      if (await findCertificates(keyId)) return;
      await makeKey(folder, pathOf(keyId, "key"));
      const chain = await authority.enrol(requestFor(await keyOf(keyId), subject));
      await writeOnce(pathOf(keyId, "chain"), chain.map((der) => new X509Certificate(der).toString()).join(""), 0o644);
      chains.delete(keyId);
    },
  };
}

function requestFor(key: KeyObject, subject: CertificateSubject): Uint8Array {
  return makeCertificateRequest(key, createPublicKey(key), subject);
}

/** Ids are ours ("agency:<uuid>"); anything that could leave the folder is refused by having no place in the name. */
function safeName(keyId: string): string {
  return keyId.replace(/[^A-Za-z0-9-]/g, "_");
}

async function readChain(path: string): Promise<readonly Uint8Array[] | undefined> {
  const text = await readIfThere(path);
  const blocks = text?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  return blocks?.map((block) => new Uint8Array(new X509Certificate(block).raw));
}

async function readKey(folder: string, path: string): Promise<KeyObject> {
  return createPrivateKey({ key: await readFile(path, "utf8"), passphrase: await passphraseOf(folder) });
}

async function makeKey(folder: string, path: string): Promise<void> {
  const passphrase = await passphraseOf(folder);
  if ((await readIfThere(path)) !== undefined) return;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeOnce(path, privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString(), 0o600);
}

async function passphraseOf(folder: string): Promise<string> {
  const path = join(folder, "passphrase");
  const found = await readIfThere(path);
  if (found !== undefined) return found.trim();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeOnce(path, `${randomBytes(32).toString("base64url")}\n`, 0o600);
  return (await readFile(path, "utf8")).trim();
}

/** Whole or not at all, and the first to write wins: two processes that start together end with one key. */
async function writeOnce(path: string, text: string, mode: number): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, text, { mode });
  await chmod(draft, mode);
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
