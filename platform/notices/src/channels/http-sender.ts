import { createHmac } from "node:crypto";
import type { Sender } from "./channels.ts";

const PATIENCE_MS = 5_000;

/**
 * A sender to a gateway that takes JSON over HTTP, signed with a shared key where there is one (HMAC-SHA-256 over `timestamp.body`): the sandbox's SMS gateway
 * and mail relay, or an adapter of a real one.
 */
export function httpSender({ url, key }: { readonly url: string; readonly key?: string | undefined }): Sender {
  return {
    async send(message) {
      const body = JSON.stringify(message);
      const headers = {
        "content-type": "application/json",
        ...(key === undefined ? {} : { "x-motlan-signature": signatureOf(key, body) }),
      };
      const answer = await fetch(url, { method: "POST", headers, body, redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`status-${answer.status}`);
    },
    async ask(message) {
      const answer = await fetch(`${url}/${encodeURIComponent(message)}`, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
      const read: unknown = answer.ok ? await answer.json() : undefined;
      const state: unknown = typeof read === "object" && read !== null ? Reflect.get(read, "state") : undefined;
      return state === "delivered" || state === "returned" ? state : undefined;
    },
  };
}

function signatureOf(key: string, body: string): string {
  // The gateway compares with its own clock, which no demo can set: so the system's time it is.
  const at = Math.floor(Date.now() / 1000);
  return `t=${at},v1=${createHmac("sha256", key).update(`${at}.${body}`).digest("hex")}`;
}
