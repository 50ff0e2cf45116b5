import type { Work } from "@motlan/kernel/db";

export class Killed extends Error {}

/** A work whose process dies before its n-th transaction: what was sent before was sent, nothing after is written. */
export function killedAt(work: Work, n: number): Work {
  let left = n;
  return {
    actor: work.actor,
    clock: work.clock,
    get db() {
      return work.db;
    },
    transaction: (act) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Killed("killed")) : work.transaction(act);
    },
    announce: (tx, announcement) => work.announce(tx, announcement),
    enqueue: (tx, task, payload, options) => work.enqueue(tx, task, payload, options),
    as: (actor) => killedAt(work.as(actor), left),
  };
}
