import type { JsonObject } from "@motlan/kernel";
import type { Announcement, JobOptions, Tx, Work } from "@motlan/kernel/db";

/** A job that an act asked for, and did not get queued. */
export interface AskedJob {
  readonly name: string;
  readonly payload: JsonObject;
  readonly options: JobOptions;
}

/** What acts announced and asked for since it was last looked at. */
export interface Overheard {
  news: Announcement[];
  jobs: AskedJob[];
}

/**
 * The same work, except that its jobs are not queued but kept here, and its news are told here too: what a job or a listener does in the past has to be done by the
 * clock of the past, in the transaction of the act, before the node's own worker could hear of it. Their work finds everything done then, and does nothing.
 */
export function overhear(work: Work, heard: Overheard): Work {
  return {
    actor: work.actor,
    clock: work.clock,
    get db() {
      return work.db;
    },
    transaction: (act) => work.transaction(act),
    announce: async (tx: Tx, news) => {
      await work.announce(tx, news);
      heard.news.push(news);
    },
    enqueue: async (_tx, name, payload, options = {}) => {
      heard.jobs.push({ name, payload, options });
    },
    as: (actor) => overhear(work.as(actor), heard),
  };
}
