import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Certificate, PublicKeyInfo } from "pkijs";
import { issueCertificate, type Kind } from "./issue.ts";
import { authorityName } from "./names.ts";

/** A key of the authority with its certificate. */
export interface Holder {
  readonly certificate: Certificate;
  readonly key: CryptoKey;
}

/** Root, issuing authority and time-stamp authority: made at the first start, found again at every later one. */
export interface Holders {
  readonly root: Holder;
  readonly issuing: Holder;
  readonly stamping: Holder;
}

export async function openHolders(folder: string): Promise<Holders> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const root = await openHolder(folder, { file: "root", name: "Gốc thử nghiệm Một Lần", kind: "authority", years: 20 });
  const issuing = await openHolder(folder, {
    file: "issuing",
    name: "Cấp chứng thư thử nghiệm Một Lần",
    kind: "authority",
    years: 10,
    issuer: root,
  });
  const stamping = await openHolder(folder, {
    file: "tsa",
    name: "Dấu thời gian thử nghiệm Một Lần",
    kind: "time-stamping",
    years: 10,
    issuer: issuing,
  });
  return { root, issuing, stamping };
}

interface HolderWish {
  readonly file: string;
  readonly name: string;
  readonly kind: Kind;
  readonly years: number;
  readonly issuer?: Holder;
}

async function openHolder(folder: string, wish: HolderWish): Promise<Holder> {
  const key = await openKey(join(folder, `${wish.file}.key.pem`));
  const path = join(folder, `${wish.file}.pem`);
  const found = await readIfThere(path);
  if (found !== undefined) return { certificate: Certificate.fromBER(new X509Certificate(found).raw), key: await webKey(key) };
  const publicKey = PublicKeyInfo.fromBER(createPublicKey(key).export({ type: "spki", format: "der" }));
  const name = authorityName(wish.name);
  const own = { name, key: await webKey(key), publicKey };
  const issuer = wish.issuer
    ? { name: wish.issuer.certificate.subject, key: wish.issuer.key, publicKey: wish.issuer.certificate.subjectPublicKeyInfo }
    : own;
  // Valid from the past, since a demo country's papers are dated up to eighteen months back.
  const certificate = await issueCertificate({
    kind: wish.kind,
    subject: name,
    publicKey,
    issuer,
    from: new Date("2024-01-01T00:00:00Z"),
    years: wish.years,
  });
  await writeFile(path, pemOf(certificate));
  return { certificate, key: own.key };
}

export function pemOf(certificate: Certificate): string {
  return new X509Certificate(Buffer.from(certificate.toSchema().toBER())).toString();
}

async function openKey(path: string): Promise<KeyObject> {
  const found = await readIfThere(path);
  if (found !== undefined) return createPrivateKey(found);
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return privateKey;
}

function webKey(key: KeyObject): Promise<CryptoKey> {
  const der = key.export({ type: "pkcs8", format: "der" });
  return crypto.subtle.importKey("pkcs8", Uint8Array.from(der), { name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
