import { createHash } from "node:crypto";
import { ADDRESS_CODES, type AddressCode, addressCodeOf } from "@motlan/formats";

/** A code for whoever asks under that key; the nth, where those before were others' already. */
export function drawCode(key: string, nth = 0): AddressCode {
  const digest = createHash("sha256").update(`${key} ${nth}`).digest();
  return addressCodeOf(digest.readUIntBE(0, 6) % ADDRESS_CODES);
}
