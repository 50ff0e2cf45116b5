import { type Actor, actorReference } from "../actor.ts";
import { newId } from "../id.ts";
import type { JsonObject } from "../json.ts";
import { entryOf, eventForm, hashLeaf } from "../log/hash.ts";
import { statement, type Tx } from "./statement.ts";

/** News of an act: ids and references to record versions, never personal values. */
export interface Announcement {
  /** `room.happened`, e.g. "dossiers.received". */
  readonly type: string;
  /** The id of the thing it happened to. */
  readonly subject: string;
  /** The agency (tenant) it belongs to, if any. */
  readonly agencyId?: string;
  readonly data?: JsonObject;
}

const insert = statement(
  "kernel.insert_event",
  `with event as (
     insert into kernel.event (key, at, type, subject, agency_id, actor, data) values ($1, $2, $3, $4, $5, $6, $7) returning key)
   insert into kernel.audit_leaf (event_key, entry, hash) select key, $8, $9 from event`,
);

/** Writes the event and its audit leaf as one statement. The leaf is numbered and signed into a checkpoint after the commit. */
export async function insertEvent(tx: Tx, actor: Actor, at: Date, { type, subject, agencyId, data = {} }: Announcement): Promise<void> {
  const key = newId(at);
  const who = actorReference(actor);
  const entry = entryOf(eventForm({ key, at, type, subject, agency_id: agencyId ?? null, actor: { ...who }, data }));
  await insert.run(tx, [key, at, type, subject, agencyId ?? null, who, data, entry, hashLeaf(entry)]);
}
