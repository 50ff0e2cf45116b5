import { createHmac, timingSafeEqual } from "node:crypto";

/** Header that carries `t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">`. */
export const SIGNATURE_HEADER = "x-motlan-signature";
const PATIENCE_S = 300;

/** Signs a body for the gateway, as its clients do. */
export function signBody(key: string, body: string, at: Date = new Date()): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac("sha256", key).update(`${t}.${body}`).digest("hex")}`;
}

/** Whether the body was signed with the key within the last five minutes. */
export function isSigned(key: string, body: string, header: unknown, now: Date = new Date()): boolean {
  const read = typeof header === "string" ? /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) : null;
  if (read === null) return false;
  const [, t = "", given = ""] = read;
  const fresh = Math.abs(now.getTime() / 1000 - Number(t)) <= PATIENCE_S;
  const expected = createHmac("sha256", key).update(`${t}.${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(given, "hex")) && fresh;
}
