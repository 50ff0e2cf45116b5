import { type Fault, isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type CheckState, checkOf, statesOf } from "../domain/link-checks.ts";
import { isListing } from "../domain/listing.ts";
import type { Exchange } from "../exchange.ts";
import { causeOf } from "../refusals.ts";
import { fetchDirectory } from "../wire/fetch-directory.ts";
import { queryService } from "./query-service.ts";
import { takeDirectory } from "./take-directory.ts";

export interface LinkReport {
  readonly checks: readonly CheckState[];
  /** What stopped it; its sentence says what to do and who must. */
  readonly fault?: Fault;
  /** How many services of the other this node may ask. */
  readonly allowed: number;
}

/**
 * A node tries itself: it fetches the directory, then asks another subsystem what it may ask there, signed both ways as any question. Harmless, and in both logs.
 * @throws exchange/not-yours
 */
export async function testLink(
  work: Work,
  exchange: Exchange,
  { client, peer }: { readonly client: string; readonly peer: string },
): Promise<LinkReport> {
  try {
    if (exchange.node.centre !== undefined) await takeDirectory(work, exchange, await fetchDirectory(exchange.node.centre.url));
  } catch (error) {
    return stopped(error, "directory");
  }
  try {
    const { body } = await queryService(work, exchange, { client, service: `${peer}/allowedMethods` });
    const read: unknown = JSON.parse(body.toString("utf8"));
    return { checks: statesOf(undefined), allowed: isListing(read) ? read.service.length : 0 };
  } catch (error) {
    return stopped(error);
  }
}

function stopped(error: unknown, at?: "directory"): LinkReport {
  if (!isFault(error) || error.code === "exchange/not-yours") throw error;
  const word = causeOf(error);
  return { checks: statesOf(at ?? (word === undefined ? "rights" : checkOf(word))), fault: error, allowed: 0 };
}
