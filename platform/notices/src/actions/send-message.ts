import type { Work } from "@motlan/kernel/db";
import type { Contact, ContactOf, OutgoingMessage, Senders } from "../channels/channels.ts";
import { nextAttemptAt } from "../domain/attempts.ts";
import { type Channel, sayShort } from "../domain/kinds.ts";
import { findQueuedMessage, listOverdue, type Outcome, type QueuedMessage, saveOutcome } from "../store/messages.ts";

const LOST_AFTER_MS = 5 * 60_000;

export interface Delivery {
  readonly senders: Senders;
  readonly contactOf: ContactOf;
  /** The portal's public address, for the link in an e-mail. */
  readonly publicUrl: string;
}

/**
 * Sends one message of a notice. The gateway is called outside any transaction, with a key that makes a repeat harmless. A failure is kept and tried again
 * later; it never reaches anybody else's work.
 */
export async function sendMessage(
  work: Work,
  { noticeId, channel }: { readonly noticeId: string; readonly channel: Channel },
  delivery: Delivery,
): Promise<void> {
  const message = await work.transaction((tx) => findQueuedMessage(tx, noticeId, channel));
  if (message === undefined) return;
  const outcome = await attempt(work, noticeId, message, delivery);
  await work.transaction(async (tx) => {
    await saveOutcome(tx, noticeId, channel, outcome);
    if (outcome.state === "queued")
      await work.enqueue(
        tx,
        "notices.send-message",
        { noticeId, channel },
        { key: `notices:${noticeId}:${channel}`, runAt: outcome.nextAt },
      );
  });
}

/** Queues again what should have been sent long ago: its job was lost, with a database restored from a copy, say. */
export function sweepMessages(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    for (const { noticeId, channel } of await listOverdue(tx, new Date(work.clock.now().getTime() - LOST_AFTER_MS)))
      await work.enqueue(tx, "notices.send-message", { noticeId, channel }, { key: `notices:${noticeId}:${channel}` });
  });
}

async function attempt(
  work: Work,
  noticeId: string,
  message: QueuedMessage,
  { senders, contactOf, publicUrl }: Delivery,
): Promise<Outcome> {
  try {
    const contact = await contactOf(work.db, message.personId);
    const outgoing = contact && write(noticeId, message, contact, publicUrl);
    const sender = senders[message.channel];
    if (outgoing === undefined || sender === undefined) return { state: "no-contact" };
    await sender.send(outgoing);
    return { state: "sent", at: work.clock.now() };
  } catch (error) {
    const fault = wordOf(error);
    const nextAt = nextAttemptAt(work.clock.now(), message.attempts + 1);
    return nextAt === undefined ? { state: "failed", fault } : { state: "queued", nextAt, fault };
  }
}

function write(
  noticeId: string,
  { channel, code, title, body, link }: QueuedMessage,
  { phone, email, language }: Contact,
  publicUrl: string,
): OutgoingMessage | undefined {
  const key = `${noticeId}:${channel}`;
  if (channel === "sms") return phone === undefined ? undefined : { key, to: phone, text: sayShort(title, code, language) };
  if (email === undefined) return undefined;
  const text = `${body[language]}\n\n${publicUrl}${link}`;
  return { key, to: email, subject: `Một Lần: ${title[language]} (${code})`, text };
}

/** A word for the operator, never what was sent or to whom. */
function wordOf(error: unknown): string {
  return error instanceof Error && /^status-\d{3}$/.test(error.message) ? error.message : "unreachable";
}
