import { type Db, statement, type Tx } from "./statement.ts";
import type { Work } from "./work.ts";

/** What is counted, such as an address or a code; `most` of it within `withinMs`, which begins with the first. */
export interface Try {
  readonly word: string;
  readonly most: number;
  readonly withinMs: number;
}

export interface Tries {
  /**
   * Counts one more of each, in the order given, and says whether all are within their limits; the first that is not ends the counting. In a transaction of its own,
   * so that it stays counted when the try is refused; many at once are counted one after the other.
   */
  areWithin(work: Work, tries: readonly Try[]): Promise<boolean>;
  /** A try that succeeded counts against nobody. Given in the same order, so that two at once do not wait for each other. */
  takeBack(tx: Tx, tries: readonly Try[]): Promise<void>;
  forget(db: Db, before: Date): Promise<void>;
}

/**
 * Tries in vain, counted in a table of the room's own: `key bytea primary key, tries int, since timestamptz`. The word is not kept, only its hash; `pepper`, an expression
 * of SQL, goes before what is hashed where a word could be guessed.
 */
export function countTries(table: string, pepper = "''"): Tries {
  const key = `sha256(convert_to(${pepper} || $1::text, 'UTF8'))`;
  const count = statement<{ tries: number }>(
    `${table}.count`,
    `insert into ${table} as t (key, tries, since) values (${key}, 1, $2)
     on conflict (key) do update set tries = case when t.since < $3 then 1 else t.tries + 1 end, since = case when t.since < $3 then $2 else t.since end
     returning tries`,
  );
  const lessen = statement(`${table}.take_back`, `update ${table} set tries = greatest(tries - 1, 0) where key = ${key}`);
  const clear = statement(`${table}.forget`, `delete from ${table} where since < $1`);
  return {
    areWithin: (work, tries) =>
      work.transaction(async (tx) => {
        const now = work.clock.now();
        for (const { word, most, withinMs } of tries)
          if ((await count.one(tx, [word, now, new Date(now.getTime() - withinMs)])).tries > most) return false;
        return true;
      }),
    takeBack: async (tx, tries) => {
      for (const { word } of tries) await lessen.run(tx, [word]);
    },
    forget: async (db, before) => {
      await clear.run(db, [before]);
    },
  };
}
