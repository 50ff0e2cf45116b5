import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Occurrence } from "../domain/cloud-event.ts";
import type { Topic } from "../domain/topic.ts";

export interface TopicRow extends Topic {
  readonly agencyId: string | null;
}

const COLUMNS = `subsystem, code, title, type, source, enabled, agency_id as "agencyId"`;
const put = statement(
  "subscriptions.put_topic",
  `insert into subscriptions.topic (subsystem, code, title, type, source, agency_id, enabled) values ($1, $2, $3::jsonb, $4, $5::jsonb, $6, $7)
   on conflict (subsystem, code) do update set title = excluded.title, type = excluded.type, source = excluded.source, agency_id = excluded.agency_id,
     enabled = excluded.enabled`,
);
const find = statement<TopicRow>(
  "subscriptions.find_topic",
  `select ${COLUMNS} from subscriptions.topic where subsystem = $1 and code = $2`,
);
const enabled = statement<TopicRow>(
  "subscriptions.enabled_topics",
  `select ${COLUMNS} from subscriptions.topic where enabled order by subsystem, code`,
);

const handOver = statement(
  "subscriptions.hand_over_topic",
  `with s as (update subscriptions.subscription set agency_id = $3 where subsystem = $1 and code = $2 and agency_id is distinct from $3 returning id)
   update subscriptions.delivery d set agency_id = $3 from s where d.subscription_id = s.id`,
);

/** What hangs on a topic is seen by whoever the topic is now. */
export async function saveTopic(tx: Tx, { subsystem, code, title, type, source, enabled: isOpen, agencyId }: TopicRow): Promise<void> {
  await put.run(tx, [subsystem, code, title, type, source, agencyId, isOpen]);
  await handOver.run(tx, [subsystem, code, agencyId]);
}

export function findTopic(db: Db, subsystem: string, code: string): Promise<TopicRow | undefined> {
  return find.find(db, [subsystem, code]);
}

export function listEnabledTopics(db: Db): Promise<TopicRow[]> {
  return enabled.all(db);
}

const addOccurrence = statement(
  "subscriptions.add_occurrence",
  `insert into subscriptions.occurrence (subsystem, code, event_key, at, subject, record, data) values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)
   on conflict (subsystem, code, event_key) do nothing`,
);

export interface NewOccurrence {
  readonly eventKey: string;
  readonly at: Date;
  readonly subject: string;
  readonly record?: JsonObject;
  readonly data?: JsonObject;
}

export async function saveOccurrence(
  tx: Db,
  { subsystem, code }: Topic,
  { eventKey, at, subject, record, data }: NewOccurrence,
): Promise<void> {
  await addOccurrence.run(tx, [subsystem, code, eventKey, at, subject, record ?? null, data ?? null]);
}

export interface OccurrenceRow extends Occurrence {
  readonly record: {
    readonly registry: string;
    readonly recordId: string;
    /** From when on what is told was known (ISO); events of before did not say. */
    readonly recordedAt?: string;
    /** Of an end: the first day it holds no longer, and as of when what held last is read. */
    readonly end?: { readonly from: LocalDate; readonly readAs: { readonly valid: LocalDate; readonly recorded: string } };
  } | null;
  readonly data: JsonObject | null;
}

const OCCURRENCE = `seq, event_key as "eventKey", at, subject, record, data`;
const after = statement<OccurrenceRow>(
  "subscriptions.occurrences_after",
  `select ${OCCURRENCE} from subscriptions.occurrence where subsystem = $1 and code = $2 and seq > $3 order by seq limit $4`,
);
const bySeq = statement<OccurrenceRow>(
  "subscriptions.occurrences_by_seq",
  `select ${OCCURRENCE} from subscriptions.occurrence where seq = any ($1::int8[]) order by seq`,
);
const last = statement<{ seq: bigint }>(
  "subscriptions.last_occurrence",
  "select coalesce(max(seq), 0) as seq from subscriptions.occurrence where subsystem = $1 and code = $2",
);
const before = statement<{ seq: bigint }>(
  "subscriptions.last_before",
  "select coalesce(max(seq), 0) as seq from subscriptions.occurrence where subsystem = $1 and code = $2 and at < $3",
);

export interface TopicName {
  readonly subsystem: string;
  readonly code: string;
}

export function listOccurrencesAfter(db: Db, { subsystem, code }: TopicName, seq: bigint, limit: number): Promise<OccurrenceRow[]> {
  return after.all(db, [subsystem, code, seq, limit]);
}

export function listOccurrences(db: Db, seqs: readonly bigint[]): Promise<OccurrenceRow[]> {
  return bySeq.all(db, [seqs]);
}

/** The place of the last occurrence of a topic, of all or of those before a time. */
export async function findLastPlace(db: Db, { subsystem, code }: TopicName, at?: Date): Promise<bigint> {
  const { seq } = at === undefined ? await last.one(db, [subsystem, code]) : await before.one(db, [subsystem, code, at]);
  return BigInt(seq);
}
