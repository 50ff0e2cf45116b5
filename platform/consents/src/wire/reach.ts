import { lookup } from "node:dns/promises";
import { request as plainRequest } from "node:http";
import { request } from "node:https";
import { isIP } from "node:net";
import { type Decision, no, yes } from "@motlan/kernel";
import { isLoopback, isPublicAddress } from "./public-address.ts";

/** How this node reaches webhooks. */
export interface Reach {
  /** For tests and demos: this machine itself may be told, also without TLS. */
  readonly loopback?: boolean;
  /** Every IP address of a host's name; the machine's resolver unless said otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export type AddressFault = "not-https" | "private-address";

/** A receiver that says nothing for so long is away. */
const PATIENCE_MS = 8_000;
const LOOK_MS = 2_000;

/** What stands in an address itself: https, nobody's name or password in it, and no address that is not of the open Internet. */
export function readAddress(text: string, { loopback = false }: Reach): Decision<URL, AddressFault> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "" || url.hash !== "") return no("not-https");
  const host = hostOf(url);
  const isOwn = host === "localhost" || (isIP(host) !== 0 && isLoopback(host));
  if (isOwn && loopback && ["http:", "https:"].includes(url.protocol)) return yes(url);
  if (url.protocol !== "https:") return no("not-https");
  return isOwn || (isIP(host) !== 0 && !isPublicAddress(host)) ? no("private-address") : yes(url);
}

/** The same, with where its name leads today; a name that leads nowhere yet is no fault of the address. */
export async function checkAddress(text: string, reach: Reach): Promise<Decision<URL, AddressFault>> {
  const read = readAddress(text, reach);
  if (!read.ok) return read;
  const found = await addressesOf(read.value, reach, LOOK_MS).catch(() => []);
  return found.every((address) => mayReach(address, reach)) ? read : no("private-address");
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function mayReach(address: string, { loopback = false }: Reach): boolean {
  return isPublicAddress(address) || (loopback && isLoopback(address));
}

async function addressesOf(url: URL, { resolve = resolveHere }: Reach, patienceMs: number): Promise<readonly string[]> {
  const host = hostOf(url);
  if (isIP(host) !== 0) return [host];
  const late = AbortSignal.timeout(patienceMs);
  const isLate = new Promise<never>((_, reject) => late.addEventListener("abort", () => reject(late.reason)));
  return Promise.race([resolve(host), isLate]);
}

async function resolveHere(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts to a webhook. The name is looked up once and the connection goes to what was looked at and found open, so that no second answer of the resolver leads
 * elsewhere; redirects are not followed; of the answer the status alone is read.
 */
export async function post({ url: text, headers, body }: Post, reach: Reach): Promise<Decision<number, AddressFault | "unreachable">> {
  const read = readAddress(text, reach);
  if (!read.ok) return read;
  const addresses = await addressesOf(read.value, reach, PATIENCE_MS).catch(() => []);
  if (addresses.length === 0) return no("unreachable");
  if (!addresses.every((address) => mayReach(address, reach))) return no("private-address");
  return send(read.value, addresses, headers, body).then(yes, () => no("unreachable" as const));
}

function send(url: URL, addresses: readonly string[], headers: Post["headers"], body: string): Promise<number> {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first] = found;
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === "https:" ? request : plainRequest)(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.timeout(PATIENCE_MS),
      lookup: (_host, { all }, done) => (all === true ? done(null, found) : done(null, first?.address ?? "", first?.family)),
    });
    asked.once("response", (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
