import { type Db, statement, type Tx } from "@motlan/kernel/db";

export interface FollowingRow {
  readonly id: string;
  readonly client: string;
  readonly service: string;
  readonly purpose: string | null;
  readonly deliverTo: string;
  readonly rightId: string;
  readonly subscriptionId: string | null;
  readonly madeAt: Date;
}

const COLUMNS = `id, client, service, purpose, deliver_to as "deliverTo", right_id as "rightId", subscription_id as "subscriptionId", made_at as "madeAt"`;
const standing = statement<FollowingRow>(
  "subscriptions.standing_following",
  `select ${COLUMNS} from subscriptions.following
    where client = $1 and service = $2 and deliver_to = $3 and coalesce(purpose, '') = coalesce($4, '') and ended_at is null`,
);
const hold = statement(
  "subscriptions.hold_followings",
  "select pg_advisory_xact_lock(hashtextextended('subscriptions.following:' || $1, 0))",
);
const add = statement(
  "subscriptions.add_following",
  "insert into subscriptions.following (id, client, service, purpose, deliver_to, right_id, made_at) values ($1, $2, $3, $4, $5, $6, $7)",
);
const name = statement("subscriptions.name_following", "update subscriptions.following set subscription_id = $2 where id = $1");
const end = statement("subscriptions.end_following", "update subscriptions.following set ended_at = $2 where id = $1 and ended_at is null");
const endNameless = statement<{ id: string }>(
  "subscriptions.end_unnamed_following",
  "update subscriptions.following set ended_at = $2 where id = $1 and ended_at is null and subscription_id is null returning id",
);
const find = statement<FollowingRow>(
  "subscriptions.find_following",
  `select ${COLUMNS} from subscriptions.following where id = $1 and ended_at is null`,
);

/** The one that stands already; until the act is over nobody makes another for that subsystem. */
export async function lockStanding(
  tx: Tx,
  { client, service, deliverTo, purpose }: Pick<FollowingRow, "client" | "service" | "deliverTo" | "purpose">,
): Promise<FollowingRow | undefined> {
  await hold.run(tx, [client]);
  return standing.find(tx, [client, service, deliverTo, purpose]);
}

export async function addFollowing(tx: Tx, row: Omit<FollowingRow, "subscriptionId">): Promise<void> {
  await add.run(tx, [row.id, row.client, row.service, row.purpose, row.deliverTo, row.rightId, row.madeAt]);
}

export async function nameSubscription(tx: Tx, id: string, subscriptionId: string): Promise<void> {
  await name.run(tx, [id, subscriptionId]);
}

export async function endFollowing(tx: Tx, id: string, at: Date): Promise<void> {
  await end.run(tx, [id, at]);
}

/** Ends one that the publisher never took up; false where it did meanwhile. */
export async function endUnnamed(tx: Tx, id: string, at: Date): Promise<boolean> {
  return (await endNameless.find(tx, [id, at])) !== undefined;
}

/** One that has not ended. */
export function findFollowing(db: Db, id: string): Promise<FollowingRow | undefined> {
  return find.find(db, [id]);
}
