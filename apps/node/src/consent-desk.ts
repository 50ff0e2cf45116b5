import { conditionsOf, consentsForCall, requireConsent } from "@motlan/consents";
import type { ConsentDesk } from "@motlan/exchange";

/** What the exchange asks of consents: this node's own room answers. */
export const consentDesk: ConsentDesk = { conditionsOf, require: requireConsent, forCall: consentsForCall };
