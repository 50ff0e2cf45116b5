import type { SmsSender } from "@motlan/identity";
import { isId, type JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Vault } from "../vault/vault.ts";
import { readDenouncer } from "./open-identity.ts";

/** Neither what it is about nor whose: whoever holds the phone, and the gateway, learn that there is something to see. */
const SAID = "Cổng dịch vụ công: bạn có tin mới. Hãy đăng nhập và xem ở trang Tài khoản.";

/** Tells the denouncer that there is something to see. No notice is kept: it would name them beside what it is about. */
export function tellDenouncer(
  work: Work,
  { id, messageId }: JsonObject,
  { vault, sms }: { readonly vault: Vault; readonly sms: SmsSender },
): Promise<void> {
  if (typeof id !== "string" || !isId(id) || typeof messageId !== "string") return Promise.resolve();
  return work.transaction(async (tx) => {
    const { phone } = await readDenouncer(tx, vault, id);
    if (phone !== "") await sms.send({ to: phone, text: SAID, key: messageId });
  });
}
