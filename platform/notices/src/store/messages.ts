import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Channel, Kind } from "../domain/kinds.ts";

const insert = statement(
  "notices.queue_message",
  "insert into notices.message (notice_id, channel, state, next_at) values ($1, $2, 'queued', $3) on conflict do nothing",
);

export async function queueMessage(tx: Tx, noticeId: string, channel: Channel, at: Date): Promise<void> {
  await insert.run(tx, [noticeId, channel, at]);
}

/** A message that is still to be sent, with what it says. */
export interface QueuedMessage {
  readonly channel: Channel;
  readonly attempts: number;
  readonly personId: string;
  readonly kind: Kind;
  readonly dossierId: string;
  readonly code: string;
  readonly title: Text;
  readonly body: Text;
  readonly link: string;
}

const queued = statement<QueuedMessage>(
  "notices.queued_message",
  `select m.channel, m.attempts, n.person_id as "personId", n.kind, n.dossier_id as "dossierId", d.code, n.title, n.body, n.link
   from notices.message m join notices.notice n on n.id = m.notice_id join notices.known_dossier d on d.dossier_id = n.dossier_id
   where m.notice_id = $1 and m.channel = $2 and m.state = 'queued'`,
);

export function findQueuedMessage(tx: Tx, noticeId: string, channel: Channel): Promise<QueuedMessage | undefined> {
  return queued.find(tx, [noticeId, channel]);
}

/** What an attempt came to. `queued` goes with the time of the next one. */
export type Outcome =
  | { readonly state: "sent"; readonly at: Date }
  | { readonly state: "queued"; readonly nextAt: Date; readonly fault: string }
  | { readonly state: "failed"; readonly fault: string }
  | { readonly state: "no-contact" };

const save = statement(
  "notices.save_message",
  `update notices.message set state = $3, attempts = attempts + $4, next_at = $5, sent_at = $6, fault = $7
   where notice_id = $1 and channel = $2 and state = 'queued'`,
);

export async function saveOutcome(tx: Tx, noticeId: string, channel: Channel, outcome: Outcome): Promise<void> {
  const { state } = outcome;
  const attempts = state === "no-contact" ? 0 : 1;
  const nextAt = state === "queued" ? outcome.nextAt : null;
  const sentAt = state === "sent" ? outcome.at : null;
  const fault = state === "queued" || state === "failed" ? outcome.fault : null;
  await save.run(tx, [noticeId, channel, state, attempts, nextAt, sentAt, fault]);
}

const overdue = statement<{ noticeId: string; channel: Channel }>(
  "notices.overdue",
  `select notice_id as "noticeId", channel from notices.message where state = 'queued' and next_at < $1 order by next_at limit 500`,
);

export function listOverdue(tx: Tx, before: Date): Promise<{ noticeId: string; channel: Channel }[]> {
  return overdue.all(tx, [before]);
}

/** A letter that is on its way. */
export interface LetterOnItsWay {
  readonly noticeId: string;
}

const onTheirWay = statement<LetterOnItsWay>(
  "notices.letters_on_their_way",
  `select notice_id as "noticeId" from notices.message where channel = 'letter' and state = 'sent' and sent_at > $1 order by sent_at limit 500`,
);
const arrived = statement(
  "notices.letter_arrived",
  "update notices.message set state = $2 where notice_id = $1 and channel = 'letter' and state = 'sent'",
);

export const listLettersOnTheirWay = (tx: Tx, since: Date) => onTheirWay.all(tx, [since]);

export async function saveArrival(tx: Tx, noticeId: string, state: "delivered" | "returned"): Promise<void> {
  await arrived.run(tx, [noticeId, state]);
}

/** What became of a notice on one channel. */
export interface MessageState {
  readonly noticeId: string;
  readonly channel: Channel;
  readonly state: "queued" | "sent" | "failed" | "no-contact" | "delivered" | "returned";
  readonly sentAt: Date | null;
}

const ofNotices = statement<MessageState>(
  "notices.messages_of",
  `select notice_id as "noticeId", channel, state, sent_at as "sentAt" from notices.message where notice_id = any($1) order by channel desc`,
);
const ofDossier = statement<MessageState & { readonly title: Text; readonly at: Date }>(
  "notices.messages_of_dossier",
  `select m.notice_id as "noticeId", m.channel, m.state, m.sent_at as "sentAt", n.title, n.at
   from notices.message m join notices.notice n on n.id = m.notice_id where n.dossier_id = $1 and n.agency_id is null order by n.at desc, m.channel desc limit 100`,
);

export const listMessagesOf = (tx: Tx, noticeIds: readonly string[]) => ofNotices.all(tx, [noticeIds]);
export const listMessagesOfDossier = (tx: Tx, dossierId: string) => ofDossier.all(tx, [dossierId]);
