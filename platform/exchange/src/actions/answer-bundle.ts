import { randomUUID } from "node:crypto";
import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { endToEnd } from "../domain/headers.ts";
import { changesNothing } from "../domain/methods.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Believed, Outgoing, Received } from "../messages.ts";
import { serveQuery } from "../providers/serve.ts";
import { toRefusal } from "../refusals.ts";
import { LARGEST_TOGETHER, readQuestions, writeAnswers } from "../wire/bundle-shape.ts";
import { composeAnswer, halfOf, inTurn, type Outcome, type Settled, signedBy, signOutcome } from "./answer-query.ts";
import { believeNode, type Proved, readQuery, refuseChanged } from "./believe-query.ts";

/**
 * Answers several questions of one node under one signature: the message is believed once, each question decided, served and refused by itself as if it had come alone,
 * and the answers are given out together once this node's half of each is in its log. What changes something is not served here, and a long answer not given out: the
 * asking node asks those alone.
 */
export async function answerBundle(work: Work, exchange: Exchange, received: Received): Promise<Outgoing> {
  try {
    return await answerEach(work, exchange, received);
  } catch (error) {
    const fault = toRefusal(error, "giving", exchange.note, randomUUID());
    return signOutcome(exchange, received, { fault }, work.clock.now());
  }
}

async function answerEach(work: Work, exchange: Exchange, received: Received): Promise<Outgoing> {
  // The message has a place at the gate while it is believed; then each question has its own.
  const { directory, peer } = await inTurn(exchange, received, () => believeNode(work, exchange, received));
  const questions = readQuestions(received.body);
  if (questions === undefined || received.method !== "POST") throw faults["bad-address"]();
  const members = await Promise.all(
    questions.map((question) => {
      const asked = { ...question, shown: received.shown };
      const proved = { directory, peer, headers: endToEnd(question.headers) };
      return answerOne(work, exchange, proved, asked);
    }),
  );
  const body = writeAnswers(members.map(({ answer }) => answer));
  const headers = { "content-type": "application/json" };
  const whole = { status: 200, headers, body, endpoint: "", law: undefined, overAsked: [] };
  const now = work.clock.now();
  const signed = signOutcome(exchange, received, whole, now);
  const lines = signedBy(received, signed);
  const halves = members.flatMap(({ believed, ...one }) => (believed === undefined ? [] : [halfOf({ believed, ...one }, lines, now)]));
  await Promise.all(halves.map((half) => exchange.log.write(half)));
  return signed;
}

/** A question of a bundle; one that was not believed leaves no half. */
type Member = Omit<Settled, "believed"> & { readonly believed: Believed | undefined };

async function answerOne(work: Work, exchange: Exchange, proved: Proved, asked: Received): Promise<Member> {
  const began = work.clock.now();
  const member = (outcome: Outcome, believed?: Believed): Member => ({ believed, outcome, answer: composeAnswer(asked, outcome), began });
  let believed: Believed | undefined;
  const serve = async () => {
    refuseChanged(asked);
    believed = await readQuery(work, exchange, proved, asked);
    if (!changesNothing(asked.method)) throw faults["ask-alone"]();
    return serveQuery(work, exchange, believed, LARGEST_TOGETHER);
  };
  try {
    return member(await inTurn(exchange, asked, serve), believed);
  } catch (error) {
    const isLong = isFault(error, "exchange/answer-too-large");
    return member({ fault: isLong ? faults["ask-alone"]() : toRefusal(error, "giving", exchange.note, randomUUID()) }, believed);
  }
}
