import { hashOfProof, KEY_PREFIX } from "../actions/bind-client.ts";
import { type Headers, lastWins, textOf } from "../domain/headers.ts";
import { readSubsystem, subsystemKey } from "../domain/names.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";

/** What of a caller its connection tells. */
export interface Caller {
  /** Empty where an address proves nothing. */
  readonly address: string;
  /** DER, base64. */
  readonly certificate?: string;
}

/** The subsystem a request names, shown to be it. @throws exchange/bad-client, exchange/unknown-client, exchange/not-this-client */
export async function proveCaller(exchange: Exchange, rawHeaders: readonly string[], caller: Caller): Promise<string> {
  const headers = lastWins(rawHeaders);
  const named = readSubsystem(textOf(headers, "x-road-client") ?? "");
  if (!named.ok) throw faults["bad-client"]();
  const client = subsystemKey(named.value);
  await proveClient(exchange, client, headers, caller);
  return client;
}

/**
 * Whoever names a subsystem shows that they are it: by a key, by a certificate, or (where the subsystem says so) by where they call from. Names that are not this node's,
 * which can be made up without end, are not looked for in the database.
 * @throws exchange/unknown-client, exchange/not-this-client
 */
export async function proveClient(exchange: Exchange, client: string, headers: Headers, caller: Caller): Promise<void> {
  const directory = await exchange.directory.current();
  const node = directory?.subsystems.get(client)?.node;
  if (directory !== undefined && node !== exchange.node.id)
    throw faults[node === undefined ? "unknown-client" : "not-this-client"]({ client });
  const key = keyOf(headers);
  const shown = {
    key: key === undefined ? undefined : hashOfProof(key),
    certificate: caller.certificate === undefined ? undefined : hashOfProof(Buffer.from(caller.certificate, "base64")),
    address: caller.address === "" ? undefined : caller.address.replace(/^::ffff:/, ""),
  };
  const bindings = await exchange.reads.bindingsOf(client);
  if (!bindings.some(({ kind, value }) => shown[kind] === value)) throw faults["not-this-client"]({ client });
}

/** A key of ours in `Authorization`; a token meant for the service is none. */
export function keyOf(headers: Headers): string | undefined {
  const [scheme = "", key = ""] = (textOf(headers, "authorization") ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" && key.startsWith(KEY_PREFIX) ? key : undefined;
}
