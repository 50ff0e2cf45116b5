import { randomUUID } from "node:crypto";
import { type Clock, isFault, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type DirectoryIndex, judgeAge } from "../domain/directory.ts";
import { endToEnd, type Headers, textOf } from "../domain/headers.ts";
import { changesNothing, isPassedOn } from "../domain/methods.ts";
import { decodePart, encodeName, readParts } from "../domain/names.ts";
import { normalisePath } from "../domain/path.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { AskedOfNode, Proof, Sent } from "../messages.ts";
import { causeOf, statusOfRefusal, toRefusal } from "../refusals.ts";
import type { Half } from "../store/halves.ts";
import { LARGEST_BODY } from "../wire/body.ts";
import { sendQuestion } from "../wire/send-question.ts";
import { sendSigned } from "../wire/send-signed.ts";
import { digestOf } from "../wire/sign.ts";
import { fetchNow } from "./fetch-now.ts";

/** A question to a service of another authority. */
export interface ServiceQuery {
  /** In whose name: a subsystem listed on this node, `INSTANCE/CLASS/MEMBER/SUBSYSTEM`. */
  readonly client: string;
  /** `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`. */
  readonly service: string;
  /** "GET" unless said otherwise. */
  readonly method?: string;
  /** What follows the service, beginning with "/", each segment percent-encoded. */
  readonly path?: string;
  /** Without the question mark. */
  readonly query?: string;
  /** Passed on, but for what belongs to one connection. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: Uint8Array;
  /** A purpose the giving authority granted, and the basis in law the asker names. */
  readonly purpose?: string;
  readonly law?: string;
  /** The official or person behind the question, with the country's two letters before it ("VN…"). */
  readonly userId?: string;
  /** The dossier or case it is asked for. */
  readonly issue?: string;
  /** For whom the member asks, where it asks for another. */
  readonly represented?: string;
  /** One word for the question, the same on both sides; made where none is given. */
  readonly queryId?: string;
  /** The one node that may answer, where the asker insists. */
  readonly node?: string;
  /** Fields the asker wants, as dotted paths: what goes beyond its purpose is counted. */
  readonly fields?: readonly string[];
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly queryId: string;
  readonly requestId: string;
}

/**
 * Asks a service of another node and gives its answer, proved to be that node's and to this very question, once this node's half is in its log. Whatever the service
 * itself answers (404, 422) is an answer; what the exchange refuses is thrown.
 * @throws every fault of `domain/causes.ts`
 */
export async function queryService(work: Work, exchange: Exchange, query: ServiceQuery): Promise<ServiceAnswer> {
  if (work.actor.kind === "stranger") throw faults["not-yours"]();
  const first = await askOnce(work, exchange, query, sendQuestion);
  // A message of its own, with its own two halves.
  const { message, result } = isToBeAlone(first)
    ? await askOnce(work, exchange, { ...query, queryId: first.message.queryId }, sendSigned)
    : first;
  if ("fault" in result) throw result.fault;
  const { status, headers, body } = result;
  return { status, headers, body, queryId: message.queryId, requestId: message.requestId };
}

interface Asked {
  readonly message: Message;
  readonly result: Sent;
}

/** Whether it went among others and could not be answered there. Nothing that changes something is ever asked again. */
function isToBeAlone({ message, result }: Asked): boolean {
  return "fault" in result && isFault(result.fault, "exchange/ask-alone") && changesNothing(message.method);
}

/** One message, and what came of it once this node's half is in its log. @throws what stops it before it is sent, and exchange/log-away */
async function askOnce(
  work: Work,
  exchange: Exchange,
  query: ServiceQuery,
  send: (exchange: Exchange, message: Message, clock: Clock) => Promise<Sent>,
): Promise<Asked> {
  const began = work.clock.now();
  const message = await prepare(exchange, query, began);
  const result = await send(exchange, message, work.clock).catch(
    (error: unknown): Sent => ({ fault: toRefusal(error, "asking", exchange.note, message.requestId), proof: UNSENT }),
  );
  const half = halfOf(message, result, began, work.clock.now());
  try {
    await exchange.log.write(half);
  } catch (error) {
    throw toRefusal(error, "asking", exchange.note, message.requestId);
  }
  return { message, result };
}

const UNSENT: Proof = { requestSigned: null, answerDigest: null, answerSigned: null };

interface Message extends AskedOfNode {
  readonly queryId: string;
  readonly requestId: string;
  readonly client: string;
  readonly service: string;
  readonly query: ServiceQuery;
}

async function prepare(exchange: Exchange, query: ServiceQuery, now: Date): Promise<Message> {
  const { directory, client, service, peer } = await namesInForce(exchange, query, now);
  const segments = query.path === undefined || query.path === "" ? [] : query.path.split("/").slice(1);
  const path = normalisePath(segments);
  if (!path.ok) throw faults[path.why](path.about);
  const [method, body] = [(query.method ?? "GET").toUpperCase(), query.body ?? Buffer.alloc(0)];
  if (!isPassedOn(method)) throw faults["bad-method"]({ method });
  if (body.length > LARGEST_BODY) throw faults["too-large"]();
  const [queryId, requestId] = [query.queryId ?? randomUUID(), randomUUID()];
  const headers = {
    ...endToEnd({ accept: "application/json", ...query.headers }),
    ...ownHeaders(query, { client, service, queryId, requestId }),
    "content-digest": digestOf(body),
  };
  const bad = Object.entries(headers).find(([, value]) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(String(value)));
  if (bad !== undefined) throw faults["bad-header"]({ name: bad[0] });
  return {
    queryId,
    requestId,
    client,
    service,
    query,
    peer,
    directory,
    method,
    path: `/x/v1/${encodeName(service)}${path.value}`,
    search: query.query ?? "",
    headers,
    body,
  };
}

/** Who asks whom, by the directory that is held; where it does not know whom, by the centre's newest, if that comes in time. */
async function namesInForce(exchange: Exchange, query: ServiceQuery, now: Date) {
  const find = async () => {
    const directory = await directoryInForce(exchange, now);
    return { directory, ...readNames(directory, exchange, query) };
  };
  try {
    return await find();
  } catch (error) {
    const isUnknown = isFault(error, "exchange/unknown-provider") && exchange.node.centre !== undefined;
    if (!isUnknown || !(await exchange.seek(() => fetchNow(exchange.begin(), exchange)))) throw error;
    return find();
  }
}

async function directoryInForce(exchange: Exchange, now: Date): Promise<DirectoryIndex> {
  const directory = await exchange.directory.current().catch((error: unknown) => {
    throw toRefusal(error, "asking", exchange.note, "directory");
  });
  if (directory === undefined) throw faults["no-directory"]();
  const age = judgeAge(directory.content, now, exchange.graceMs);
  if (!age.ok) throw faults[age.why](age.about);
  return directory;
}

function readNames(directory: DirectoryIndex, exchange: Exchange, query: ServiceQuery) {
  const [client, service] = [readKey(query.client, 4), readKey(query.service, 5)];
  if (client === undefined) throw faults["bad-client"]();
  if (service === undefined) throw faults["bad-address"]();
  if (directory.subsystems.get(client)?.node !== exchange.node.id) throw faults["unknown-client"]({ client });
  const owner = directory.subsystems.get(service.slice(0, service.lastIndexOf("/")));
  const peer = owner === undefined ? undefined : directory.nodes.get(owner.node);
  if (peer === undefined) throw faults["unknown-provider"]({ service });
  if (query.node !== undefined && query.node !== peer.id) throw faults["wrong-node"]({ node: query.node });
  return { client, service, peer };
}

/** A name as our own code writes it: decoded parts. */
function readKey(key: string, length: number): string | undefined {
  const parts = readParts(encodeName(key));
  return parts.ok && parts.value.length === length && parts.value.every((part) => decodePart(encodeURIComponent(part)).ok)
    ? parts.value.join("/")
    : undefined;
}

function ownHeaders(query: ServiceQuery, ids: { client: string; service: string; queryId: string; requestId: string }): Headers {
  const said: Record<string, string | undefined> = {
    "x-road-client": encodeName(ids.client),
    "x-road-service": encodeName(ids.service),
    "x-road-id": ids.queryId,
    "x-road-request-id": ids.requestId,
    "x-road-userid": query.userId,
    "x-road-issue": query.issue === undefined ? undefined : escaped(query.issue),
    "x-road-represented-party": query.represented,
    "x-road-security-server": query.node === undefined ? undefined : encodeName(query.node),
    "x-road-pdu-purpose": query.purpose === undefined || query.purpose === "" ? undefined : encodeURIComponent(query.purpose),
    "x-road-pdu-legal-basis": query.law === undefined ? undefined : encodeURIComponent(query.law),
    "x-motlan-fields": query.fields === undefined || query.fields.length === 0 ? undefined : query.fields.join(","),
  };
  // Space around a value is lost on the wire, and would be missed in what was signed.
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.trim()]])));
}

/** Plain ASCII goes as it is; anything else percent-encoded. */
function escaped(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : encodeURIComponent(text);
}

function halfOf(message: Message, sent: Sent, beganAt: Date, endedAt: Date): Half {
  const { query, queryId, requestId, client, service, peer, method, headers } = message;
  return {
    key: newId(beganAt),
    side: "asking",
    queryId,
    requestId,
    client,
    service,
    peer: peer.id,
    method,
    endpoint: "/**",
    userId: query.userId ?? null,
    issue: query.issue ?? null,
    represented: query.represented ?? null,
    purpose: query.purpose ?? null,
    law: query.law ?? null,
    status: "fault" in sent ? statusOfRefusal(sent.fault) : sent.status,
    fault: "fault" in sent ? (causeOf(sent.fault) ?? "asking-fault") : null,
    overAsked: [],
    requestDigest: textOf(headers, "content-digest") ?? "",
    ...sent.proof,
    beganAt,
    endedAt,
  };
}
