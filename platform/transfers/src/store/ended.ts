import { statement, type Tx } from "@motlan/kernel/db";

export interface Overdue {
  readonly id: string;
  readonly agencyId: string | null;
}

const overdue = statement<Overdue>(
  "transfers.overdue",
  `update transfers.file set state = 'expired', ended_at = $1, next_at = null, leased_until = null
    where (side = 'outgoing' and state in ('coming', 'offered') and until <= $1)
       or (side = 'incoming' and state in ('coming', 'stopped') and coalesce(until, made_at + interval '30 days') <= $1 - interval '1 day')
   returning id, agency_id as "agencyId"`,
);
const done = statement<{ id: string }>(
  "transfers.done_with",
  `select id from transfers.file
    where bytes_gone_at is null and ended_at <= $1
      and (side = 'outgoing' and state in ('received', 'withdrawn', 'expired') or side = 'incoming' and state in ('withdrawn', 'expired')
        or side = 'incoming' and state = 'received' and ended_at <= $2)
    order by ended_at limit 500`,
);
const gone = statement("transfers.bytes_gone", "update transfers.file set bytes_gone_at = $2 where id = $1");

/** Their time is over from now on. What is being fetched has a day more than the sender gave it: its clock may differ. */
export function expireFiles(tx: Tx, now: Date): Promise<Overdue[]> {
  return overdue.all(tx, [now]);
}

/** Files whose bytes nobody needs: ended before `before`; what was received, before `keptBefore`. */
export async function listDoneWith(tx: Tx, before: Date, keptBefore: Date): Promise<readonly string[]> {
  return (await done.all(tx, [before, keptBefore])).map(({ id }) => id);
}

export async function saveBytesGone(tx: Tx, id: string, at: Date): Promise<void> {
  await gone.run(tx, [id, at]);
}
