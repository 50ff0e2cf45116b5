import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Exchange } from "../exchange.ts";
import { refuseStranger } from "../rights.ts";
import { forgetDirectoryRefusal, noteDirectoryRefusal } from "../store/centre-keys.ts";
import { fetchDirectory } from "../wire/fetch-directory.ts";
import { takeDirectory } from "./take-directory.ts";

/**
 * Fetches the directory at once, as the node does each minute by itself: after a revocation nobody need wait. Why one is not taken is kept for the operations page
 * until one is. @throws exchange/not-yours, exchange/directory-…, exchange/centre-key-…
 */
export async function fetchNow(work: Work, exchange: Exchange): Promise<void> {
  refuseStranger(work, "exchange.see");
  const { centre, instance } = exchange.node;
  if (centre === undefined) return;
  const signed = await fetchDirectory(centre.url);
  const own = exchange.begin();
  try {
    await takeDirectory(own, exchange, signed);
  } catch (error) {
    if (!isFault(error)) throw error;
    await own.transaction((tx) => noteDirectoryRefusal(tx, instance, { said: error.text, at: own.clock.now() }));
    throw error;
  }
  await own.transaction((tx) => forgetDirectoryRefusal(tx, instance));
}
