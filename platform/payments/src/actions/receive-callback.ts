import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { Providers, SignedMessage } from "../providers/provider.ts";
import { countRefused } from "../store/refused-callbacks.ts";
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
  const node = work.as({ kind: "system", name: `payments.${name}` });
  if (!read.ok) {
    if (read.why === "bad-signature") await tellOfForgery(node, name);
    throw faults[read.why]();
  }
  const how = provider.way ?? "transfer";
  return bookTransfer(node, { provider: name, how, transfer: read.value, evidence: JSON.stringify(message) });
}

/** Whoever forges a bank's word is a matter for security: told once a minute and provider, counted every time, and kept although the callback is refused. */
function tellOfForgery(node: Work, provider: string): Promise<void> {
  return node.transaction(async (tx) => {
    const minute = new Date(Math.floor(node.clock.now().getTime() / 60_000) * 60_000);
    if ((await countRefused(tx, provider, minute)) > 1) return;
    await node.announce(tx, { type: "payments.callback-refused", subject: newId(), data: { provider, minute: minute.toISOString() } });
  });
}
