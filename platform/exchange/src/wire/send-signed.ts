import type { Clock, Fault } from "@motlan/kernel";
import { type DirectoryIndex, type DirectoryNode, isKeyInForce } from "../domain/directory.ts";
import { endToEnd, type Headers, textOf } from "../domain/headers.ts";
import { readInput } from "../domain/signature-base.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { readRefusal } from "../refusals.ts";
import { type Answered, call } from "./calls.ts";
import { digestOf, isSignedAnswer, publicKeyOf, requestHash } from "./sign.ts";

/** A question to another node, ready to go. */
export interface AskedOfNode {
  readonly peer: DirectoryNode;
  readonly directory: DirectoryIndex;
  readonly method: string;
  readonly path: string;
  readonly search: string;
  /** Everything passed on, with the digest; what the signature covers. */
  readonly headers: Headers;
  readonly signed: Headers;
  readonly body: Uint8Array;
}

export type Sent =
  | { readonly fault: Fault; readonly answer?: Answered }
  | { readonly status: number; readonly headers: Headers; readonly body: Buffer; readonly answer: Answered };

/** Sends one signed question to a node and gives its word, or the fault that it is not. */
export async function sendSigned(exchange: Exchange, message: AskedOfNode, clock: Clock): Promise<Sent> {
  const { peer, method, signed, body } = message;
  const path = message.path + (message.search === "" ? "" : `?${message.search}`);
  const sent = await call({
    url: new URL(peer.url),
    path,
    method,
    headers: signed,
    body,
    timeoutMs: exchange.timeoutMs,
    over: exchange.peers.agentOf(peer),
  });
  const { id: node } = peer;
  if (sent.ok) return judgeAnswer(message, sent.answer, clock.now());
  const { reason } = sent;
  if (sent.why === "certificate") return { fault: faults["peer-certificate"]({ node, reason }) };
  if (sent.why === "unreachable") return { fault: faults["peer-unreachable"]({ node, reason }) };
  if (sent.why === "slow") return { fault: faults["peer-slow"]({ node, seconds: exchange.timeoutMs / 1_000 }) };
  return { fault: faults["peer-cut"]({ node, reason }) };
}

/** Whose answer it is, that nobody changed it, and that it is to this question: all three, or it is dropped. */
function judgeAnswer(message: AskedOfNode, answer: Answered, now: Date): Sent {
  const { peer, signed, directory } = message;
  const { id: node } = peer;
  const { headers } = answer;
  const read = readInput(headers, "motlan-answer");
  if (!read.ok)
    return { fault: read.why === "unsigned" ? faults["answer-unsigned"]({ node }) : faults["answer-changed"]({ node }), answer };
  const listed = directory.keys.get(read.value.params.keyid);
  const parts = { status: answer.status, headers, querySignature: textOf(signed, "signature") ?? "" };
  const isSound =
    listed !== undefined &&
    listed.node.id === node &&
    isKeyInForce(listed.key, now) &&
    textOf(headers, "content-digest") === digestOf(answer.body) &&
    isSignedAnswer(parts, read.value, publicKeyOf(listed.key.x)) &&
    textOf(headers, "x-road-request-hash") === hashOfQuery(message);
  if (!isSound) return { fault: faults["answer-changed"]({ node }), answer };
  const covered = new Set(read.value.names);
  const given = endToEnd(Object.fromEntries(Object.entries(headers).filter(([name]) => covered.has(name))));
  if (textOf(headers, "x-road-error") !== undefined)
    return { fault: readRefusal(headers, answer.body) ?? faults["answer-changed"]({ node }), answer };
  return { status: answer.status, headers: { ...given, "x-road-request-hash": hashOfQuery(message) }, body: answer.body, answer };
}

function hashOfQuery({ method, path, search, headers, body }: AskedOfNode): string {
  return requestHash({ method, path, query: search, headers: endToEnd(headers) }, body);
}
