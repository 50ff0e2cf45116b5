import { isFault, systemClock } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { answerHalves } from "../actions/answer-halves.ts";
import { answerQuery } from "../actions/answer-query.ts";
import { bindClient } from "../actions/bind-client.ts";
import { grantRight } from "../actions/grant-right.ts";
import { listSubsystem } from "../actions/list-participants.ts";
import { offerService } from "../actions/offer-service.ts";
import { queryService } from "../actions/query-service.ts";
import { servePeers } from "../module.ts";
import { aSystem, COMMUNE, HOSPITAL, json, testEdge, twoNodes } from "../testing/index.ts";
import { makeGate } from "./gate.ts";

const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
const OTHER = "VN/GOV/00001/ho-tich";
const narrow = () => ({ asking: makeGate({ most: 8 }), giving: makeGate({ most: 8 }) });
const server = await servePeers({ ...giving.exchange, gates: narrow() }, { port: 0, host: "127.0.0.1" });
await listSubsystem(asking.work(), { name: OTHER, title: { vi: "Hộ tịch", en: "Civil status" }, node: asking.listed.id });
await nodes.relist({ ...giving.listed, url: `https://127.0.0.1:${server.port}` });
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "beds",
  title: { vi: "Giường", en: "Beds" },
  provider: { kind: "http", url: system.url, timeoutMs: 5_000 },
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "beds", client: "VN/GOV/00001", purposes: [] });
const edge = await testEdge({ ...asking.exchange, gates: narrow() });
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await server.close();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});

const ask = (client: string) =>
  queryService(asking.work(), asking.exchange, { client, service: `${HOSPITAL}/beds` }).then(
    ({ status }) => String(status),
    (error: unknown) => (isFault(error) ? `${error.code} ${String(error.about.seconds)}` : "?"),
  );

test("a flood of one system takes its own share of the giving node; another is answered, and who is refused hears when to come back", async () => {
  const held = system.hold();
  let refused = 0;
  const flood = Array.from({ length: 30 }, async () => {
    const said = await ask(COMMUNE);
    if (said !== "200") refused += 1;
    return said;
  });
  await expect.poll(() => [held.count(), refused]).toEqual([6, 24]);
  const other = ask(OTHER);
  await expect.poll(held.count).toBe(7);
  held.letGo();
  const said = await Promise.all(flood);
  expect(said.filter((one) => one === "200")).toHaveLength(6);
  expect(new Set(said)).toEqual(new Set(["200", "exchange/too-many 1"]));
  expect(await other).toBe("200");
  expect(await ask(COMMUNE)).toBe("200");
});

test("names that a node makes up are no way round its share, and its comparing of halves has no other", async () => {
  const gates = { asking: makeGate(), giving: makeGate({ perSecond: 2, now: () => 0 }) };
  const shown = { der: asking.listed.certificates[0] ?? "", from: new Date(0), until: new Date("2099-01-01") };
  const send = async (answer: typeof answerQuery, said: Record<string, string>) => {
    const received = { method: "POST", path: "/x/v1/y", query: "", headers: said, body: Buffer.alloc(0), shown };
    return JSON.parse((await answer(giving.work(), { ...giving.exchange, gates }, received)).body.toString()).code;
  };
  const made = [];
  for (let at = 0; at < 3; at += 1) made.push(await send(answerQuery, { "x-road-client": `VN/GOV/00001/made-up-${at}` }));
  made.push(await send(answerQuery, { "x-road-client": HOSPITAL }), await send(answerQuery, {}));
  expect(made).toEqual([...Array(4).fill("exchange/query-unsigned"), "exchange/too-many"]);
  expect(await send(answerHalves, {})).toBe("exchange/too-many");
  expect(await send(answerQuery, { "x-road-client": COMMUNE })).toBe("exchange/query-unsigned");
});

test("so at the door of the asking node, with Retry-After", async () => {
  for (const client of [COMMUNE, OTHER]) await bindClient(asking.work(), client, { kind: "address", address: "127.0.0.1" });
  const held = system.hold();
  const get = (client: string) => edge.ask("GET", `/r1/${HOSPITAL}/beds`, ["x-road-client", client]);
  let done = 0;
  const flood = Array.from({ length: 20 }, async () => {
    const answer = await get(COMMUNE);
    done += 1;
    return answer;
  });
  await expect.poll(() => [held.count(), done]).toEqual([6, 14]);
  const other = get(OTHER);
  await expect.poll(held.count).toBe(7);
  held.letGo();
  const refused = (await Promise.all(flood)).filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(14);
  for (const { headers, text } of refused) {
    expect([headers["x-road-error"], headers["retry-after"]]).toEqual(["Server.ClientProxy.TooManyRequests", "1"]);
    expect(JSON.parse(text)).toMatchObject({ code: "exchange/asking-too-many", office: "asking-system" });
  }
  expect((await other).status).toBe(200);
});

test("what no database can keep, said in a header, keeps nobody else's half out of the log, on either side", async () => {
  await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
  system.answer(json({}));
  const poisons = ["x-road-issue", "x-road-pdu-purpose", "x-road-pdu-legal-basis"].map((name) => [name, "%00"]);
  const answers = await Promise.all(
    [...poisons, [], []].map((said) => edge.ask("GET", `/r1/${HOSPITAL}/beds`, ["x-road-client", COMMUNE, ...said])),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});
