import { createHmac, randomBytes } from "node:crypto";

const BEGIN = "whsec_";

/** A webhook's secret, as its receiver keeps it: 32 bytes in base64 behind `whsec_`. */
export function newSecret(): string {
  return BEGIN + randomBytes(32).toString("base64");
}

export interface Signing {
  readonly secret: string;
  /** The telling's name: the same each time it is sent. */
  readonly key: string;
  /** When it is sent. */
  readonly at: Date;
  readonly body: string;
}

/** HMAC-SHA-256 over name, time (seconds) and the very bytes of the body, as the Standard Webhooks specification has it: its libraries verify it. */
export function signTelling({ secret, key, at, body }: Signing): Readonly<Record<string, string>> {
  const time = String(Math.floor(at.getTime() / 1_000));
  const bytes = Buffer.from(secret.slice(BEGIN.length), "base64");
  const mac = createHmac("sha256", bytes).update(`${key}.${time}.${body}`).digest("base64");
  return { "webhook-id": key, "webhook-timestamp": time, "webhook-signature": `v1,${mac}` };
}
