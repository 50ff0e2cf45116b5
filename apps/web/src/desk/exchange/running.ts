import { issueDirectory } from "@motlan/exchange";
import { httpFaults } from "@motlan/kernel/http";
import type { Visit } from "../../frame/types.ts";

/** The running exchange, or the page is not there. */
export function exchangeOf({ options }: Visit) {
  const exchange = options.exchangeOf?.();
  if (exchange === undefined) throw httpFaults["no-such-page"]();
  return exchange;
}

/** Issues the directory anew, so that what was decided is in force at once. */
export async function issueAgain(visit: Visit): Promise<void> {
  const { node } = exchangeOf(visit);
  if (node.issues !== undefined) await issueDirectory(visit.work, { instance: node.instance, keys: node.issues });
}
