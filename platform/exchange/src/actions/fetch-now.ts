import type { Work } from "@motlan/kernel/db";
import type { Exchange } from "../exchange.ts";
import { refuseStranger } from "../rights.ts";
import { fetchDirectory } from "../wire/fetch-directory.ts";
import { takeDirectory } from "./take-directory.ts";

/** Fetches the directory at once, as the node does each minute by itself: after a revocation nobody need wait. @throws exchange/not-yours, exchange/directory-… */
export async function fetchNow(work: Work, exchange: Exchange): Promise<void> {
  refuseStranger(work, "exchange.see");
  const { centre } = exchange.node;
  if (centre !== undefined) await takeDirectory(exchange.begin(), exchange, await fetchDirectory(centre.url));
}
