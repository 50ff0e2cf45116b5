import { randomUUID } from "node:crypto";
import { type Fault, isFault, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decodedOf, endToEnd, type Headers, textOf } from "../domain/headers.ts";
import { readSubsystem, serviceKey, subsystemKey } from "../domain/names.ts";
import { signatureLines } from "../domain/signature-base.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Believed, Outgoing, Received, Served } from "../messages.ts";
import { serveQuery } from "../providers/serve.ts";
import { causeOf, renderRefusal, statusOfRefusal, toRefusal } from "../refusals.ts";
import type { Half } from "../store/halves.ts";
import { TAKES_BUNDLES } from "../wire/send-signed.ts";
import { digestOf, hashOfBody, requestHash, signAnswer } from "../wire/sign.ts";
import { believeQuery } from "./believe-query.ts";

/**
 * Answers another node's question: believed first (certificate, signature, clock, never seen before), then decided, asked of what stands behind the service, cut to
 * its purpose, signed together with the question, and given out once this node's half is in its log. A question that is not believed leaves no half: anybody could
 * write it.
 */
export function answerQuery(work: Work, exchange: Exchange, received: Received): Promise<Outgoing> {
  return answerInTurn(work, exchange, received, () => answerLetIn(work, exchange, received));
}

/** As `inTurn`, with the refusal as an answer. */
export function answerInTurn(work: Work, exchange: Exchange, received: Received, answer: () => Promise<Outgoing>): Promise<Outgoing> {
  return inTurn(exchange, received, answer).catch((error: unknown) => {
    if (!isFault(error)) throw error;
    return signOutcome(exchange, received, { fault: error }, work.clock.now());
  });
}

/** Whoever asks too much hears when to come back. @throws exchange/too-many */
export async function inTurn<Result>(exchange: Exchange, received: Received, act: () => Promise<Result>): Promise<Result> {
  const asker = await askerOf(exchange, received);
  const place = exchange.gates.giving.enter(asker);
  if ("seconds" in place) throw tooMany(received, asker, place.seconds);
  try {
    return await act();
  } finally {
    place.leave();
  }
}

export function tooMany({ headers }: Pick<Received, "headers">, asker: string, seconds: number): Fault {
  return faults["too-many"]({ client: (textOf(headers, "x-road-client") ?? asker).slice(0, 200), seconds });
}

/**
 * Who shares a place at the gate. Nothing is believed yet: a node's own systems are those the directory lists, and every other name it says is its own one place, since
 * names can be made up without end. Whose certificate is not listed shares one with all the others like it.
 */
export async function askerOf(exchange: Exchange, { shown, headers }: Pick<Received, "shown" | "headers">): Promise<string> {
  const directory = await exchange.directory.current().catch(() => undefined);
  const peer = directory?.byCertificate.get(shown?.der ?? "");
  if (peer === undefined) return "";
  const named = readSubsystem(textOf(headers, "x-road-client") ?? "");
  const client = named.ok ? subsystemKey(named.value) : "";
  return directory?.subsystems.get(client)?.node === peer ? `${peer} ${client}` : peer;
}

async function answerLetIn(work: Work, exchange: Exchange, received: Received): Promise<Outgoing> {
  const began = work.clock.now();
  let believed: Believed | undefined;
  let outcome: Outcome;
  try {
    believed = await believeQuery(work, exchange, received);
    outcome = await serveQuery(work, exchange, believed);
  } catch (error) {
    outcome = { fault: toRefusal(error, "giving", exchange.note, randomUUID()) };
  }
  const answer = signOutcome(exchange, received, outcome, work.clock.now());
  if (believed === undefined) return answer;
  try {
    await exchange.log.write(halfOf({ believed, outcome, answer, began }, signedBy(received, answer), work.clock.now()));
    return answer;
  } catch (error) {
    const fault = toRefusal(error, "giving", exchange.note, randomUUID());
    return signOutcome(exchange, received, { fault }, work.clock.now());
  }
}

/** Every answer is signed with the question's signature in it, refusals too: whoever asks must know whose word it is. */
export function signOutcome(exchange: Exchange, received: Received, outcome: Outcome, now: Date): Outgoing {
  const { status, headers, body } = composeAnswer(received, outcome);
  const querySignature = textOf(received.headers, "signature");
  if (querySignature === undefined) return { status, headers, body };
  return { status, headers: signAnswer({ status, headers, querySignature }, exchange.node.signing, now), body };
}

/** What came of a question: what the service gave, or why it did not. */
export type Outcome = Served | { readonly fault: Fault };

/** An answer with what ties it to its question and its body to it, not signed yet. */
export function composeAnswer(received: Received, outcome: Outcome): Outgoing {
  const asked = endToEnd(received.headers);
  const {
    status,
    headers,
    body: whole,
  } = "fault" in outcome ? renderRefusal(outcome.fault, textOf(asked, "x-road-request-id") ?? randomUUID(), "vi") : outcome;
  // Nothing is sent with these, so nothing is what the digest is of.
  const body = received.method === "HEAD" || status === 204 || status === 304 ? Buffer.alloc(0) : whole;
  const echoed = Object.fromEntries(
    ["x-road-client", "x-road-service", "x-road-id", "x-road-request-id"].flatMap((name) => {
      const value = textOf(asked, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const { method, path, query } = received;
  const composed: Headers = {
    ...endToEnd(headers),
    ...echoed,
    ...("x-road-error" in headers ? { "x-road-error": headers["x-road-error"] ?? "" } : {}),
    "x-road-request-hash": requestHash({ method, path, query, headers: asked }, received.bodyHash ?? hashOfBody(received.body)),
    "content-digest": digestOf(body),
    [TAKES_BUNDLES]: "1",
  };
  return { status, headers: composed, body };
}

/** A believed question and what came of it. */
export interface Settled {
  readonly believed: Believed;
  readonly outcome: Outcome;
  readonly answer: Outgoing;
  readonly began: Date;
}

/** The signatures of the message a question came in and of the one its answer goes in, as the log keeps them. */
export function signedBy(received: Received, answer: Outgoing): Pick<Half, "requestSigned" | "answerSigned"> {
  return { requestSigned: signatureLines(received.headers), answerSigned: signatureLines(answer.headers) };
}

export function halfOf({ believed, outcome, answer, began }: Settled, signed: ReturnType<typeof signedBy>, endedAt: Date): Half {
  const { headers, client, target, peer, requestId, queryId, method, digest } = believed;
  const refused = "fault" in outcome ? outcome.fault : undefined;
  const served = "fault" in outcome ? undefined : outcome;
  return {
    key: newId(began),
    side: "giving",
    queryId,
    requestId,
    client,
    service: serviceKey(target.service),
    peer,
    method,
    endpoint: served?.endpoint ?? "/**",
    userId: textOf(headers, "x-road-userid") ?? null,
    issue: decodedOf(headers, "x-road-issue") ?? null,
    represented: textOf(headers, "x-road-represented-party") ?? null,
    purpose: decodedOf(headers, "x-road-pdu-purpose") ?? null,
    law: served?.law ?? decodedOf(headers, "x-road-pdu-legal-basis") ?? null,
    status: refused === undefined ? answer.status : statusOfRefusal(refused),
    fault: refused !== undefined && isFault(refused) ? (causeOf(refused) ?? "node-fault") : null,
    overAsked: served?.overAsked ?? [],
    requestDigest: digest,
    answerDigest: textOf(answer.headers, "content-digest") ?? null,
    ...signed,
    beganAt: began,
    endedAt,
  };
}
