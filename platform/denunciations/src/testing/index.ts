import { randomBytes } from "node:crypto";
import { keyVault, type Vault } from "../vault/vault.ts";

export { aHeadAbove, type HeadAbove } from "./head-above.ts";

/** A vault with a key of its own. */
export function aVault(): Vault {
  const key = randomBytes(32);
  return keyVault(async () => key);
}
