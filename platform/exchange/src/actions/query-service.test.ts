import { isFault, systemClock } from "@motlan/kernel";
import { checkWholeLog } from "@motlan/kernel/log";
import { logUntilQuiet, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { exchangeModule } from "../module.ts";
import { findDirectory } from "../store/directory.ts";
import { aSystem, COMMUNE, HOSPITAL, INSTANCE, json, twoNodes } from "../testing/index.ts";
import { grantRight } from "./grant-right.ts";
import { issueDirectory } from "./issue-directory.ts";
import { listSubsystem } from "./list-participants.ts";
import { offerService } from "./offer-service.ts";
import { queryService, type ServiceQuery } from "./query-service.ts";
import { readHalves } from "./read-log.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 20_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const hospital = await aSystem();
afterAll(async () => {
  await hospital[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});

const SERVICE = `${HOSPITAL}/births`;
const births = {
  subsystem: HOSPITAL,
  code: "births",
  title: { vi: "Giấy chứng sinh", en: "Birth notices" },
  provider: { kind: "http", url: `${hospital.url}/api`, timeoutMs: 10_000 },
  endpoints: [
    { method: "GET", path: "/births/*" },
    { method: "POST", path: "/births" },
  ],
  purposes: [
    {
      code: "birth",
      title: { vi: "Đăng ký khai sinh", en: "Registering a birth" },
      law: "Luật Hộ tịch 60/2014/QH13, Điều 16",
      fields: ["child.name", "mothers.id"],
    },
    { code: "audit", title: { vi: "Thanh tra", en: "Inspection" }, law: "Luật Thanh tra 2022", fields: ["*"] },
  ],
} as const;
await offerService(giving.work(), births);
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "births", client: COMMUNE, purposes: ["birth"] });

const notice = {
  child: { name: "Na", weight: 3100 },
  mothers: [
    { id: "m1", blood: "A" },
    { id: "m2", blood: "B" },
  ],
  father: "x",
};
const ask = (parts: Partial<ServiceQuery> = {}) =>
  queryService(asking.work(), asking.exchange, {
    client: COMMUNE,
    service: SERVICE,
    path: "/births/GCS-1",
    purpose: "birth",
    law: "Luật Hộ tịch 60/2014/QH13",
    userId: "VN0123",
    issue: "Hồ sơ 12/2026",
    queryId: "q-1",
    ...parts,
  });

test("a question reaches the system behind the service and its answer comes back cut to the purpose; both nodes keep their half", async () => {
  hospital.answer(json(notice, 200, { etag: "whole", server: "secret/1" }));
  const answer = await ask({ query: "a=1&b=%C3%A1", fields: ["child.name", "father"], queryId: "q-first" });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body.toString())).toEqual({ child: { name: "Na" }, mothers: [{ id: "m1" }, { id: "m2" }] });
  expect(answer.headers.etag).toBeUndefined();
  expect(answer.headers.server).toBeUndefined();
  expect(answer.headers["x-road-client"]).toBe(COMMUNE);
  expect(answer.headers["x-road-service"]).toBe(SERVICE);
  expect(answer.headers["x-road-id"]).toBe("q-first");
  const asked = hospital.asked.at(-1);
  expect(asked?.url).toBe("/api/births/GCS-1?a=1&b=%C3%A1");
  expect(asked?.headers).toMatchObject({
    "x-road-client": COMMUNE,
    "x-road-userid": "VN0123",
    "x-road-pdu-purpose": "birth",
    accept: "application/json",
  });
  expect(asked?.headers.signature).toBeUndefined();

  const [mine] = await readHalves(asking.work(), "q-first");
  const [theirs] = await readHalves(giving.work(), "q-first");
  expect(mine).toMatchObject({
    side: "asking",
    client: COMMUNE,
    service: SERVICE,
    peer: giving.listed.id,
    status: 200,
    fault: null,
    purpose: "birth",
  });
  expect(theirs).toMatchObject({
    side: "giving",
    peer: asking.listed.id,
    endpoint: "/births/*",
    law: "Luật Hộ tịch 60/2014/QH13, Điều 16",
    overAsked: ["father"],
    issue: "Hồ sơ 12/2026",
  });
  expect(mine?.requestId).toBe(theirs?.requestId);
  expect([mine?.requestDigest, mine?.answerDigest, mine?.requestSigned, mine?.answerSigned]).toEqual([
    theirs?.requestDigest,
    theirs?.answerDigest,
    theirs?.requestSigned,
    theirs?.answerSigned,
  ]);
});

test("each half is a leaf of the node's log: a row that somebody changes or deletes is found, by its number", async () => {
  await ask({ queryId: "q-leaf" });
  const modules = [exchangeModule()];
  for (const { db } of [asking, giving]) {
    await logUntilQuiet(db.pool, systemClock, modules);
    const check = () => checkWholeLog(db.work({ kind: "system", name: "kernel.check-log" }), modules);
    expect(await check()).toEqual([]);
    await db.asOwner("update exchange.half set purpose = 'audit' where query_id = 'q-leaf'");
    expect(await check()).toMatchObject([{ kind: "thing-changed", what: "exchange.half" }]);
    await db.asOwner("delete from exchange.half where query_id = 'q-leaf'");
    expect(await check()).toMatchObject([{ kind: "thing-gone", what: "exchange.half" }]);
  }
});

test("what the service itself answers is an answer, also a redirect, which nobody follows, and a refusal of its own", async () => {
  hospital.answer(json({ error: "none" }, 404));
  expect((await ask()).status).toBe(404);
  hospital.answer((_request, response) => response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" }).end());
  const before = hospital.asked.length;
  const answer = await ask();
  expect([answer.status, answer.headers.location, hospital.asked.length - before]).toEqual([302, "http://127.0.0.1:1/elsewhere", 1]);
});

test("a body arrives as it was sent", async () => {
  hospital.answer(json({ child: { name: "x" } }, 201));
  const body = Buffer.from("đã sinh ".repeat(50_000));
  const answer = await ask({ method: "POST", path: "/births", body, headers: { "content-type": "text/plain" } });
  expect(answer.status).toBe(201);
  expect(hospital.asked.at(-1)?.body).toBe(body.toString());
});

test.each<[string, Partial<ServiceQuery>]>([
  ["exchange/unknown-client", { client: "VN/GOV/00001/khac" }],
  ["exchange/unknown-client", { client: HOSPITAL }],
  ["exchange/bad-client", { client: "VN/GOV" }],
  ["exchange/bad-address", { service: HOSPITAL }],
  ["exchange/unknown-provider", { service: "VN/GOV/00009/x/y" }],
  ["exchange/wrong-node", { node: "VN/GOV/00001/nut-1" }],
  ["exchange/unknown-service", { service: `${HOSPITAL}/deaths` }],
  ["exchange/unknown-endpoint", { path: "/deaths/1" }],
  ["exchange/unknown-endpoint", { method: "DELETE" }],
  ["exchange/bad-method", { method: "TRACE" }],
  ["exchange/bad-method", { method: "connect" }],
  ["exchange/purpose-missing", { purpose: "" }],
  ["exchange/purpose-not-granted", { purpose: "audit" }],
  ["exchange/bad-path", { path: "/births/../admin" }],
  ["exchange/bad-path", { path: "/births/%2e%2e/admin" }],
  ["exchange/too-large", { method: "POST", path: "/births", body: Buffer.alloc(10 * 1024 * 1024 + 1) }],
  ["exchange/bad-header", { headers: { "x-name": "trường" } }],
])("refused: %s", async (code, parts) => {
  expect(await refusal(ask(parts))).toBe(code);
});

test("whom the held directory does not know is looked for in the centre's newest, before the query is refused; not again for each query", async () => {
  await using published = await aSystem();
  const centre = { url: published.url, x: nodes.centreX };
  const fetching = { ...giving.exchange, node: { ...giving.exchange.node, centre } };
  const name = "VN/GOV/00001/vua-tham-gia";
  await listSubsystem(asking.work(), { name, title: { vi: "Vừa tham gia", en: "Just joined" }, node: asking.listed.id });
  const { version } = await issueDirectory(asking.work(), { instance: INSTANCE, keys: nodes.centreKeys });
  await asking.exchange.directory.refresh();
  published.answer(json({ version, signed: (await findDirectory(asking.db.pool, INSTANCE))?.signed }));
  const askOf = (subsystem: string) => queryService(giving.work(), fetching, { client: HOSPITAL, service: `${subsystem}/listMethods` });
  expect((await askOf(name)).status).toBe(200);
  for (const unknown of ["VN/GOV/00009/x", "VN/GOV/00009/y"]) expect(await refusal(askOf(unknown))).toBe("exchange/unknown-provider");
  expect(published.asked).toHaveLength(1);
});

test("a refusal of the giving node stands in both halves under its word", async () => {
  expect(await refusal(ask({ purpose: "audit", queryId: "q-refused" }))).toBe("exchange/purpose-not-granted");
  const halves = [...(await readHalves(asking.work(), "q-refused")), ...(await readHalves(giving.work(), "q-refused"))];
  expect(halves.map(({ side, fault, status }) => [side, fault, status])).toEqual([
    ["asking", "purpose-not-granted", 500],
    ["giving", "purpose-not-granted", 500],
  ]);
});

test("a service that is switched off, fails, is slow or gives what cannot be cut is said so", async () => {
  await offerService(giving.work(), { ...births, enabled: false });
  expect(await refusal(ask())).toBe("exchange/service-off");
  await offerService(giving.work(), births);
  hospital.answer((_request, response) => response.destroy());
  expect(await refusal(ask())).toBe("exchange/service-failed");
  hospital.answer(() => undefined);
  await offerService(giving.work(), { ...births, provider: { ...births.provider, timeoutMs: 300 } });
  expect(await refusal(ask())).toBe("exchange/service-slow");
  await offerService(giving.work(), births);
  hospital.answer((_request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>"));
  expect(await refusal(ask())).toBe("exchange/answer-not-json");
  hospital.answer((_request, response) => response.writeHead(200, { "content-type": "application/json" }).end("{"));
  expect(await refusal(ask())).toBe("exchange/answer-not-json");
});

test("an other node that is not there is said so, and the half says that nothing came", async () => {
  await nodes.relist({ ...giving.listed, url: "https://127.0.0.1:1" });
  const failed = await ask({ queryId: "q-away" }).catch((error: unknown) => error);
  expect(isFault(failed, "exchange/peer-unreachable") && failed.about.node).toBe(giving.listed.id);
  expect(await readHalves(asking.work(), "q-away")).toMatchObject([{ fault: "peer-unreachable", answerDigest: null }]);
  await nodes.relist(giving.listed);
  hospital.answer(json(notice));
  expect((await ask()).status).toBe(200);
});
