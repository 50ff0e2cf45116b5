import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Trouble } from "./subscriptions.ts";

/** A dead letter (sự kiện chưa gửi được), as its publisher's desk sees it. */
export interface DeadLetter {
  readonly subscriptionId: string;
  readonly seq: bigint;
  readonly subsystem: string;
  readonly code: string;
  readonly title: Text;
  readonly client: string;
  readonly at: Date;
  readonly reason: string;
  readonly attempts: number;
  readonly deadAt: Date;
  /** How many events of the same subject wait behind it. */
  readonly behind: number;
  readonly agencyId: string | null;
}

/** A subscription as its publisher's desk sees it. */
export interface SubscriptionState {
  readonly id: string;
  readonly subsystem: string;
  readonly code: string;
  readonly title: Text;
  readonly client: string;
  readonly purpose: string | null;
  readonly delivered: bigint;
  readonly deliveredAt: Date | null;
  readonly nextAt: Date | null;
  readonly attempts: number;
  readonly trouble: Trouble | null;
  readonly since: Date | null;
  readonly dead: number;
}

const dead = statement<DeadLetter>(
  "subscriptions.dead_letters",
  `select d.subscription_id as "subscriptionId", d.seq, s.subsystem, s.code, t.title, s.client, o.at, d.reason, d.attempts, d.dead_at as "deadAt", d.agency_id as "agencyId",
          (select count(*)::int from subscriptions.delivery b
            where b.subscription_id = d.subscription_id and b.state = 'waiting' and b.subject = d.subject and b.seq > d.seq) as behind
     from subscriptions.delivery d
     join subscriptions.subscription s on s.id = d.subscription_id
     join subscriptions.topic t on t.subsystem = s.subsystem and t.code = s.code
     join subscriptions.occurrence o on o.seq = d.seq
    where d.state = 'dead' and s.state = 'active' order by d.dead_at, d.subscription_id, d.seq limit $1`,
);
const states = statement<SubscriptionState>(
  "subscriptions.states",
  `select s.id, s.subsystem, s.code, t.title, s.client, s.purpose, s.delivered, s.delivered_at as "deliveredAt", s.next_at as "nextAt", s.attempts, s.trouble, s.since,
          (select count(*)::int from subscriptions.delivery d where d.subscription_id = s.id and d.state = 'dead') as dead
     from subscriptions.subscription s join subscriptions.topic t on t.subsystem = s.subsystem and t.code = s.code
    where s.state = 'active' order by s.trouble is null, s.subsystem, s.code, s.client, s.id limit $1`,
);
const resend = statement<{ id: string }>(
  "subscriptions.resend",
  `update subscriptions.delivery set state = 'waiting', reason = null, dead_at = null, attempts = 0, settled_by = $3::jsonb
    where state = 'dead' and ($1::uuid is null or subscription_id = $1) and ($2::int8 is null or seq = $2)
      and subscription_id in (select id from subscriptions.subscription where state = 'active')
    returning subscription_id as id`,
);
const skip = statement<{ agencyId: string | null }>(
  "subscriptions.skip",
  `update subscriptions.delivery set state = 'skipped', settled_by = $3::jsonb, settled_why = $4 where subscription_id = $1 and seq = $2 and state = 'dead'
   returning agency_id as "agencyId"`,
);

/** Asked inside an act: row-level security shows an official those of their own agency. */
export function listDead(tx: Tx, limit: number): Promise<DeadLetter[]> {
  return dead.all(tx, [limit]);
}

export function listStates(tx: Tx, limit: number): Promise<SubscriptionState[]> {
  return states.all(tx, [limit]);
}

/** One, or all that the actor sees; the subscription of each. */
export async function resendDead(
  tx: Tx,
  which: { readonly id: string; readonly seq: bigint } | undefined,
  by: object,
): Promise<readonly string[]> {
  return (await resend.all(tx, [which?.id ?? null, which?.seq ?? null, by])).map(({ id }) => id);
}

export function skipDead(
  tx: Tx,
  { id, seq }: { readonly id: string; readonly seq: bigint },
  by: object,
  why: string,
): Promise<{ agencyId: string | null } | undefined> {
  return skip.find(tx, [id, seq, by, why]);
}
