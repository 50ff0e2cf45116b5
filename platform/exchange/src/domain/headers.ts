/** Header names in small letters. Only `set-cookie` comes as a list: every other repeated header is joined, as HTTP lets one. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** Between two machines, not between the systems: never passed on (RFC 9110, 7.6.1). */
const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
];
/** What tells where somebody's server stands, or is made anew by whoever sends. */
const OURS = ["host", "user-agent", "server", "content-length", "via", "forwarded", "date"];
/** What the signature is made of, and what only the two nodes say. */
const OF_THE_MESSAGE = ["signature", "signature-input", "content-digest", "x-road-request-hash", "x-road-error", "x-motlan-bundles"];

const NEVER: ReadonlySet<string> = new Set([...HOP_BY_HOP, ...OURS, ...OF_THE_MESSAGE]);

/** What goes on to the other side, spelled in one way and in one order. `connection` may name further headers that stay here. */
export function endToEnd(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Headers {
  const stays = new Set(
    String(headers.connection ?? "")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
  const kept: Record<string, string | readonly string[]> = {};
  for (const name of Object.keys(headers).sort()) {
    const value = headers[name];
    if (value === undefined || NEVER.has(name) || stays.has(name) || name.startsWith("x-forwarded-") || name.startsWith(":")) continue;
    kept[name] = typeof value === "string" ? value.trim() : value;
  }
  return kept;
}

/** The headers of a message as they came, name by name: the last `X-Road-Client` wins, and so for every header of X-Road's; others are joined. */
export function lastWins(raw: readonly string[]): Readonly<Record<string, string | readonly string[]>> {
  const found: Record<string, string | string[]> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name, value] = [(raw[at] ?? "").toLowerCase(), raw[at + 1] ?? ""];
    const before = found[name];
    if (name === "set-cookie") found[name] = [...(Array.isArray(before) ? before : []), value];
    else if (typeof before !== "string" || isOneOf(name)) found[name] = value;
    else found[name] = `${before}${name === "cookie" ? ";" : ","} ${value}`;
  }
  return found;
}

function isOneOf(name: string): boolean {
  return name.startsWith("x-road-") || name === "information-mediator-client" || name === "x-govstack-client";
}

export function textOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : value?.join(", ");
}

/** A header that carries text beyond ASCII does so percent-encoded; one that is not well encoded, or hides what is no text (a NUL, which no table keeps), is taken as it stands. */
export function decodedOf(headers: Headers, name: string): string | undefined {
  const value = textOf(headers, name);
  if (value === undefined || value === "") return undefined;
  try {
    const decoded = decodeURIComponent(value);
    return decoded.includes("\0") ? value : decoded;
  } catch {
    return value;
  }
}
