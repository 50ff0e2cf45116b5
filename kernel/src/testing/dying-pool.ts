import type { Pool } from "../db/connect.ts";

const READS = /^\s*(begin|select|rollback)/i;
const WRITES_ALL_THE_SAME = /add_job|nextval|pg_advisory/i;

/** A pool whose connection breaks before its nth write (a commit is one, too) and never answers again: a process killed there. `writes` says how many there were. */
export function dyingPool(pool: Pool, nth: number): { readonly pool: Pool; writes(): number } {
  let writes = 0;
  const mayGoOn = (text: string) => {
    if (!READS.test(text) || WRITES_ALL_THE_SAME.test(text)) writes += 1;
    return writes < nth;
  };
  const dying = instead(pool, {
    connect: async () => {
      const client = await pool.connect();
      return instead(client, {
        query: (said: string | { readonly text: string }) =>
          mayGoOn(typeof said === "string" ? said : said.text) ? client.query(said) : Promise.reject(new Error("killed")),
      });
    },
  });
  return { pool: dying, writes: () => writes };
}

/** The same object with other methods in place of some of its own. */
function instead<T extends object>(whole: T, others: Readonly<Record<string, unknown>>): T {
  return new Proxy(whole, {
    get: (target, key) => {
      if (typeof key === "string" && key in others) return others[key];
      const own: unknown = Reflect.get(target, key);
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}
