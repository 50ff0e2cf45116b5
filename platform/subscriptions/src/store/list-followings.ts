import { type Db, statement, type Tx } from "@motlan/kernel/db";

export interface FollowingLine {
  readonly id: string;
  /** In whose name: a subsystem of this node. */
  readonly client: string;
  /** The topic. */
  readonly service: string;
  readonly purpose: string | null;
  readonly deliverTo: string;
  readonly madeAt: Date;
}

export interface LastTaken {
  readonly type: string;
  readonly receivedAt: Date;
}

const list = statement<FollowingLine>(
  "subscriptions.list_followings",
  `select id, client, service, purpose, deliver_to as "deliverTo", made_at as "madeAt" from subscriptions.following
    where ended_at is null and ($1::text[] is null or client = any ($1)) order by client, service, made_at limit $2`,
);
const clients = statement<{ client: string }>(
  "subscriptions.following_clients",
  "select distinct client from subscriptions.following where ended_at is null",
);
// Keys grow with time, so that the newest is found from the end.
const last = statement<LastTaken>(
  "subscriptions.last_taken",
  `select type, received_at as "receivedAt" from subscriptions.received where following_id = $1 order by key desc limit 1`,
);

/** What has not ended; with subsystems, theirs alone. */
export function listLines(db: Db, subsystems: readonly string[] | undefined, limit: number): Promise<FollowingLine[]> {
  return list.all(db, [subsystems ?? null, limit]);
}

export async function listFollowers(db: Db): Promise<readonly string[]> {
  return (await clients.all(db)).map(({ client }) => client);
}

export const findLastTaken = (tx: Tx, followingId: string) => last.find(tx, [followingId]);
