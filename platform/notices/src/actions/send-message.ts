import type { Work } from "@motlan/kernel/db";
import type { Contact, ContactOf, OutgoingMessage, Senders } from "../channels/channels.ts";
import { nextAttemptAt } from "../domain/attempts.ts";
import { type Channel, type Kind, sayShort } from "../domain/kinds.ts";
import { UNCHOSEN } from "../domain/settings.ts";
import { findQueuedMessage, listOverdue, type Outcome, type QueuedMessage, saveOutcome } from "../store/messages.ts";
import { findSettings } from "../store/settings.ts";

/** Kinds after which people are asked how it went. */
const SETTLED: readonly string[] = ["result-online", "result-handed-over", "refused", "stopped"] satisfies Kind[];
const RATE = { vi: "Đánh giá, không cần đăng nhập", en: "Rate it, no sign-in" } as const;

const LOST_AFTER_MS = 5 * 60_000;

export type RateLinkOf = (work: Work, dossierId: string) => Promise<string>;

export interface Delivery {
  readonly senders: Senders;
  readonly contactOf: ContactOf;
  /** The portal's public address, for the link in an e-mail. */
  readonly publicUrl: string;
  /** Makes a link by which the applicant rates a settled dossier without an account; without it none is sent. */
  readonly rateLinkOf?: RateLinkOf;
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
  { senders, contactOf, publicUrl, rateLinkOf }: Delivery,
): Promise<Outcome> {
  try {
    const contact = await chosenContact(work, message.personId, contactOf);
    const sender = senders[message.channel];
    const ended = rateLinkOf !== undefined && SETTLED.includes(message.kind);
    const rate = contact !== undefined && sender !== undefined && ended ? await rateLinkOf(work, message.dossierId) : undefined;
    const outgoing = contact && write(noticeId, message, contact, { publicUrl, rate });
    if (outgoing === undefined || sender === undefined) return { state: "no-contact" };
    await sender.send(outgoing);
    return { state: "sent", at: work.clock.now() };
  } catch (error) {
    const fault = wordOf(error);
    const nextAt = nextAttemptAt(work.clock.now(), message.attempts + 1);
    return nextAt === undefined ? { state: "failed", fault } : { state: "queued", nextAt, fault };
  }
}

/** What stands outside knows the phone; what the person chose here comes before the rest. */
async function chosenContact(work: Work, personId: string, contactOf: ContactOf): Promise<Contact | undefined> {
  const contact = await contactOf(work.db, personId);
  const chosen = await work.transaction((tx) => findSettings(tx, personId));
  const { email, letterName, letterAddress } = chosen;
  const language = chosen === UNCHOSEN ? (contact?.language ?? chosen.language) : chosen.language;
  const letter = letterName === null || letterAddress === null ? undefined : `${letterName}\n${letterAddress}`;
  if (contact === undefined && letter === undefined && email === null) return undefined;
  return { ...contact, language, ...(email !== null && { email }), ...(letter !== undefined && { letter }) };
}

function write(
  noticeId: string,
  { channel, kind, code, title, body, link }: QueuedMessage,
  { phone, email, letter, language }: Contact,
  { publicUrl, rate }: { readonly publicUrl: string; readonly rate: string | undefined },
): OutgoingMessage | undefined {
  const key = `${noticeId}:${channel}`;
  const asks = rate === undefined ? "" : `${RATE[language]}: ${publicUrl}${rate}`;
  if (channel === "sms")
    return phone === undefined ? undefined : { key, to: phone, text: `${sayShort(kind, code, language)} ${asks}`.trim() };
  const to = channel === "letter" ? letter : email;
  if (to === undefined) return undefined;
  const text = `${body[language]}\n\n${publicUrl}${link}\n\n${asks}`.trim();
  return { key, to, subject: `Một Lần: ${title[language]} (${code})`, text };
}

/** A word for the operator, never what was sent or to whom. */
function wordOf(error: unknown): string {
  return error instanceof Error && /^status-\d{3}$/.test(error.message) ? error.message : "unreachable";
}
