import { type Db, statement } from "../db/statement.ts";
import { FAILS, named } from "./job-troubles.ts";
import { MOST_BEHIND, STANDS_STILL } from "./listener-troubles.ts";

/** A job that failed so often has failed for more than ten minutes: its pauses grow by e, from three seconds. */
const FAILS_FOR_LONG = 7;

/** Something the node does by itself and cannot, again and again. Names, codes and figures only. */
export interface Standstill {
  /** A listener at an event it cannot hear, jobs of one kind that were given up or fail again and again, or a recurring job whose turns fail. */
  readonly kind: "listener" | "job" | "turn";
  readonly name: string;
  /** The code of the latest failure; of jobs, the commonest. */
  readonly fault: string;
  /** Since when it fails; of jobs, when the oldest was queued. */
  readonly since: Date;
  /** Of a listener, the events that wait, `MOST_BEHIND` + 1 where there are more; of jobs, how many; of a recurring job, the failed tries in a row. */
  readonly n: number;
}

const all = statement<Standstill>(
  "kernel.standstills",
  `select 'listener' as kind, l.name, l.fault, l.failing_since as since,
          (select count(*)::int from (select 1 from kernel.event e where (e.tx, e.id) > (l.tx, l.id) limit ${MOST_BEHIND + 1}) w) as n
     from kernel.listener l where l.tries >= ${STANDS_STILL} and l.name = any($1)
   union all
   select 'job', j.task_identifier, coalesce(mode() within group (order by j.last_error), ''), min(j.created_at), count(*)::int
     from graphile_worker.jobs j where ${FAILS} and (j.attempts >= j.max_attempts or j.attempts >= ${FAILS_FOR_LONG}) group by 2
   union all
   select 'turn', t.task, t.fault, t.since, t.tries from kernel.turn_trouble t where t.tries >= ${STANDS_STILL}
    order by 1 desc, 4, 2`,
);

/** What stands still, of these listeners and of every job; once a name and kind. A single failure is not among it. */
export async function listStandstills(db: Db, listeners: readonly string[]): Promise<Standstill[]> {
  return (await all.all(db, [listeners])).map(named);
}
