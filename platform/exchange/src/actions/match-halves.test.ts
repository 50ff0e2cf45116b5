import { newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, olderActsDone } from "@motlan/kernel/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { between } from "../testing/between.ts";
import { aSystem, COMMUNE, HOSPITAL, json, type TestNode, twoNodes } from "../testing/index.ts";
import { facesFor } from "./answer-halves.ts";
import { grantRight } from "./grant-right.ts";
import { findMismatches, listMismatches } from "./list-mismatches.ts";
import { giveHome } from "./list-participants.ts";
import { matchHalves } from "./match-halves.ts";
import { offerService } from "./offer-service.ts";
import { queryService } from "./query-service.ts";

const clock = fixedClock(new Date());
const [theirs, hospital] = [fixedClock(new Date()), await aSystem()];
hospital.answer(json({ ok: true }));
const nodes = await twoNodes({ clock, timeoutMs: 20_000 }, { clock: theirs });
const { asking, giving } = nodes;
afterAll(async () => {
  await hospital[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
const title = { vi: "x", en: "x" };
await offerService(giving.work(), {
  ...{ subsystem: HOSPITAL, code: "s", title },
  provider: { kind: "http", url: hospital.url, timeoutMs: 10_000 },
  purposes: [{ code: "p", title, law: "Luật x", fields: ["*"] }],
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "s", client: COMMUNE, purposes: ["p"] });

const ask = (queryId: string, parts = {}) =>
  queryService(asking.work(), asking.exchange, {
    ...{ client: COMMUNE, service: `${HOSPITAL}/s`, purpose: "p", queryId, userId: "VN0123 ", issue: "Hồ sơ 7/2026" },
    ...parts,
  }).catch((error) => error.code);
const match = async ({ work, exchange, db }: TestNode) => {
  await olderActsDone(db.pool);
  return matchHalves(work(), exchange);
};
const both = async () => {
  await match(asking);
  await match(giving);
};
const pass = (ms: number) => {
  clock.advance(ms);
  theirs.advance(ms);
};
const found = async (node: TestNode) =>
  (await listMismatches(node.work())).map(({ queryId, kind, side, peer }) => ({ queryId, kind, side, peer }));
beforeEach(async () => {
  pass(60_000);
  for (const { db } of [asking, giving]) await db.asOwner("update exchange.mismatch set settled_at = now()");
});

test("what both nodes hold alike is nothing to tell, whatever came of the question", async () => {
  await ask("q-1");
  await ask("q-2", { issue: "100%25", purpose: "" });
  await ask("q-3", { service: `${HOSPITAL}/none` });
  await ask("q-4", { path: "/a/b", query: "x=%C3%A1", userId: undefined, issue: "a%20b", represented: "GOV/9 " });
  await nodes.relist({ ...giving.listed, url: "https://127.0.0.1:9" });
  expect(await ask("q-5")).toBe("exchange/peer-unreachable");
  await nodes.relist(giving.listed);
  pass(60_000);
  await both();
  await both();
  expect([await found(asking), await found(giving)]).toEqual([[], []]);
  expect(await asking.db.asOwner("select count(*)::int as n from exchange.mismatch where found_at is not null")).toEqual([{ n: 0 }]);
});

test("a half deleted by hand at the giving node is known on both within a minute; the inspector and the person are told", async () => {
  await ask("q-gone");
  await giving.db.asOwner("delete from exchange.half where query_id = 'q-gone'");
  await both();
  // It may still be on its way.
  expect(await found(asking)).toEqual([]);
  pass(40_000);
  await both();
  expect(await found(asking)).toEqual([{ queryId: "q-gone", kind: "there", side: "asking", peer: giving.listed.id }]);
  expect(await found(giving)).toEqual([{ queryId: "q-gone", kind: "here", side: "giving", peer: asking.listed.id }]);
  const told = await findMismatches(giving.db.work(aPerson()), ["q-gone", "q-1"]);
  expect([...told]).toEqual([["q-gone", "here"]]);
  const events = "select data->>'queryId' as q from kernel.event where type = 'exchange.half-unmatched'";
  await both();
  await both();
  expect(await asking.db.asOwner(events)).toEqual([{ q: "q-gone" }]);
  expect(await giving.db.asOwner(events)).toEqual([{ q: "q-gone" }]);
});

test("a half deleted at the asking node is missed by the giving one; put back, it is no longer", async () => {
  await ask("q-back");
  const [row] = await asking.db.asOwner("select to_jsonb(h) - 'id' as row from exchange.half h where query_id = 'q-back'");
  await asking.db.asOwner("delete from exchange.half where query_id = 'q-back'");
  pass(40_000);
  await both();
  expect(await found(giving)).toEqual([{ queryId: "q-back", kind: "there", side: "giving", peer: asking.listed.id }]);
  expect(await found(asking)).toEqual([{ queryId: "q-back", kind: "here", side: "asking", peer: giving.listed.id }]);
  await asking.db.asOwner(
    "insert into exchange.half overriding user value select (jsonb_populate_record(null::exchange.half, $1::jsonb || '{\"id\": 0}')).*",
    [JSON.stringify(row?.row)],
  );
  await both();
  expect([await found(asking), await found(giving)]).toEqual([[], []]);
});

test.each(["user_id = 'VN9'", "purpose = 'q'", "issue = 'khác'", "answer_digest = 'x'", "client = 'VN/GOV/9/z'", "request_signed = 'x'"])(
  "a half altered by hand is said to differ: %s",
  async (change) => {
    const id = newId();
    await ask(id);
    await giving.db.asOwner(`update exchange.half set ${change} where query_id = '${id}'`);
    await both();
    expect(await found(asking)).toEqual([{ queryId: id, kind: "differs", side: "asking", peer: giving.listed.id }]);
  },
);

test("a node that is down is accused of nothing until it answers, and then nothing was forgotten", async () => {
  await ask("q-kept");
  await ask("q-lost");
  await giving.db.asOwner("delete from exchange.half where query_id = 'q-lost'");
  await nodes.relist({ ...giving.listed, url: "https://127.0.0.1:9" });
  for (let at = 0; at < 3; at += 1) {
    pass(60_000);
    await match(asking);
  }
  expect(await found(asking)).toEqual([]);
  expect(await asking.db.asOwner("select silent_since is not null as silent from exchange.matching")).toEqual([{ silent: true }]);
  await nodes.relist(giving.listed);
  await both();
  expect((await found(asking)).map(({ queryId }) => queryId)).toEqual(["q-lost"]);
});

test("clocks that differ change nothing of it; ten minutes apart the nodes do not speak, and nobody is accused", async () => {
  theirs.advance(45_000);
  await ask("q-ahead");
  await giving.db.asOwner("delete from exchange.half where query_id = 'q-ahead'");
  await both();
  expect(await found(asking)).toEqual([]);
  theirs.advance(600_000);
  pass(60_000);
  await both();
  expect(await found(asking)).toEqual([]);
  theirs.set(clock.now());
  await both();
  expect((await found(asking)).map(({ queryId }) => queryId)).toEqual(["q-ahead"]);
});

test("somebody between two nodes cannot make one look guilty: an answer that is not its own is none", async () => {
  await using middle = await between(giving.exchange.node.tls, { url: giving.listed.url, as: asking.exchange.node.tls });
  await nodes.relist({ ...giving.listed, url: middle.url });
  await ask("q-middle");
  pass(40_000);
  middle.onAnswer((answer) => ({ ...answer, body: Buffer.from('{"halves":[]}') }));
  await match(asking);
  expect(await found(asking)).toEqual([]);
  await nodes.relist(giving.listed);
  await match(asking);
  expect(await found(asking)).toEqual([]);
});

test("a node is believed of what was between it and this one, and of nothing else", async () => {
  const directory = await giving.exchange.directory.current();
  if (directory === undefined) throw new Error("no directory");
  const pair = { us: giving.listed.id, peer: asking.listed.id, directory };
  const said = { queryId: "q-said", at: clock.now().toISOString(), overdue: true };
  const claim = (side: "asking" | "giving", client: string, service: string) =>
    facesFor(giving.work(), pair, { halves: [{ ...said, requestId: newId(), side, client, service }] });
  await claim("asking", HOSPITAL, `${HOSPITAL}/s`);
  await claim("asking", COMMUNE, `${COMMUNE}/s`);
  await claim("asking", "VN/GOV/9/z", `${HOSPITAL}/s`);
  await claim("giving", COMMUNE, `${HOSPITAL}/s`);
  expect(await found(giving)).toEqual([]);
  await claim("asking", COMMUNE, `${HOSPITAL}/s`);
  await claim("giving", HOSPITAL, `${COMMUNE}/s`);
  expect((await found(giving)).map(({ side }) => side).sort()).toEqual(["asking", "giving"]);
});

test("many halves are compared in turns, and a question this node asks itself within it", async () => {
  await Promise.all(Array.from({ length: 60 }, (_, at) => ask(`q-many-${at}`)));
  await asking.db.asOwner(`insert into exchange.half (key, side, query_id, request_id, client, service, peer, method, endpoint, status, over_asked, request_digest, began_at, ended_at)
    select gen_random_uuid(), 'asking', 'q-bulk', gen_random_uuid(), '${COMMUNE}', '${HOSPITAL}/s', '${giving.listed.id}', 'GET', '/', 500, '{}', 'd', now() - interval '1 hour', now() - interval '1 hour' from generate_series(1, 600)`);
  await asking.db.asOwner("update exchange.half set fault = 'peer-unreachable' where query_id = 'q-bulk'");
  await both();
  expect(await asking.db.asOwner("select peer, (select max(tx) from exchange.half) = tx as whole from exchange.matching")).toEqual([
    { peer: giving.listed.id, whole: true },
  ]);
  await offerService(asking.work(), {
    subsystem: COMMUNE,
    code: "own",
    title,
    provider: { kind: "http", url: hospital.url, timeoutMs: 10_000 },
  });
  await grantRight(asking.work(), { subsystem: COMMUNE, service: "own", client: COMMUNE, purposes: [] });
  expect(await ask("q-self", { service: `${COMMUNE}/own`, purpose: undefined })).toMatchObject({ status: 200 });
  await asking.db.asOwner("delete from exchange.half where query_id = 'q-self' and side = 'giving'");
  pass(40_000);
  await match(asking);
  expect((await found(asking)).map(({ queryId, kind }) => [queryId, kind]).sort()).toEqual([
    ["q-self", "here"],
    ["q-self", "there"],
  ]);
});

test("an official sees what concerns their own agency's subsystems", async () => {
  const agencyId = newId();
  await ask("q-own");
  await giving.db.asOwner("delete from exchange.half where query_id = 'q-own'");
  await giveHome(asking.work(), COMMUNE, agencyId);
  pass(40_000);
  await both();
  const seen = (agency: string) => listMismatches(asking.db.work(anOfficial({ agencyId: agency, permissions: ["exchange.see"] })));
  expect((await seen(agencyId)).map(({ queryId }) => queryId)).toEqual(["q-own"]);
  expect(await seen(newId())).toEqual([]);
});
