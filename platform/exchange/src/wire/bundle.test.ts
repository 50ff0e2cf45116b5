import { randomUUID } from "node:crypto";
import { isFault, systemClock } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { grantRight } from "../actions/grant-right.ts";
import { listSubsystem } from "../actions/list-participants.ts";
import { offerService } from "../actions/offer-service.ts";
import { queryService, type ServiceQuery } from "../actions/query-service.ts";
import { readHalves } from "../actions/read-log.ts";
import { servePeers } from "../module.ts";
import { between, type Seen, type SeenAnswer, sendRaw } from "../testing/between.ts";
import { aSystem, COMMUNE, HOSPITAL, json, twoNodes } from "../testing/index.ts";
import { verifyIndependently } from "../testing/verify-independently.mjs";
import { BUNDLE_PATH, LARGEST_TOGETHER } from "./bundle-shape.ts";
import { makeGate } from "./gate.ts";
import { digestOf, hashOfBody, requestHash, signAnswer, signQuery } from "./sign.ts";

// Whatever is asked within the same moment goes together.
const nodes = await twoNodes({ clock: systemClock, lanes: { alone: 0, patienceMs: 200, slowMs: 60_000 } }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
const SERVICE = `${HOSPITAL}/births`;
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "births",
  title: { vi: "Chứng sinh", en: "Births" },
  provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
  purposes: [{ code: "birth", title: { vi: "Khai sinh", en: "Birth" }, law: "thử", fields: ["asked", "said"] }],
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "births", client: "VN/GOV/00001", purposes: ["birth"] });
/** Another system at the asking node. */
const OTHER = "VN/GOV/00001/ho-tich";
await listSubsystem(asking.work(), { name: OTHER, title: { vi: "Hộ tịch", en: "Civil status" }, node: asking.listed.id });
const line = await between(giving.exchange.node.tls, { url: giving.listed.url, as: asking.exchange.node.tls });
await nodes.relist({ ...giving.listed, url: line.url });
afterAll(async () => {
  await line[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});

/** Says what it was asked, so that each answer can be told from the next. */
const echo = () =>
  system.answer((request, response) => json({ asked: request.url, said: system.asked.at(-1)?.body, kept: "secret" })(request, response));
echo();

const ask = (path: string, more: Partial<ServiceQuery> = {}) =>
  queryService(asking.work(), asking.exchange, { client: COMMUNE, service: SERVICE, path, purpose: "birth", issue: "h-1", ...more });
/** The first answer says that the node takes questions together. */
const learn = () => ask("/first");
const bundles = () => line.questions.filter(({ path }) => path === BUNDLE_PATH);
const paths = (count: number) => Array.from({ length: count }, (_, at) => `/b/${at}`);

test("before a node has said that it takes several at once, each question goes by itself", async () => {
  await Promise.all(paths(3).map((path) => ask(path)));
  expect(bundles()).toEqual([]);
  expect(line.questions).toHaveLength(3);
});

test("questions of the same moment go in one signed message; each has its own answer, cut to its purpose, and its two halves", async () => {
  await learn();
  const [before, ids] = [bundles().length, paths(5).map(() => randomUUID())];
  const answers = await Promise.all(paths(5).map((path, at) => ask(path, { queryId: ids[at] ?? "", body: Buffer.from(`word ${at}`) })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(answers.map(({ body }) => JSON.parse(body.toString()))).toEqual(
    paths(5).map((path) => ({ asked: path, said: expect.any(String) })),
  );
  expect(bundles()).toHaveLength(before + 1);
  for (const [at, id] of ids.entries()) {
    const [mine, theirs] = [(await readHalves(asking.work(), id))[0], (await readHalves(giving.work(), id))[0]];
    const shared = ({
      requestId,
      requestDigest,
      answerDigest,
      requestSigned,
      answerSigned,
      status,
      method,
      purpose,
    }: typeof mine & object) => ({ requestId, requestDigest, answerDigest, requestSigned, answerSigned, status, method, purpose }) as const;
    if (mine === undefined || theirs === undefined) throw new Error(`a half of ${at} is missing`);
    expect(shared(mine)).toEqual(shared(theirs));
    expect(mine).toMatchObject({ side: "asking", requestDigest: digestOf(Buffer.from(`word ${at}`)), fault: null });
    expect(mine.answerDigest).toBe(digestOf(answers[at]?.body ?? Buffer.alloc(0)));
  }
});

test("the message and its answer are signed for a library that made neither", async () => {
  await learn();
  await Promise.all(paths(3).map((path) => ask(path)));
  const [question, answer] = [line.questions.at(-1), line.answers.at(-1)];
  if (question === undefined || answer === undefined) throw new Error("nothing was seen");
  expect(question.path).toBe(BUNDLE_PATH);
  const keys = {
    [asking.exchange.node.signing.id]: asking.listed.keys[0]?.x ?? "",
    [giving.exchange.node.signing.id]: giving.listed.keys[0]?.x ?? "",
  };
  expect(await verifyIndependently(keys, question)).toBe(true);
  expect(await verifyIndependently(keys, question, answer)).toBe(true);
  expect([question, answer].map(({ headers }) => headers["content-digest"])).toEqual([question, answer].map(({ body }) => digestOf(body)));
  expect(await verifyIndependently(keys, { ...question, path: `${BUNDLE_PATH}x` })).toBe(false);
});

test("systems do not share a message: what one of them asks slowly holds up no other", async () => {
  await learn();
  const before = bundles().length;
  const waiting: (() => void)[] = [];
  system.answer((request, response) => {
    const answer = () => json({ asked: request.url })(request, response);
    if (request.url?.startsWith("/slow") === true) waiting.push(answer);
    else answer();
  });
  const slow = Promise.all(["/slow/1", "/slow/2"].map((path) => ask(path)));
  const quick = await Promise.all(["/quick/1", "/quick/2"].map((path) => ask(path, { client: OTHER })));
  expect(quick.map(({ status }) => status)).toEqual([200, 200]);
  await expect.poll(() => waiting.length).toBe(2);
  for (const go of waiting) go();
  await slow;
  echo();
  expect(bundles()).toHaveLength(before + 2);
});

test("one that is refused is refused alone, by the same word as when it comes by itself", async () => {
  await learn();
  const before = bundles().length;
  const [good, bad] = await Promise.allSettled([ask("/good"), ask("/bad", { purpose: "other" })]);
  expect(bundles()).toHaveLength(before + 1);
  expect(good).toMatchObject({ status: "fulfilled", value: { status: 200 } });
  expect(bad).toMatchObject({ status: "rejected", reason: { code: "exchange/purpose-not-granted" } });
});

test("what a node refuses is no reason to ask it singly from then on; an answer that nobody signed is", async () => {
  await learn();
  const before = bundles().length;
  await refusal(ask("/1", { purpose: "other" }));
  await Promise.allSettled(paths(3).map((path) => ask(path, { purpose: "other" })));
  await Promise.all(paths(3).map((path) => ask(path)));
  expect(bundles()).toHaveLength(before + 2);
  line.onAnswer(({ status, body }) => ({ status, headers: {}, body }));
  await refusal(ask("/1"));
  line.onAnswer((answer) => answer);
  await Promise.all(paths(3).map((path) => ask(path)));
  expect(bundles()).toHaveLength(before + 2);
});

test("a service that fails for one question answers the others; what has no body comes without one", async () => {
  await learn();
  system.answer((request, response) => {
    if (request.url === "/broken") request.socket.destroy();
    else if (request.url === "/nothing") response.writeHead(204).end();
    else json({ asked: request.url }, request.url === "/missing" ? 404 : 200)(request, response);
  });
  const all = [ask("/fine"), ask("/broken"), ask("/nothing"), ask("/missing"), ask("/head", { method: "HEAD" })];
  const told = (await Promise.allSettled(all)).map((one) =>
    one.status === "fulfilled" ? `${one.value.status} ${one.value.body.length > 0}` : isFault(one.reason) ? one.reason.code : "?",
  );
  echo();
  expect(told).toEqual(["200 true", "exchange/service-failed", "204 false", "404 true", "200 false"]);
});

test("long questions go by themselves, and so does the next one where an answer was long", async () => {
  await learn();
  const before = bundles().length;
  await Promise.all([ask("/1", { body: Buffer.alloc(70_000, "x") }), ask("/2")]);
  expect(bundles()).toHaveLength(before);
  await learn();
  system.answer(json({ asked: "x".repeat(70_000) }));
  await ask("/long");
  echo();
  await Promise.all([ask("/3"), ask("/4")]);
  expect(bundles()).toHaveLength(before);
});

test("what changes something goes by itself, however much is under way", async () => {
  await learn();
  const before = bundles().length;
  const methods = ["POST", "PUT", "PATCH", "DELETE"];
  const told = await Promise.all([...methods, ...methods].map((method) => ask("/act", { method })));
  expect(told.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(bundles()).toHaveLength(before);
});

/** An answer of so many bytes once it is cut to its purpose. */
const long = (bytes: number) => ({ asked: "x".repeat(bytes - '{"asked":""}'.length), kept: "secret" });

test("all the answers of a bundle have the room of one alone: sixteen of 640 KiB are given together", async () => {
  await learn();
  const before = bundles().length;
  system.answer(json(long(LARGEST_TOGETHER)));
  const told = await Promise.all(paths(16).map((path) => ask(path)));
  echo();
  expect(told.map(({ body }) => body.length)).toEqual(Array(16).fill(640 * 1024));
  expect(bundles()).toHaveLength(before + 1);
});

test("an answer that is longer is asked for once more, alone; no other waits for it, and each of its two messages has its two halves", async () => {
  await learn();
  const [before, asked, queryId] = [bundles().length, system.asked.length, randomUUID()];
  system.answer((request, response) =>
    json(request.url === "/long" ? long(LARGEST_TOGETHER + 1) : { asked: request.url })(request, response),
  );
  const [short, longer] = await Promise.all([ask("/short"), ask("/long", { queryId })]);
  expect([short.body.toString(), longer.body.length]).toEqual(['{"asked":"/short"}', 640 * 1024 + 1]);
  expect(bundles()).toHaveLength(before + 1);
  expect(system.asked.slice(asked).map(({ url }) => url)).toEqual(["/short", "/long", "/long"]);
  const halves = await Promise.all([asking, giving].map((node) => readHalves(node.work(), queryId)));
  const said = halves.map((all) => all.map(({ requestId, fault, answerDigest }) => ({ requestId, fault, answerDigest })));
  expect(said[0]).toEqual(said[1]);
  expect(said[0]?.map(({ fault }) => fault)).toEqual(["ask-alone", null]);
  expect(new Set(said[0]?.map(({ requestId }) => requestId)).size).toBe(2);
  expect(longer.requestId).toBe(said[0]?.[1]?.requestId);
  await Promise.all([ask("/3"), ask("/4")]);
  expect(bundles()).toHaveLength(before + 1);
  echo();
});

test("a question that no bundle can carry goes by itself, and harms none that is under way with it", async () => {
  await learn();
  const before = bundles().length;
  const long = `/${"ơ".repeat(900)}`;
  const told = await Promise.allSettled([ask("/fine"), ask(long)]);
  expect(told.map((one1) => one1.status)).toEqual(["fulfilled", "rejected"]);
  expect(told[1]).toMatchObject({ reason: { code: "exchange/bad-address" } });
  expect(bundles()).toHaveLength(before);
});

/** A message of several questions as the asking node would send it. */
function bundleOf(questions: readonly object[]): Seen {
  const body = Buffer.from(JSON.stringify({ questions }));
  const headers = { "content-type": "application/json", "content-digest": digestOf(body) };
  const signed = signQuery({ method: "POST", path: BUNDLE_PATH, query: "", headers }, asking.exchange.node.signing, new Date());
  return { method: "POST", path: BUNDLE_PATH, headers: Object.fromEntries(Object.entries(signed).map(([n, v]) => [n, String(v)])), body };
}
function one(path: string, headers: Readonly<Record<string, string>> = {}) {
  const own = { "x-road-client": COMMUNE, "x-road-request-id": randomUUID(), "x-road-pdu-purpose": "birth" };
  const digest = digestOf(Buffer.alloc(0));
  return { method: "GET", path: `/x/v1/${path}`, query: "", headers: { ...own, "content-digest": digest, ...headers }, body: "" };
}
const send = (seen: Seen) => sendRaw(giving.listed.url, asking.exchange.node.tls, seen);
const codesIn = ({ body }: SeenAnswer): string[] =>
  JSON.parse(body.toString()).answers.map(({ status, body: given }: { status: number; body: string }) =>
    status === 200 ? "answered" : JSON.parse(Buffer.from(given, "base64").toString()).code,
  );

test("a node asks in a bundle what it may ask alone, and nothing more", async () => {
  const asked = system.asked.length;
  const answer = await send(
    bundleOf([
      one(`${SERVICE}/good`),
      one(`${SERVICE}/x`, { "x-road-client": HOSPITAL }),
      one(`${SERVICE}/a%252e%252e/b`),
      one(`${SERVICE}/x`, { "content-digest": digestOf(Buffer.from("other")) }),
      one(`${HOSPITAL}/nothing/x`),
      one(`${COMMUNE}/births/x`),
      one(`${SERVICE}/x`, { "x-road-pdu-purpose": "other" }),
      { ...one(`${SERVICE}/x`), method: "TRACE" },
    ]),
  );
  expect(codesIn(answer)).toEqual([
    "answered",
    "exchange/not-yours-to-ask",
    "exchange/bad-path",
    "exchange/body-changed",
    "exchange/unknown-service",
    "exchange/not-here",
    "exchange/purpose-not-granted",
    "exchange/bad-method",
  ]);
  expect(system.asked.length).toBe(asked + 1);
});

test("a bundle's question that changes something is refused before it is acted on; a long answer is refused there and not sent", async () => {
  const [asked, queryId] = [system.asked.length, randomUUID()];
  const acts = ["POST", "PUT", "PATCH", "DELETE"].map((method) => ({ ...one(`${SERVICE}/x`, { "x-road-id": queryId }), method }));
  expect(codesIn(await send(bundleOf(acts)))).toEqual(Array(4).fill("exchange/ask-alone"));
  expect(system.asked.length).toBe(asked);
  expect((await readHalves(giving.work(), queryId)).map(({ fault }) => fault)).toEqual(Array(4).fill("ask-alone"));
  system.answer(json(long(9 * 1024 * 1024)));
  const answer = await send(bundleOf(Array.from({ length: 16 }, (_, at) => one(`${SERVICE}/${at}`))));
  echo();
  expect(codesIn(answer)).toEqual(Array(16).fill("exchange/ask-alone"));
  expect(answer.body.length).toBeLessThan(64 * 1024);
});

test("a bundle that is changed, said again, empty, too many or no bundle is not acted on", async () => {
  const asked = system.asked.length;
  const codeOf = async (seen: Seen) => JSON.parse((await send(seen)).body.toString()).code;
  const whole = bundleOf([one(`${SERVICE}/1`), one(`${SERVICE}/2`)]);
  expect(await codeOf({ ...whole, body: Buffer.from(whole.body.toString().replace("/2", "/3")) })).toBe("exchange/body-changed");
  expect(codesIn(await send(whole))).toEqual(["answered", "answered"]);
  expect(await codeOf(whole)).toBe("exchange/replayed");
  for (const questions of [
    [],
    Array.from({ length: 17 }, () => one(`${SERVICE}/1`)),
    [{ path: 1 }],
    [{ ...one(`${SERVICE}/1`), method: "get" }],
  ])
    expect(await codeOf(bundleOf(questions))).toBe("exchange/bad-address");
  expect(await codeOf(bundleOf([one(`${SERVICE}/1`, { "x-two": "a\r\nx-road-client: VN" })]))).toBe("exchange/bad-address");
  expect(await codeOf(bundleOf([{ ...one(`${SERVICE}/1`), headers: { ...one("").headers, "x-two": ["a", "b"] } }]))).toBe(
    "exchange/bad-address",
  );
  expect(await codeOf(bundleOf([one(`${SERVICE}/1`, { "x-long": "a".repeat(32_768) })]))).toBe("exchange/bad-address");
  expect(system.asked.length).toBe(asked + 2);
});

test("answers that somebody changed, that the other node swapped among the questions, or left out are all dropped", async () => {
  await learn();
  /** The giving node's own word, with other answers in it. */
  const resigned = (change: (answers: object[]) => object[]) => (answer: SeenAnswer) => {
    const question = line.questions.at(-1);
    if (question?.path !== BUNDLE_PATH) return answer;
    const body = Buffer.from(JSON.stringify({ answers: change(JSON.parse(answer.body.toString()).answers) }));
    const { "content-digest": asked = "", "content-type": type = "" } = question.headers;
    const hash = requestHash(
      { method: "POST", path: BUNDLE_PATH, query: "", headers: { "content-type": type } },
      hashOfBody(question.body),
    );
    expect(asked).not.toBe("");
    const headers = { "content-type": "application/json", "x-road-request-hash": hash, "content-digest": digestOf(body) };
    const parts = { status: 200, headers, querySignature: question.headers.signature ?? "" };
    const signed = signAnswer(parts, giving.exchange.node.signing, new Date());
    return { status: 200, headers: Object.fromEntries(Object.entries(signed).map(([n, v]) => [n, String(v)])), body };
  };
  const told = async (change: (answer: SeenAnswer) => SeenAnswer) => {
    await learn();
    line.onAnswer(change);
    const id = randomUUID();
    const both = await Promise.allSettled([ask("/1", { queryId: id }), ask("/2")]);
    line.onAnswer((answer) => answer);
    const [half] = await readHalves(asking.work(), id);
    return [...both.map((one1) => (one1.status === "rejected" && isFault(one1.reason) ? one1.reason.code : one1.status)), half?.fault];
  };
  const dropped = ["exchange/answer-changed", "exchange/answer-changed", "answer-changed"];
  expect(await told(resigned((answers) => answers))).toEqual(["fulfilled", "fulfilled", null]);
  const oneIsNone = (no: object) => resigned(([answer = {}]) => [answer, { ...answer, ...no }]);
  const alone = ["fulfilled", "exchange/answer-changed", null];
  expect(await told(oneIsNone({ status: 99 }))).toEqual(alone);
  expect(await told(oneIsNone({ headers: { "x-long": "a".repeat(32_768) } }))).toEqual(alone);
  expect(await told(oneIsNone({ headers: { "transfer-encoding": "chunked", "x-b": "a\r\nb" } }))).toEqual(alone);
  expect(await told(resigned((answers) => answers.toReversed()))).toEqual(dropped);
  expect(await told(resigned((answers) => answers.slice(1)))).toEqual(dropped);
  expect(await told(resigned((answers) => [...answers, ...answers]))).toEqual(dropped);
  expect(await told((answer) => ({ ...answer, body: Buffer.from(answer.body.toString().replace("answers", "answerz")) }))).toEqual(dropped);
});

test("where the giving node cannot write its halves, none of the answers is given out", async () => {
  const log = { ...giving.exchange.log, write: () => Promise.reject(Object.assign(new Error("gone"), { code: "57P01" })) };
  const server = await servePeers({ ...giving.exchange, log }, { port: 0, host: "127.0.0.1" });
  await learn();
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
  const ids = [randomUUID(), randomUUID()];
  const told = await Promise.all(ids.map((queryId) => refusal(ask("/kept", { queryId }))));
  expect(told).toEqual(["exchange/giver-log-away", "exchange/giver-log-away"]);
  expect(await readHalves(asking.work(), ids[0] ?? "")).toMatchObject([{ fault: "giver-log-away", answerDigest: null }]);
  await nodes.relist({ ...giving.listed, url: line.url });
  await server.close();
});

test("each question has its place at the gate: a bundle is no way round a system's share", async () => {
  const gates = { asking: makeGate(), giving: makeGate({ most: 4 }) };
  const server = await servePeers({ ...giving.exchange, gates }, { port: 0, host: "127.0.0.1" });
  await learn();
  await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
  const waiting: (() => void)[] = [];
  system.answer((request, response) => waiting.push(() => json({ asked: "" })(request, response)));
  const all = Promise.allSettled(paths(8).map((path) => ask(path)));
  await expect.poll(() => waiting.length).toBe(3);
  for (const go of waiting) go();
  const told = (await all).map((one1) => (one1.status === "rejected" && isFault(one1.reason) ? one1.reason.code : one1.status));
  echo();
  expect(told.toSorted()).toEqual([...Array(5).fill("exchange/too-many"), ...Array(3).fill("fulfilled")]);
  await nodes.relist({ ...giving.listed, url: line.url });
  await server.close();
});
