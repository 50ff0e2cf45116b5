import { PATIENCE_MS } from "./patience.ts";
import { endsWithin, isOutsideActs } from "./pool-db.ts";
import { type Act, askRound, type Waiting } from "./round.ts";
import type { Db } from "./statement.ts";
import { databaseTrouble } from "./trouble.ts";

export interface Gathering {
  /** Items a round; 500 unless told. */
  readonly most?: number;
  /** Rounds under way at once, each on a connection of its own; one unless told. */
  readonly lanes?: number;
  /** A round that the database refused, and so undid, is asked again one by one: nobody fails for another's sake. Where the database itself was in trouble nobody asks again. */
  readonly apart?: boolean;
}

/**
 * Gathers what comes while a round is under way into the next: as many callers as there are share one statement and one commit, and nobody alone waits for company.
 */
export function gather<Item, Result>(
  act: Act<Item, Result>,
  { most = 500, lanes = 1, apart = false }: Gathering = {},
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  const ask = async (round: readonly Waiting<Item, Result>[]): Promise<void> => {
    const { failed, tell } = await askRound(round, act);
    if (apart && round.length > 1 && failed !== undefined && databaseTrouble(failed.error) === undefined)
      await Promise.all(round.map((one) => ask([one])));
    else tell();
  };
  const run = async () => {
    running += 1;
    // What came in this same turn of the loop goes together.
    await Promise.resolve();
    while (waiting.length > 0) await ask(waiting.splice(0, most));
    running -= 1;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running < lanes) void run();
    });
}

/**
 * As `gather`, for each pool by itself. A round that the database does not answer ends after `patienceMs` (half a minute unless told) with its connection: nobody waits behind
 * it for ever. Inside a transaction nothing is shared: what is asked there sees what that act has written and said, and ends with it.
 */
export function gatherByPool<Item, Result>(
  act: (db: Db, items: readonly Item[]) => Promise<readonly Result[]>,
  { patienceMs = PATIENCE_MS, ...gathering }: Gathering & { readonly patienceMs?: number } = {},
): (db: Db, item: Item) => Promise<Result> {
  const ofPool = new WeakMap<Db, (item: Item) => Promise<Result>>();
  return (db, item) => {
    const known = ofPool.get(db);
    if (known !== undefined) return known(item);
    const isShared = isOutsideActs(db);
    const asked = endsWithin(db, patienceMs);
    const made = gather((items: readonly Item[]) => act(asked, items), isShared ? gathering : { most: 1 });
    if (isShared) ofPool.set(db, made);
    return made(item);
  };
}
