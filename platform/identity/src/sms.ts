import { createHmac } from "node:crypto";

/** Sends a short message; rejects when the gateway did not take it. `key` is the same for a repeat of the same message. */
export interface SmsSender {
  send(message: { readonly to: string; readonly text: string; readonly key: string }): Promise<void>;
}

const PATIENCE_MS = 5_000;

/** A sender to an SMS gateway that takes JSON signed with a shared key (HMAC-SHA-256 over `timestamp.body`), as the sandbox one does. */
export function smsGateway({ url, key }: { readonly url: string; readonly key: string }): SmsSender {
  return {
    async send(message) {
      const body = JSON.stringify({ to: message.to, text: message.text, key: message.key });
      const at = String(Math.floor(Date.now() / 1000));
      const signature = createHmac("sha256", key).update(`${at}.${body}`).digest("hex");
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "x-motlan-signature": `t=${at},v1=${signature}` },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
    },
  };
}
