import { type Clock, isFault } from "@motlan/kernel";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { AskedOfNode, Sent } from "../messages.ts";
import { BUNDLE_PATH, fitsBundle, LARGEST_BUNDLE, readAnswers, writeQuestions } from "./bundle-shape.ts";
import { SMALL } from "./bundling.ts";
import { openAnswer, sendSigned } from "./send-signed.ts";
import { digestOf } from "./sign.ts";

interface Question extends AskedOfNode {
  readonly client: string;
  readonly service: string;
}

/**
 * A question to a service, signed by itself, or with others of the same system that are under way to it at the same time where its node takes them together. No system waits
 * for another's.
 */
export async function sendQuestion(exchange: Exchange, message: Question, clock: Clock): Promise<Sent> {
  const { peer, client, service, body } = message;
  const key = `${peer.id} ${service}`;
  const sent =
    exchange.bundling.isOn(key) && body.length <= SMALL && fitsBundle(message)
      ? await exchange.lanes.run(`${key} ${client}`, message, (messages) => sendTogether(exchange, messages, clock))
      : await sendSigned(exchange, message, clock);
  exchange.bundling.learn(key, sent);
  return sent;
}

async function sendTogether(exchange: Exchange, messages: readonly AskedOfNode[], clock: Clock): Promise<readonly Sent[]> {
  const newest = messages.at(-1);
  if (newest === undefined || messages.length === 1) return Promise.all(messages.map((one) => sendSigned(exchange, one, clock)));
  const { peer, directory } = newest;
  const body = writeQuestions(messages);
  const headers = { "content-type": "application/json", "content-digest": digestOf(body) };
  const envelope = { peer, directory, method: "POST", path: BUNDLE_PATH, search: "", headers, body };
  const sent = await sendSigned(exchange, envelope, clock, LARGEST_BUNDLE);
  const { requestSigned, answerSigned } = sent.proof;
  if ("fault" in sent) {
    // Whoever cannot read the message takes no bundles of this form, whatever it says.
    const takesBundles = sent.takesBundles === true && !isFault(sent.fault, "exchange/bad-address");
    return messages.map(() => ({ fault: sent.fault, takesBundles, proof: { requestSigned, answerSigned, answerDigest: null } }));
  }
  const answers = readAnswers(sent.body);
  return messages.map((message, at) => {
    const answer = answers?.length === messages.length ? answers[at] : undefined;
    const proof = { requestSigned, answerSigned, answerDigest: digestIn(answer?.headers) };
    if (answer === undefined) return { fault: faults["answer-changed"]({ node: peer.id }), proof };
    return openAnswer(message, answer, proof);
  });
}

function digestIn(headers: AskedOfNode["headers"] | undefined): string | null {
  const digest = headers?.["content-digest"];
  return typeof digest === "string" ? digest : null;
}
