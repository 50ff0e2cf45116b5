import type { Clock, Fault } from "@motlan/kernel";
import { isKeyInForce } from "../domain/directory.ts";
import { endToEnd, type Headers, textOf } from "../domain/headers.ts";
import { type ReadInput, readInput, signatureLines } from "../domain/signature-base.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { AskedOfNode, Proof, Sent } from "../messages.ts";
import { readRefusal } from "../refusals.ts";
import { LARGEST_BODY } from "./body.ts";
import { type Answered, type CallResult, call } from "./calls.ts";
import { digestOf, hashOfBody, isSignedAnswer, publicKeyOf, requestHash, signQuery } from "./sign.ts";

/** A node that takes several questions under one signature says so with every answer. */
export const TAKES_BUNDLES = "x-motlan-bundles";

/** Signs one question to a node, sends it and gives its word, or the fault that it is not. `largest`: bytes an answer may have. */
export async function sendSigned(exchange: Exchange, message: AskedOfNode, clock: Clock, largest = LARGEST_BODY): Promise<Sent> {
  const { peer, method, body, headers } = message;
  const signed = signQuery({ method, path: message.path, query: message.search, headers }, exchange.node.signing, clock.now());
  const sent = await call({
    url: new URL(peer.url),
    path: message.path + (message.search === "" ? "" : `?${message.search}`),
    method,
    headers: signed,
    body,
    timeoutMs: exchange.timeoutMs,
    over: exchange.peers.agentOf(peer),
    largest,
  });
  const requestSigned = signatureLines(signed);
  if (!sent.ok) return { fault: faultOf(exchange, peer.id, sent), proof: { requestSigned, answerDigest: null, answerSigned: null } };
  const answered = {
    answerDigest: textOf(sent.answer.headers, "content-digest") ?? null,
    answerSigned: signatureLines(sent.answer.headers),
  };
  return judgeAnswer({ message, signed, answer: sent.answer }, { requestSigned, ...answered }, clock.now());
}

function faultOf(exchange: Exchange, node: string, { why, reason }: Extract<CallResult, { ok: false }>): Fault {
  if (why === "certificate") return faults["peer-certificate"]({ node, reason });
  if (why === "unreachable") return faults["peer-unreachable"]({ node, reason });
  if (why === "slow") return faults["peer-slow"]({ node, seconds: exchange.timeoutMs / 1_000 });
  return faults["peer-cut"]({ node, reason });
}

interface Exchanged {
  readonly message: AskedOfNode;
  readonly signed: Headers;
  readonly answer: Answered;
}

/** Whose answer it is, that nobody changed it, and that it is to this question: all three, or it is dropped. */
function judgeAnswer({ message, signed, answer }: Exchanged, proof: Proof, now: Date): Sent {
  const { peer, directory } = message;
  const { id: node } = peer;
  const { headers } = answer;
  const read = readInput(headers, "motlan-answer");
  if (!read.ok) return { fault: read.why === "unsigned" ? faults["answer-unsigned"]({ node }) : faults["answer-changed"]({ node }), proof };
  const listed = directory.keys.get(read.value.params.keyid);
  const parts = { status: answer.status, headers, querySignature: textOf(signed, "signature") ?? "" };
  const isTheirs =
    listed !== undefined &&
    listed.node.id === node &&
    isKeyInForce(listed.key, now) &&
    isSignedAnswer(parts, read.value, publicKeyOf(listed.key.x));
  return isTheirs
    ? openAnswer(message, { ...answer, headers: coveredBy(read.value, headers) }, proof)
    : { fault: faults["answer-changed"]({ node }), proof };
}

/** What of the headers was signed. */
function coveredBy({ names }: ReadInput, headers: Headers): Headers {
  return Object.fromEntries(names.map((name) => [name, headers[name] ?? ""]));
}

/** An answer that is the node's word, held against its question: whole, and to this one. A refusal becomes the fault it was. */
export function openAnswer(message: AskedOfNode, { status, headers, body }: Answered, proof: Proof): Sent {
  const { id: node } = message.peer;
  const hash = hashOfQuery(message);
  const isWhole = textOf(headers, "content-digest") === digestOf(body) && textOf(headers, "x-road-request-hash") === hash;
  if (!isWhole) return { fault: faults["answer-changed"]({ node }), proof };
  const takesBundles = headers[TAKES_BUNDLES] !== undefined;
  if (textOf(headers, "x-road-error") !== undefined)
    return { fault: readRefusal(headers, body) ?? faults["answer-changed"]({ node }), takesBundles, proof };
  return { status, headers: { ...endToEnd(headers), "x-road-request-hash": hash }, body, takesBundles, proof };
}

function hashOfQuery({ method, path, search, headers, body }: AskedOfNode): string {
  return requestHash({ method, path, query: search, headers: endToEnd(headers) }, hashOfBody(body));
}
