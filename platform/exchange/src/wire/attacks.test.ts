import { createHash, randomBytes, randomUUID } from "node:crypto";
import { isFault, newId, systemClock } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { grantRight } from "../actions/grant-right.ts";
import { offerService } from "../actions/offer-service.ts";
import { queryService } from "../actions/query-service.ts";
import { readHalves } from "../actions/read-log.ts";
import { makeCertificate } from "../keys/make-certificate.ts";
import { between, type Seen, sendRaw } from "../testing/between.ts";
import { aSystem, COMMUNE, HOSPITAL, json, keyPair, twoNodes } from "../testing/index.ts";
import { verifyIndependently } from "../testing/verify-independently.mjs";
import { derOf } from "./peers.ts";
import { digestOf, type SigningKey, signQuery } from "./sign.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 6_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
system.answer(json({ beds: 12 }));
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "beds",
  title: { vi: "Giường bệnh", en: "Beds" },
  provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "beds", client: "VN/GOV/00001", purposes: [] });
const between1 = await between(giving.exchange.node.tls, { url: giving.listed.url, as: asking.exchange.node.tls });
await nodes.relist({ ...giving.listed, url: between1.url });
afterAll(async () => {
  await between1[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});

const SERVICE = `${HOSPITAL}/beds`;
const ask = (queryId: string = randomUUID()) =>
  queryService(asking.work(), asking.exchange, { client: COMMUNE, service: SERVICE, path: "/now", queryId, issue: "h-1" });

/** A question as the asking node would send it, but for what is changed before or after it is signed. */
function question(
  parts: Partial<Seen> = {},
  { key = asking.exchange.node.signing, at = new Date() }: { key?: SigningKey; at?: Date } = {},
): Seen {
  const body = parts.body ?? Buffer.from("hello");
  const path = parts.path ?? `/x/v1/${SERVICE}/now`;
  const headers = {
    accept: "application/json",
    "x-road-client": COMMUNE,
    "x-road-id": randomUUID(),
    "x-road-request-id": randomUUID(),
    ...parts.headers,
    "content-digest": digestOf(body),
  };
  const [before = "", query = ""] = path.split("?");
  const signed = signQuery({ method: parts.method ?? "POST", path: before, query, headers }, key, at);
  return {
    method: parts.method ?? "POST",
    path,
    headers: Object.fromEntries(Object.entries(signed).map(([name, value]) => [name, String(value)])),
    body,
  };
}
const send = (seen: Seen, identity = asking.exchange.node.tls) => sendRaw(giving.listed.url, identity, seen);
const wordOf = async (seen: Seen, identity = asking.exchange.node.tls): Promise<string> => {
  const answer = await send(seen, identity);
  return answer.status === 200 ? "answered" : String(JSON.parse(answer.body.toString()).code);
};

test("both signatures hold for a library that made neither, and the answer's covers the question's", async () => {
  between1.onAnswer((answer) => answer);
  await ask();
  const [question1, answer1] = [between1.questions.at(-1), between1.answers.at(-1)];
  if (question1 === undefined || answer1 === undefined) throw new Error("nothing was seen");
  const keys = {
    [asking.exchange.node.signing.id]: asking.listed.keys[0]?.x ?? "",
    [giving.exchange.node.signing.id]: giving.listed.keys[0]?.x ?? "",
  };
  expect(await verifyIndependently(keys, question1)).toBe(true);
  expect(await verifyIndependently(keys, question1, answer1)).toBe(true);
  expect(question1.headers["content-digest"]).toBe(`sha-256=:${createHash("sha256").update(question1.body).digest("base64")}:`);
  expect(answer1.headers["content-digest"]).toBe(`sha-256=:${createHash("sha256").update(answer1.body).digest("base64")}:`);
  expect(answer1.headers["signature-input"]).toContain('"signature";req');
  // The library sees a change of anything that is signed.
  expect(await verifyIndependently(keys, { ...question1, path: `${question1.path}x` })).toBe(false);
  expect(await verifyIndependently(keys, { ...question1, headers: { ...question1.headers, "x-road-issue": "h-2" } })).toBe(false);
  expect(
    await verifyIndependently(keys, { ...question1, headers: { ...question1.headers, signature: `sig1=:${"A".repeat(86)}==:` } }, answer1),
  ).toBe(false);
  expect(await verifyIndependently(keys, question1, { ...answer1, status: 404 })).toBe(false);
});

test("what a node sends plainly is believed", async () => {
  expect(await wordOf(question())).toBe("answered");
});

test("a changed question is not acted on", async () => {
  const asked = system.asked.length;
  const sound = question();
  expect(await wordOf({ ...sound, body: Buffer.from("hellO") })).toBe("exchange/body-changed");
  expect(await wordOf({ ...sound, path: `${sound.path}/more` })).toBe("exchange/bad-signature");
  expect(await wordOf({ ...sound, path: `${sound.path}?x=1` })).toBe("exchange/bad-signature");
  expect(await wordOf({ ...sound, method: "PUT" })).toBe("exchange/bad-signature");
  expect(await wordOf({ ...sound, headers: { ...sound.headers, "x-road-client": HOSPITAL } })).toBe("exchange/bad-signature");
  expect(
    await wordOf({ ...sound, headers: { ...sound.headers, "content-digest": digestOf(Buffer.from("hellO")) }, body: Buffer.from("hellO") }),
  ).toBe("exchange/bad-signature");
  const { signature: _signature, ...unsigned } = sound.headers;
  expect(await wordOf({ ...sound, headers: unsigned })).toBe("exchange/query-unsigned");
  expect(await wordOf({ ...sound, headers: { ...sound.headers, signature: "sig1=:AAAA:" } })).toBe("exchange/unreadable-signature");
  const bare = String(sound.headers["signature-input"]).replace(' "content-digest"', "");
  expect(await wordOf({ ...sound, headers: { ...sound.headers, "signature-input": bare } })).toBe("exchange/unreadable-signature");
  expect(system.asked.length).toBe(asked);
});

test("what is not signed is not passed on", async () => {
  const sound = question();
  expect(await wordOf({ ...sound, headers: { ...sound.headers, "x-added": "1", cookie: "a=b" } })).toBe("answered");
  expect(system.asked.at(-1)?.headers["x-added"]).toBeUndefined();
  expect(system.asked.at(-1)?.headers.cookie).toBeUndefined();
});

test("the same question twice is acted on once, also side by side", async () => {
  const asked = system.asked.length;
  const sound = question();
  const words = await Promise.all([wordOf(sound), wordOf(sound), wordOf(sound)]);
  expect(words.sort()).toEqual(["answered", "exchange/replayed", "exchange/replayed"]);
  expect(await wordOf(sound)).toBe("exchange/replayed");
  expect(system.asked.length - asked).toBe(1);
});

test("a clock that is off is told by how much", async () => {
  for (const seconds of [-600, 600]) {
    const answer = await send(question({}, { at: new Date(Date.now() + seconds * 1_000) }));
    const read = JSON.parse(answer.body.toString());
    expect(read.code).toBe("exchange/clock-off");
    expect(Math.abs(Number(read.about.seconds) - 600)).toBeLessThan(5);
    expect(read.office).toBe("asking-node");
  }
});

test("keys and certificates: unknown, another node's, expired", async () => {
  const stranger = keyPair("VN/GOV/00001/nut-1#9");
  expect(await wordOf(question({}, { key: stranger.key }))).toBe("exchange/unknown-key");
  expect(await wordOf(question({}, { key: { ...stranger.key, id: asking.exchange.node.signing.id } }))).toBe("exchange/bad-signature");
  expect(await wordOf(question({}, { key: giving.exchange.node.signing }))).toBe("exchange/unknown-key");
  const now = Date.now();
  const unlisted = await makeCertificate({ name: "x", from: new Date(now - 1_000), until: new Date(now + 86_400_000) });
  expect(await wordOf(question(), unlisted)).toBe("exchange/caller-certificate");
  expect((await sendRaw(giving.listed.url, undefined, question())).status).toBe(500);
  const old = await makeCertificate({ name: "x", from: new Date(now - 86_400_000), until: new Date(now - 1_000) });
  await nodes.relist({ ...asking.listed, certificates: [...asking.listed.certificates, derOf(old.certificate)] });
  expect(await wordOf(question(), old)).toBe("exchange/caller-certificate-expired");
  const [key] = asking.listed.keys;
  if (key === undefined) throw new Error("no key");
  await nodes.relist({ ...asking.listed, keys: [{ ...key, until: "2021-01-01T00:00:00Z" }] });
  expect(await wordOf(question())).toBe("exchange/unknown-key");
  await nodes.relist(asking.listed);
  expect(await wordOf(question())).toBe("answered");
});

test("a body beyond what is taken is not read to its end", async () => {
  expect(await wordOf(question({ body: Buffer.alloc(10 * 1024 * 1024 + 1) }))).toBe("exchange/too-large");
});

test("a method that belongs to neighbours, or to no table of HTTP, is passed on for no node", async () => {
  const asked = system.asked.length;
  for (const method of ["TRACE", "PURGE", "PROPFIND"]) expect(await wordOf(question({ method }))).toBe("exchange/bad-method");
  await expect(send(question({ method: "CONNECT" }))).rejects.toThrow("socket hang up");
  expect(system.asked.length).toBe(asked);
});

test("a question that its node gave no id, or an empty one, is found in the log by one of ours, and compared", async () => {
  for (const headers of [{ "x-road-id": "" }, { "x-road-id": "", "x-road-request-id": "" }]) {
    const answer = await send(question({ headers }));
    expect(answer.status).toBe(200);
  }
  const empty = await giving.db.asOwner<{ n: number }>("select count(*)::int as n from exchange.half where query_id = ''");
  expect(empty).toEqual([{ n: 0 }]);
});

test("an X-Road-Id that no index holds is refused before anything is asked; what is asked beside it is answered", async () => {
  const asked = system.asked.length;
  const long = question({ headers: { "x-road-id": randomBytes(3_000).toString("hex") } });
  expect(await Promise.all([wordOf(long), wordOf(question()), wordOf(question())])).toEqual([
    "exchange/bad-header",
    "answered",
    "answered",
  ]);
  expect(system.asked.length).toBe(asked + 2);
});

test("a half that cannot be written takes no other with it", async () => {
  between1.onAnswer((answer) => answer);
  const { queryId } = await ask();
  const [half] = await readHalves(asking.work(), queryId);
  if (half === undefined) throw new Error("no half was written");
  const write = (issue: string) => asking.exchange.log.write({ ...half, key: newId(new Date()), issue });
  const told = await Promise.allSettled([write("a\u0000b"), write("h-2"), write("h-3")]);
  expect(told.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect((await readHalves(asking.work(), queryId)).map(({ issue }) => issue).toSorted()).toEqual(["h-1", "h-2", "h-3"]);
});

test("a node asks for its own subsystems alone, and only what is on the other", async () => {
  expect(await wordOf(question({ headers: { "x-road-client": HOSPITAL } }))).toBe("exchange/not-yours-to-ask");
  expect(await wordOf(question({ path: `/x/v1/${COMMUNE}/beds` }))).toBe("exchange/not-here");
});

test.each([
  "/a/../b",
  "/a/%2e%2e/b",
  "/a/%2E./b",
  "//a",
  "/a//b",
  "/a;x=1",
  "/a%2fb",
  "/a%5Cb",
  "/a%252e%252e/b",
  "/%zz",
  "/a%00",
  "/%61",
  "/a/.",
])("a path that can be read in two ways is refused though it is signed: %s", async (path) => {
  const asked = system.asked.length;
  expect(await wordOf(question({ path: `/x/v1/${SERVICE}${path}` }))).toBe("exchange/bad-path");
  expect(system.asked.length).toBe(asked);
});

test("an answer that somebody changed, swapped or did not sign is dropped, and the half says so", async () => {
  const withBody = (body: string) => (answer: { status: number; headers: Record<string, string>; body: Buffer }) => ({
    ...answer,
    body: Buffer.from(body),
  });
  between1.onAnswer(withBody('{"beds":99}'));
  const id = randomUUID();
  expect(await refusal(ask(id))).toBe("exchange/answer-changed");
  expect(await readHalves(asking.work(), id)).toMatchObject([{ fault: "answer-changed" }]);
  between1.onAnswer((answer) => ({ ...answer, status: 404 }));
  expect(await refusal(ask())).toBe("exchange/answer-changed");
  between1.onAnswer((answer) => ({ ...answer, headers: { ...answer.headers, "content-type": "text/html" } }));
  expect(await refusal(ask())).toBe("exchange/answer-changed");
  between1.onAnswer((answer) => {
    const { signature: _signature, "signature-input": _input, ...rest } = answer.headers;
    return { ...answer, headers: rest };
  });
  expect(await refusal(ask())).toBe("exchange/answer-unsigned");
  between1.onAnswer((answer) => answer);
  await ask();
  const earlier = between1.answers.at(-1);
  // Whole, signed by the right node, for the same service: but to an earlier question.
  between1.onAnswer(() => earlier);
  expect(await refusal(ask())).toBe("exchange/answer-changed");
  between1.onAnswer((answer) => answer);
  expect((await ask()).status).toBe(200);
});

test("an answer that never comes, or breaks off, leaves a half that says so", async () => {
  between1.onAnswer(() => undefined);
  const id = randomUUID();
  const late = await ask(id).catch((error: unknown) => error);
  expect(isFault(late, "exchange/peer-slow") && late.about.seconds).toBe(6);
  expect(await readHalves(asking.work(), id)).toMatchObject([{ fault: "peer-slow", side: "asking" }]);
  expect(await readHalves(giving.work(), id)).toMatchObject([{ fault: null, status: 200, side: "giving" }]);
  between1.onAnswer(() => {
    throw new Error("cut");
  });
  expect(await refusal(ask())).toBe("exchange/peer-cut");
  between1.onAnswer((answer) => answer);
});

test("somebody at the other's address with another certificate hears nothing", async () => {
  const now = Date.now();
  const other = await makeCertificate({ name: "x", from: new Date(now - 1_000), until: new Date(now + 86_400_000) });
  await using thief = await between(other, { url: giving.listed.url, as: asking.exchange.node.tls });
  await nodes.relist({ ...giving.listed, url: thief.url });
  expect(await refusal(ask())).toBe("exchange/peer-certificate");
  expect(thief.questions).toEqual([]);
  const old = await makeCertificate({ name: "x", from: new Date(now - 86_400_000), until: new Date(now - 1_000) });
  await using late = await between(old, { url: giving.listed.url, as: asking.exchange.node.tls });
  await nodes.relist({ ...giving.listed, url: late.url, certificates: [derOf(old.certificate)] });
  expect(await refusal(ask())).toBe("exchange/peer-certificate");
  expect(late.questions).toEqual([]);
  await nodes.relist({ ...giving.listed, url: between1.url });
  expect((await ask()).status).toBe(200);
});
