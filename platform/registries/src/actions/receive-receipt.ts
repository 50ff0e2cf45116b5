import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { OwnersOptions } from "../owners.ts";
import { type CommandAnswer, findWholeCommand, saveAnswer } from "../store/commands.ts";
import { verifyReceipt } from "../verify-receipt.ts";

/**
 * Takes a receipt that the owner sends by itself, later or again. It proves itself by its signature, so anybody may carry it. Booked once.
 * @throws registries/not-found, registries/bad-receipt
 */
export async function receiveReceipt(
  work: Work,
  { key, receipt }: { readonly key: string; readonly receipt: string },
  options: OwnersOptions,
): Promise<void> {
  const command = await findWholeCommand(work.db, key);
  const owner = command && options.owners?.[command.owner];
  if (command === undefined || owner === undefined) throw faults["not-found"]();
  const verified = await verifyReceipt(owner, command, receipt);
  if (!verified.ok) throw faults["bad-receipt"]();
  await bookReceipt(work.as({ kind: "system", name: "registries.receipts" }), key, verified.value);
}

/** Stores the receipt and tells the dossier, in one act and once: a second delivery finds the command answered and changes nothing. */
export function bookReceipt(work: Work, key: string, answer: CommandAnswer): Promise<void> {
  return work.transaction(async (tx) => {
    const booked = await saveAnswer(tx, key, answer, work.clock.now());
    if (booked === undefined) return;
    const { dossierId, effectId, state, agencyId } = booked;
    await work.announce(tx, {
      type: "registries.command-answered",
      subject: dossierId,
      ...(agencyId === null ? {} : { agencyId }),
      data: { key, dossierId, effectId, state },
    });
  });
}
