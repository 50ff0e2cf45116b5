import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@motlan/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileVault } from "./file-vault.ts";
import { keyVault } from "./vault.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "motlan-vault-"));
});
afterAll(() => rm(folder, { recursive: true }));
const text = Buffer.from("Trần Thị Bình");

test("what is sealed for one denunciation opens for that one alone, with that key alone, and unchanged alone", async () => {
  const [key, one, other] = [randomBytes(32), newId(), newId()];
  const vault = keyVault(async () => key);
  const sealed = await vault.seal(one, text);
  expect(sealed.includes(text)).toBe(false);
  expect((await vault.seal(one, text)).equals(sealed)).toBe(false);
  expect((await vault.open(one, sealed)).equals(text)).toBe(true);
  await expect(vault.open(other, sealed)).rejects.toThrow();
  await expect(keyVault(async () => randomBytes(32)).open(one, sealed)).rejects.toThrow();
  const bent = Buffer.from(sealed);
  bent.writeUInt8(bent.readUInt8(bent.length - 1) ^ 1, bent.length - 1);
  await expect(vault.open(one, bent)).rejects.toThrow();
});

test("a mark is the same for one person and tells no id", async () => {
  const [vault, person] = [keyVault(async () => Buffer.alloc(32, 7)), newId()];
  expect(await vault.mark(person)).toBe(await vault.mark(person));
  expect(await vault.mark(newId())).not.toBe(await vault.mark(person));
  expect(await vault.mark(person)).not.toContain(person);
});

test("the key is one file for all who start together, which nobody else may read; a broken one is no key", async () => {
  const at = join(folder, "keys");
  const sealed = await Promise.all(["1", "2", "3"].map((of) => fileVault(at).seal(of, text)));
  for (const [index, one] of sealed.entries()) expect((await fileVault(at).open(String(index + 1), one)).equals(text)).toBe(true);
  const path = join(at, "denouncers.key");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const kept = await readFile(path);
  await writeFile(path, "short");
  await expect(fileVault(at).mark("1")).rejects.toThrow("restore it from a backup");
  await writeFile(path, kept);
});
