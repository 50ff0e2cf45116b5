import { endToEnd, type Headers } from "../domain/headers.ts";
import { serviceKey } from "../domain/names.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Believed, Given } from "../messages.ts";
import { call } from "../wire/calls.ts";
import { digestOf, signQuery } from "../wire/sign.ts";

export interface AskedSystem {
  readonly url: string;
  readonly timeoutMs: number;
  readonly signed?: boolean;
  /** Bytes its answer may have. */
  readonly largest: number;
}

/**
 * Asks the information system behind a service. It sees the method, path, query, body and headers of the asking system, and who asks; a redirect of its own is its
 * answer, and nobody here follows it.
 */
export async function askSystem(
  exchange: Exchange,
  { url, timeoutMs, signed = false, largest }: AskedSystem,
  believed: Believed,
  now: Date,
): Promise<Given> {
  const { target, method, headers, body } = believed;
  const at = new URL(url);
  const [path, query] = [`${at.pathname.replace(/\/+$/, "")}${target.path}` || "/", target.query];
  const passed = signed ? signQuery({ method, path, query, headers: withDigest(headers, body) }, exchange.node.signing, now) : headers;
  const asked = await call({
    url: at,
    path: query === "" ? path : `${path}?${query}`,
    method,
    headers: { ...passed, host: at.host },
    body,
    timeoutMs,
    largest,
  });
  const service = serviceKey(target.service);
  if (!asked.ok && asked.why === "too-large") throw faults["answer-too-large"]({ service });
  if (!asked.ok)
    throw asked.why === "slow"
      ? faults["service-slow"]({ service, seconds: timeoutMs / 1_000 })
      : faults["service-failed"]({ service, reason: asked.reason });
  const { status, headers: told, body: answer } = asked.answer;
  if (status < 200 || status > 599) throw faults["service-failed"]({ service, reason: String(status) });
  const given = endToEnd(Object.fromEntries(Object.entries(told).filter(([name]) => !isOfTheExchange(name))));
  return { status, headers: given, body: answer, trimmed: false };
}

const OF_THE_EXCHANGE: ReadonlySet<string> = new Set(
  ["client", "service", "id", "request-id", "request-hash", "error"].map((name) => `x-road-${name}`),
);

/** What only the exchange says of a message; other extensions of X-Road's are between the two systems. */
function isOfTheExchange(name: string): boolean {
  return OF_THE_EXCHANGE.has(name) || name.startsWith("x-motlan-");
}

function withDigest(headers: Headers, body: Uint8Array): Headers {
  return { ...headers, "content-digest": digestOf(body) };
}
