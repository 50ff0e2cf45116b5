import { canonicalJson, type JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { hashBody } from "../sign-command.ts";
import { findWholeCommand, insertCommand } from "../store/commands.ts";

export interface CommandInput {
  /** The owner, e.g. "population". */
  readonly to: string;
  readonly command: string;
  /** Request key: the owner carries a key out once, however often it is asked. */
  readonly key: string;
  readonly body: JsonObject;
  readonly replyTo: { readonly dossierId: string; readonly effectId: string };
}

/**
 * Asks another owner for an act in its registry: leaves with this act by the outbox, and is repeated until the owner's signed receipt is in. Listeners hear
 * `registries.command-answered`. Only the node sends (`work.as(system)`).
 * @throws registries/not-yours, registries/key-reused
 */
export function sendCommand(work: Work, { to, command, key, body, replyTo }: CommandInput): Promise<void> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    if (actor.kind !== "system") throw faults["not-yours"]();
    const bodyHash = hashBody(canonicalJson(body));
    const agency = actor.agencyId === undefined ? {} : { agencyId: actor.agencyId };
    const made = await insertCommand(tx, { key, owner: to, command, body, bodyHash, ...replyTo, ...agency, at: work.clock.now() });
    if (!made) {
      const before = await findWholeCommand(tx, key);
      if (before?.bodyHash !== bodyHash || before.owner !== to || before.command !== command) throw faults["key-reused"]();
      return;
    }
    await work.enqueue(tx, "registries.deliver-command", { key }, { key: `command:${key}` });
    await work.announce(tx, {
      type: "registries.command-sent",
      subject: replyTo.dossierId,
      ...agency,
      data: { key, effectId: replyTo.effectId },
    });
  });
}
