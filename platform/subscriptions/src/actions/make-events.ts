import type { Purpose } from "@motlan/exchange";
import { type JsonObject, localDateOf, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecord, trimValues } from "@motlan/registries";
import { type CloudEvent, sourceOf, toCloudEvent } from "../domain/cloud-event.ts";
import type { Topic } from "../domain/topic.ts";
import type { OccurrenceRow } from "../store/topics.ts";

export interface Hearer {
  readonly client: string;
  readonly title: Text;
  readonly queryId: string;
  readonly purpose: Purpose | undefined;
  readonly user?: string;
  readonly issue?: string;
}

/** Of an event that does not say since when what it tells was known, it is what was known this much after it was written. */
const MOMENT_MS = 2;

/**
 * Occurrences as events for somebody: a record's is read as it stood then, cut to the hearer's purpose, and the person concerned sees that it was given, as with any
 * question. Of one that ended, what held last is told, with the day (`validTo`) from which it holds no longer. One that is not given any more goes out without data.
 */
export async function makeEvents(work: Work, topic: Topic, rows: readonly OccurrenceRow[], hearer: Hearer): Promise<readonly CloudEvent[]> {
  const about = { source: sourceOf(topic.subsystem, topic.code), type: topic.type };
  const made: CloudEvent[] = [];
  for (const row of rows) made.push(toCloudEvent(row, about, await dataOf(work, row, hearer)));
  return made;
}

async function dataOf(work: Work, { record, data, at }: OccurrenceRow, { purpose, ...far }: Hearer): Promise<JsonObject | null> {
  if (record === null) return purpose === undefined || data === null ? data : trimValues(data, purpose.fields);
  if (purpose === undefined) return null;
  const { registry, recordId: value, recordedAt, end } = record;
  const recorded = new Date(end?.readAs.recorded ?? recordedAt ?? at.getTime() + MOMENT_MS);
  const asOf = { valid: end?.readAs.valid ?? localDateOf(at), recorded };
  const view = await readRecord(work, { registry, by: "id", value, purpose: purpose.code, asOf, far });
  if (view === undefined) return null;
  const values = purpose.fields.includes("*") ? view.values : trimValues(view.values, purpose.fields);
  return { kind: view.kind, validFrom: view.validFrom, ...(end && { validTo: end.from }), values, disputed: view.disputed };
}
