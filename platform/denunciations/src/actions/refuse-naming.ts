import type { Official } from "@motlan/kernel";
import type { Tx } from "@motlan/kernel/db";
import { names } from "../domain/words.ts";
import { faults } from "../faults.ts";
import { listOpenings } from "../store/denouncers.ts";
import type { Vault } from "../vault/vault.ts";
import { readDenouncer } from "./open-identity.ts";

/**
 * Words that others will read must not name the denouncer. Only whoever opened the identity is checked: nobody else can know it, and to tell them "this is the name"
 * would be a way to guess it without leaving a line. @throws denunciations/names-denouncer
 */
export async function refuseNaming(tx: Tx, vault: Vault, id: string, { officialId }: Official, words: string): Promise<void> {
  const opened = (await listOpenings(tx, id)).some((one) => one.officialId === officialId);
  if (opened && names(words, await readDenouncer(tx, vault, id))) throw faults["names-denouncer"]();
}
