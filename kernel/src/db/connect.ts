import { createHmac } from "node:crypto";
import pg from "pg";

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/** Dates stay `YYYY-MM-DD`, int8 is a bigint, numeric a string: the driver's own readings lose precision or shift days. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8) return (text: string) => BigInt(text);
    if (oid === DATE || oid === NUMERIC) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

/** The role that runs everything: no superuser, no BYPASSRLS, insert-only on logs. The owner role only migrates. */
export const APP_ROLE = "motlan_app";

/**
 * The app role's connection string from the owner's. Its password is derived from the owner's, so that several node
 * processes agree on it without another secret to keep.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  if (url.password !== "") url.password = appPassword(decodeURIComponent(url.password));
  url.username = APP_ROLE;
  return url.href;
}

export function appPassword(ownerPassword: string): string {
  return createHmac("sha256", ownerPassword).update(APP_ROLE).digest("base64url");
}

export type Pool = pg.Pool;

/** A pool of connections; `max` defaults to 16, enough for one process on few cores. */
export function connect(
  url: string,
  options: { readonly max?: number; readonly name?: string; readonly settings?: Readonly<Record<string, string>> } = {},
): Pool {
  const settings = Object.entries(options.settings ?? {}).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    application_name: options.name ?? "motlan",
    types,
    ...(settings.length > 0 ? { options: settings.join(" ") } : {}),
    connectionTimeoutMillis: 10_000,
  });
  // A server that stops ends idle connections with an 'error'; the next query gets a new connection or a clear refusal.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/**
 * A second pool to the same database with the driver's own readings of values, for libraries that bring their own SQL: graphile-worker writes
 * its rows back as JSON and knows no bigint. Close it with the first.
 */
export function plainPoolOf(pool: Pool, max: number): Pool {
  const { connectionString, application_name, options } = pool.options;
  const plain = new pg.Pool({
    connectionString,
    application_name,
    max,
    ...(options === undefined ? {} : { options }),
    connectionTimeoutMillis: 10_000,
  });
  plain.on("error", () => undefined);
  plain.on("connect", (client) => client.on("error", () => undefined));
  return plain;
}
