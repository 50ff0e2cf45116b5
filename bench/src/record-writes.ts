import type { Pool } from "@motlan/kernel/db";

/** A statement as it went to the database. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The same pool, keeping what is sent through it: what a program writes is best known from the program. */
export function recording(pool: Pool, sent: Sent[]): Pool {
  return watch(pool, "connect", (connect) => async () => {
    const client: unknown = await connect();
    return typeof client === "object" && client !== null
      ? watch(client, "query", (query) => (config: unknown) => query(keep(sent, config)))
      : client;
  });
}

type Call = (...given: unknown[]) => unknown;

/** An object that does as `target` does, one method of it put inside another. */
function watch<T extends object>(target: T, method: string, around: (original: Call) => Call): T {
  return new Proxy(target, {
    get(_, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      const bound: Call = (...given) => Reflect.apply(value, target, given);
      return key === method ? around(bound) : bound;
    },
  });
}

/** Where an act begins and ends whoever measures says themselves. */
const FRAME = /^(begin|commit|rollback)\b/;

function keep(sent: Sent[], config: unknown): unknown {
  if (typeof config === "object" && config !== null && "text" in config && typeof config.text === "string" && !FRAME.test(config.text)) {
    const values: readonly unknown[] = "values" in config && Array.isArray(config.values) ? config.values : [];
    sent.push({ name: "name" in config ? String(config.name) : config.text.slice(0, 40), text: config.text, values });
  }
  return config;
}
