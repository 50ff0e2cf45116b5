import type { Exchange } from "@motlan/exchange";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { refuseOthers } from "../rights.ts";
import { askSender } from "../wire/ask-sender.ts";
import { asOffers, type Offer, readJson } from "../wire/shapes.ts";

export interface OffersQuestion {
  readonly receiver: string;
  /** The sender's service, `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`. */
  readonly service: string;
  readonly purpose?: string;
  readonly law?: string;
}

/** What another system offers this one now, asked of its node. @throws transfers/not-yours, transfers/sender-refused, and what the exchange refuses */
export async function listOffers(work: Work, exchange: Exchange, question: OffersQuestion): Promise<readonly Offer[]> {
  const { receiver: subsystem, service, purpose = null, law = null } = question;
  await refuseOthers(work, "transfers.send", subsystem);
  const at = service.lastIndexOf("/");
  const asked = { subsystem, peer: service.slice(0, at), service: service.slice(at + 1), purpose, law };
  const offers = asOffers(readJson(await askSender(exchange, asked, "/files")));
  if (offers === undefined) throw faults["sender-refused"]({ service, said: "JSON" });
  return offers;
}
