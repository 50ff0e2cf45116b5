import type { JsonObject } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

export interface ReceivedEvent {
  readonly key: string;
  readonly source: string;
  readonly id: string;
  readonly followingId: string;
  /** Which subsystem of this node it came for, and cut to which purpose ("" where there is none). */
  readonly client: string;
  readonly purpose: string;
  readonly type: string;
  readonly subject: string;
  readonly at: Date;
  readonly sequence: string;
  readonly data: JsonObject | null;
  readonly receivedAt: Date;
}

const COLUMNS = `key, source, id, following_id as "followingId", client, purpose, type, subject, at, sequence, data, received_at as "receivedAt"`;
const add = statement<{ key: string }>(
  "subscriptions.add_received",
  `insert into subscriptions.received (key, source, id, following_id, client, purpose, type, subject, at, sequence, data, received_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12) on conflict (source, id, client, purpose) do nothing returning key`,
);
const find = statement<ReceivedEvent>("subscriptions.find_received", `select ${COLUMNS} from subscriptions.received where key = $1`);
const empty = statement(
  "subscriptions.empty_received",
  "update subscriptions.received set data = null where received_at < $1 and data is not null",
);

/** False where it was here before. */
export async function addReceived(tx: Tx, row: ReceivedEvent): Promise<boolean> {
  const { key, source, id, followingId, client, purpose, type, subject, at, sequence, data, receivedAt } = row;
  return (await add.find(tx, [key, source, id, followingId, client, purpose, type, subject, at, sequence, data, receivedAt])) !== undefined;
}

export function findReceived(tx: Tx, key: string): Promise<ReceivedEvent | undefined> {
  return find.find(tx, [key]);
}

export async function emptyReceived(tx: Tx, before: Date): Promise<void> {
  await empty.run(tx, [before]);
}
