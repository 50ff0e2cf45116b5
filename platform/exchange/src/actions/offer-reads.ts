import type { Work } from "@motlan/kernel/db";
import { OWN_READS, READS_SERVICE, READS_TITLE } from "../domain/told-read.ts";
import { refuseOthers } from "../rights.ts";
import { grantRight } from "./grant-right.ts";
import { offerService } from "./offer-service.ts";

/**
 * Lets other nodes show the people who sign in there who read their data here. `clients` are those nodes' own subsystems: each is believed when it says that it asks
 * for the person themselves.
 * @throws exchange/not-yours, exchange/bad-declaration
 */
export async function offerReads(work: Work, subsystem: string, clients: readonly string[]): Promise<void> {
  await refuseOthers(work, "exchange.offer", subsystem);
  await work.transaction(async () => {
    await offerService(work, {
      ...{ subsystem, code: READS_SERVICE, title: READS_TITLE, provider: { kind: "room", room: READS_SERVICE }, purposes: [OWN_READS] },
      endpoints: [{ method: "GET", path: "/*" }],
    });
    for (const client of clients) await grantRight(work, { subsystem, service: READS_SERVICE, client, purposes: [OWN_READS.code] });
  });
}
