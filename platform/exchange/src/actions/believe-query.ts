import { isId, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type DirectoryIndex, isKeyInForce, judgeAge } from "../domain/directory.ts";
import { endToEnd, type Headers, textOf } from "../domain/headers.ts";
import { isPassedOn } from "../domain/methods.ts";
import { encodeName, readSubsystem, serviceKey, subsystemKey } from "../domain/names.ts";
import { readTarget, type Target } from "../domain/path.ts";
import { type ReadInput, readInput } from "../domain/signature-base.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { hashOfCertificate } from "../keys/read-certificate.ts";
import type { Believed, Received, ShownCertificate } from "../messages.ts";
import { digestOf, isSignedQuery, publicKeyOf } from "../wire/sign.ts";

export const PATH = "/x/v1/";
/** By how much two clocks may differ, in seconds; for as long a question could be sent again, it is remembered. */
export const CLOCK_SECONDS = 60;
/** As X-Road's protocol limits `X-Road-Id`; the log finds queries by it. */
const LONGEST_ID = 255;

/** @throws the faults of whoever calls: certificate, signature, clock, repetition, names */
export async function believeQuery(work: Work, exchange: Exchange, received: Received): Promise<Believed> {
  const { read, ...proved } = await proveNode(work, exchange, received);
  // Two ways to the database at once: nobody hears what decides before it is known that the question is new.
  const [believed] = await Promise.all([readQuery(work, exchange, proved, received), refuseRepeated(exchange, read, work.clock.now())]);
  return believed;
}

/** A message that is its node's word. */
export interface Proved {
  readonly directory: DirectoryIndex;
  readonly peer: string;
  /** What was signed, and is passed on. */
  readonly headers: Headers;
}

/** What a node whose message is whole asks, with what decides whether it is answered. @throws the faults of names */
export async function readQuery(work: Work, exchange: Exchange, proved: Proved, received: Received): Promise<Believed> {
  const { directory, peer, headers } = proved;
  const { method, body } = received;
  if (!isPassedOn(method)) throw faults["bad-method"]({ method: method.slice(0, 16) });
  const { client, target } = readNames(directory, exchange, peer, received, headers);
  const said = textOf(headers, "x-road-request-id") ?? "";
  const requestId = isId(said) ? said : newId(work.clock.now());
  const queryId = textOf(headers, "x-road-id") || requestId;
  if (queryId.length > LONGEST_ID) throw faults["bad-header"]({ name: "x-road-id" });
  return {
    ...{ directory, peer, client, target, queryId, method, headers, body },
    digest: textOf(received.headers, "content-digest") ?? "",
    requestId,
    deciding: await exchange.reads.decidingOf(serviceKey(target.service)),
  };
}

/** Whose word a message is, and that it is whole, of now and never said before. @throws the same but for names */
export async function believeNode(work: Work, exchange: Exchange, received: Received) {
  const { read, ...proved } = await proveNode(work, exchange, received);
  await refuseRepeated(exchange, read, work.clock.now());
  return proved;
}

/** Whose word it is, that it is whole and of now: not yet that it is new. */
async function proveNode(work: Work, exchange: Exchange, received: Received) {
  const now = work.clock.now();
  const directory = await exchange.directory.current();
  if (directory === undefined || !judgeAge(directory.content, now, exchange.graceMs).ok) throw faults["giver-directory-outdated"]();
  const peer = readPeer(directory, received.shown, now);
  const read = readInput(received.headers, "motlan-query");
  if (!read.ok) throw faults[read.why === "unsigned" ? "query-unsigned" : "unreadable-signature"]();
  refuseForged(directory, peer, received, read.value, now);
  return { directory, peer, headers: coveredOf(received.headers, read.value), read: read.value };
}

/** The node that shows this certificate. @throws exchange/caller-certificate, exchange/caller-certificate-expired */
export function readPeer(directory: DirectoryIndex, shown: ShownCertificate | undefined, now: Date): string {
  if (shown === undefined) throw faults["caller-certificate"]({ reason: "none" });
  const node = directory.byCertificate.get(shown.der);
  if (node === undefined) {
    const reason = directory.revoked.has(hashOfCertificate(shown.der)) ? "revoked" : "not listed";
    throw faults["caller-certificate"]({ reason });
  }
  if (now < shown.from || now >= shown.until) throw faults["caller-certificate-expired"]();
  return node;
}

function refuseForged(directory: DirectoryIndex, peer: string, received: Received, read: ReadInput, now: Date): void {
  const { keyid, created } = read.params;
  const listed = directory.keys.get(keyid);
  if (listed === undefined || listed.node.id !== peer || !isKeyInForce(listed.key, now))
    throw faults["unknown-key"]({ key: keyid.slice(0, 120) });
  if (!isSignedQuery(received, read, publicKeyOf(listed.key.x))) throw faults["bad-signature"]();
  refuseChanged(received);
  const seconds = Math.round(Math.abs(now.getTime() / 1_000 - created));
  if (seconds > CLOCK_SECONDS) throw faults["clock-off"]({ seconds, most: CLOCK_SECONDS });
}

/** @throws exchange/body-changed */
export function refuseChanged({ headers, body }: Received): void {
  if (textOf(headers, "content-digest") !== digestOf(body)) throw faults["body-changed"]();
}

async function refuseRepeated(exchange: Exchange, { params }: ReadInput, now: Date): Promise<void> {
  const until = new Date((params.created + CLOCK_SECONDS + 2) * 1_000);
  const seen = { keyId: params.keyid, nonce: params.nonce, until: until < now ? now : until };
  if (!(await exchange.log.isFirst(seen))) throw faults.replayed();
}

function coveredOf(headers: Headers, { names }: ReadInput): Headers {
  return endToEnd(Object.fromEntries(names.map((name) => [name, headers[name]])));
}

function readNames(
  directory: DirectoryIndex,
  exchange: Exchange,
  peer: string,
  received: Received,
  headers: Headers,
): { client: string; target: Target } {
  const written = textOf(headers, "x-road-client");
  const named = written === undefined ? undefined : readSubsystem(written);
  if (named === undefined || !named.ok) throw faults["bad-client"]();
  const client = subsystemKey(named.value);
  if (directory.subsystems.get(client)?.node !== peer) throw faults["not-yours-to-ask"]({ client });
  const target = readTarget(received.path.slice(PATH.length) + (received.query === "" ? "" : `?${received.query}`));
  if (!target.ok) throw faults[target.why](target.about);
  // The other node spelled it in the one way; another spelling is a trick or another version's.
  if (`${PATH}${encodeName(serviceKey(target.value.service))}${target.value.path}` !== received.path)
    throw faults["bad-path"]({ why: "spelling" });
  const owner = directory.subsystems.get(subsystemKey(target.value.service));
  if (owner?.node !== exchange.node.id) throw faults["not-here"]({ service: serviceKey(target.value.service) });
  return { client, target: target.value };
}
