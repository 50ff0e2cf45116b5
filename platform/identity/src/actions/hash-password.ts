import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { PasswordHash } from "../domain/account.ts";

/** scrypt with 32 MiB and three passes (OWASP's row for that memory): about 0.2 s of one core, and stored with each hash so that it can grow. */
const COST = { n: 2 ** 15, r: 8, p: 3 } as const;
const BYTES = 32;

export type PasswordCost = Pick<PasswordHash, "n" | "r" | "p">;

/** A hash for a new password; only tests and demos that make thousands ask for a lighter cost. */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return { ...cost, salt: salt.toString("base64url"), hash: hash.toString("base64url") };
}

/** Nobody's password: what an unknown number is compared with, so that it takes as long as a known one. */
const NOBODY: PasswordHash = { ...COST, salt: randomBytes(16).toString("base64url"), hash: randomBytes(BYTES).toString("base64url") };

/** Whether it is the password; without a hash it works as long and says no. */
export async function isPassword(password: string, kept: PasswordHash | undefined): Promise<boolean> {
  const { salt, hash, ...cost } = kept ?? NOBODY;
  const expected = Buffer.from(hash, "base64url");
  const derived = await derive(password, Buffer.from(salt, "base64url"), cost);
  return timingSafeEqual(derived, expected) && kept !== undefined;
}

function derive(password: string, salt: Buffer, { n, r, p }: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
