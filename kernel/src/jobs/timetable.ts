import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import { addJob } from "../db/job-store.ts";
import { statement } from "../db/statement.ts";
import type { Work } from "../db/work.ts";
import type { Job } from "../module.ts";
import { turnKey } from "./job-troubles.ts";

const MINUTE_MS = 60_000;
/** A machine that was off for longer makes up for no more: no timetable of ours is rarer than monthly. */
const MOST_MINUTES = 32 * 24 * 60;
/** Two processes' clocks differ by less. Looked further ahead than that has only a clock that was wrong, and nothing may wait until it comes true. */
const AHEAD_MS = 60 * MINUTE_MS;

const begin = statement("kernel.begin_timetable", "insert into kernel.timetable (looked_until) values ($1) on conflict do nothing");
const lock = statement<{ lookedUntil: Date }>(
  "kernel.lock_timetable",
  `select looked_until as "lookedUntil" from kernel.timetable for update`,
);
const move = statement("kernel.move_timetable", "update kernel.timetable set looked_until = $1");

/**
 * Puts every recurring job whose turn came since the last look into the queue, and returns their names. Who slept through many turns of a job, as a machine that was
 * suspended, makes up for them by one: turns that wait are one job, and no two run at once.
 */
export type LookAtTimetable = (work: Work) => Promise<readonly string[]>;

export function timetableOf(jobs: readonly Job[]): LookAtTimetable {
  const items = parseCronItems(jobs.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ task: name, match: cron }])));
  let looked = 0;
  return async (work) => {
    const now = minuteOf(work.clock.now());
    if (looked === now) return [];
    const turns = await work.transaction(async (tx) => {
      await begin.run(tx, [new Date(now)]);
      const until = (await lock.one(tx)).lookedUntil.getTime();
      if (until >= now && until <= now + AHEAD_MS) return [];
      const due = dueBetween(items, Math.max(until, now - MOST_MINUTES * MINUTE_MS), now);
      for (const name of due) await addJob(tx, name, {}, { key: turnKey(name), queue: turnKey(name), runAt: work.clock.now() });
      await move.run(tx, [new Date(now)]);
      return due;
    });
    looked = now;
    return turns;
  };
}

/** Of the minutes after the first and up to the last. */
function dueBetween(items: readonly ParsedCronItem[], after: number, upTo: number): readonly string[] {
  const due = new Set<string>();
  for (let minute = after + MINUTE_MS; minute <= upTo && due.size < items.length; minute += MINUTE_MS) {
    const at = new Date(minute);
    const digest = {
      min: at.getUTCMinutes(),
      hour: at.getUTCHours(),
      date: at.getUTCDate(),
      month: at.getUTCMonth() + 1,
      dow: at.getUTCDay(),
    };
    for (const { task, match } of items) if (!due.has(task) && match(digest)) due.add(task);
  }
  return [...due];
}

function minuteOf(at: Date): number {
  return at.getTime() - (at.getTime() % MINUTE_MS);
}
