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

/** The subsystem a request names, shown to be it. @throws exchange/bad-client, exchange/not-this-client */
export async function proveCaller(exchange: Exchange, rawHeaders: readonly string[], caller: Caller): Promise<string> {
  const headers = lastWins(rawHeaders);
  const named = readSubsystem(textOf(headers, "x-road-client") ?? "");
  if (!named.ok) throw faults["bad-client"]();
  const client = subsystemKey(named.value);
  await proveClient(exchange, client, headers, caller);
  return client;
}

/** Whoever names a subsystem shows that they are it: by a key, by a certificate, or (where the subsystem says so) by where they call from. @throws exchange/not-this-client */
export async function proveClient(exchange: Exchange, client: string, headers: Headers, caller: Caller): Promise<void> {
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
