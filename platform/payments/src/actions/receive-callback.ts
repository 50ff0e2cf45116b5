import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { Providers, SignedMessage } from "../providers/provider.ts";
import { type Booking, bookTransfer } from "./book-transfer.ts";

/**
 * Takes a bank's callback. Anybody may carry it: it proves itself by the bank's signature over its very bytes. Repeats are answered like the first.
 * @throws payments/unknown-provider, payments/bad-signature, payments/bad-callback, payments/provider-away
 */
export async function receiveCallback(
  work: Work,
  { provider: name, message }: { readonly provider: string; readonly message: SignedMessage },
  providers: Providers,
): Promise<Booking> {
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  if (provider === undefined) throw faults["unknown-provider"]();
  const read = await provider.readCallback(message, work.clock.now());
  if (!read.ok) throw faults[read.why]();
  const node = work.as({ kind: "system", name: `payments.${name}` });
  return bookTransfer(node, { provider: name, transfer: read.value, evidence: JSON.stringify(message) });
}
