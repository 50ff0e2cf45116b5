import { backOff, systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { OwnersOptions } from "../owners.ts";
import { signCommand } from "../sign-command.ts";
import { type CommandRow, findWholeCommand, postponeCommand } from "../store/commands.ts";
import { verifyReceipt } from "../verify-receipt.ts";
import { bookReceipt } from "./receive-receipt.ts";
import { deliverUpstream, isToMainNode } from "./write-upstream.ts";

/** Once a minute at the least, for as long as another owner is down. */
const MOST_WAIT_MS = 60_000;
/** An owner that says nothing for so long is down. */
const PATIENCE_MS = 10_000;

/**
 * Delivers one command and books its receipt; while the owner is down or answers nonsense it is asked again, later and later. Killed between the owner's answer
 * and our booking, the job runs again and the owner repeats the same receipt for the same key.
 */
export async function deliverCommand(work: Work, key: string, options: OwnersOptions): Promise<void> {
  const command = await findWholeCommand(work.db, key);
  if (command === undefined || command.state !== "waiting") return;
  const fault = await attempt(work, command, options);
  if (fault === undefined) return;
  await work.transaction(async (tx) => {
    const wait = backOff(command.attempts + 1, MOST_WAIT_MS);
    await postponeCommand(tx, key, new Date(work.clock.now().getTime() + wait), fault);
    // Jobs run by the database's time, which a demo's or a test's clock does not move.
    const runAt = new Date(systemClock.now().getTime() + wait);
    await work.enqueue(tx, "registries.deliver-command", { key }, { key: `command:${key}`, runAt });
  });
}

/** The word for what went wrong; nothing when the receipt is booked, or the owner has taken the command and will send it. */
async function attempt(work: Work, command: CommandRow, options: OwnersOptions): Promise<string | undefined> {
  if (isToMainNode(command)) return deliverUpstream(work, command);
  const owner = options.owners?.[command.owner];
  if (owner === undefined) return "no-address";
  const signed = await signCommand(work.db, command, work.clock.now(), options);
  const reply = await post(owner.url, signed);
  if (typeof reply === "string") return reply;
  const verified = await verifyReceipt(owner, command, reply.receipt);
  if (!verified.ok) return verified.why;
  await bookReceipt(work, command.key, verified.value);
  return undefined;
}

async function post(url: string, signed: string): Promise<string | { readonly receipt: string }> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/jose", accept: "application/jose" },
      body: signed,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const receipt = await response.text();
    return response.status === 200 ? { receipt } : `status-${response.status}`;
  } catch {
    return "unreachable";
  }
}
