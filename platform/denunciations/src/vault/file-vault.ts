import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keyVault, type Vault } from "./vault.ts";

const NAME = "denouncers.key";
const BYTES = 32;

/**
 * The key as a file of its own (`DATA_DIR/keys/denouncers.key`, mode 600), made at its first use. Several processes share it as they share the other keys; a backup
 * of the database without it tells nobody anything, and without it nothing is ever opened again.
 */
export function fileVault(folder: string): Vault {
  let key: Promise<Uint8Array> | undefined;
  return keyVault(() => {
    const read = key ?? readOrMake(folder);
    key = read;
    read.catch(() => {
      key = undefined;
    });
    return read;
  });
}

async function readOrMake(folder: string): Promise<Uint8Array> {
  const path = join(folder, NAME);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readFile(path).catch(() => makeKey(path));
  const key = Buffer.from(found.toString("utf8").trim(), "base64url");
  if (key.length !== BYTES) throw new Error(`${NAME} does not hold a key: restore it from a backup`);
  return key;
}

/** The first to write wins: two processes that start together end with one key. */
async function makeKey(path: string): Promise<Buffer> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(BYTES).toString("base64url")}\n`, { mode: 0o600 });
  await link(draft, path).catch(() => undefined);
  await rm(draft, { force: true });
  return readFile(path);
}
