import { newId, stranger, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { type Exchange, makeExchange } from "../exchange.ts";
import { openCentreKeys } from "../keys/centre-keys.ts";
import { openKeyFolder } from "../keys/key-folder.ts";
import { keyPair } from "../testing/index.ts";
import { acceptRenewal } from "./accept-renewal.ts";
import { askToJoin } from "./ask-to-join.ts";
import { bindClient } from "./bind-client.ts";
import { mayBeGiven } from "./decide-access.ts";
import { approveJoining, listJoinings, refuseJoining } from "./decide-joining.ts";
import { diagnosePeer, readDiagnosis } from "./diagnose-peer.ts";
import { fetchNow } from "./fetch-now.ts";
import { endRight, grantRight } from "./grant-right.ts";
import { issueDirectory } from "./issue-directory.ts";
import { removeNode, revoke } from "./leave-directory.ts";
import { findMismatches, listMismatches } from "./list-mismatches.ts";
import { giveHome, listGroup, listMember, listNode, listSubsystem } from "./list-participants.ts";
import { listReadsElsewhere } from "./list-reads-elsewhere.ts";
import { matchHalves } from "./match-halves.ts";
import { offerReads } from "./offer-reads.ts";
import { offerRegistry } from "./offer-registry.ts";
import { offerService } from "./offer-service.ts";
import { queryService } from "./query-service.ts";
import { listHalves, readHalves } from "./read-log.ts";
import { listLines, readOperations, readPeer } from "./read-operations.ts";
import { issueInTime, renewCentreKey, replaceCentreKey, withdrawCentreKey } from "./renew-centre-key.ts";
import { renewKeys } from "./renew-keys.ts";
import { takeDirectory } from "./take-directory.ts";
import { testLink } from "./test-link.ts";
import { trustCentreKey } from "./trust-centre-key.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const key = keyPair("k").key;
// Nobody who may not comes as far as the disk.
const centreKeys = openCentreKeys("/never", "VN");
const exchange: Exchange = makeExchange({
  node: { instance: "VN", id: "VN/GOV/1/a", signing: key, tls: { certificate: "", privateKey: "" } },
  pool: db.pool,
  clock: systemClock,
});
const title = { vi: "x", en: "x" };
const owner = newId();
const service = {
  subsystem: "VN/GOV/1/a",
  code: "s",
  title,
  agencyId: owner,
  provider: { kind: "http", url: "http://127.0.0.1:1", timeoutMs: 1 },
} as const;
await giveHome(db.work(), service.subsystem, owner);
await offerService(db.work(), service);
const { id: right } = await grantRight(db.work(), { subsystem: service.subsystem, service: "s", client: "VN/GOV/2", purposes: [] });

const acts = {
  listNode: (work: ReturnType<typeof db.work>) =>
    listNode(work, { id: "VN/GOV/1/a", title, url: "https://a", certificates: ["AA"], keys: [] }),
  listMember: (work: ReturnType<typeof db.work>) => listMember(work, { name: "VN/GOV/1", title }),
  listSubsystem: (work: ReturnType<typeof db.work>) => listSubsystem(work, { name: "VN/GOV/1/a", title, node: "x" }),
  listGroup: (work: ReturnType<typeof db.work>) => listGroup(work, { code: "g", title, names: [] }),
  giveHome: (work: ReturnType<typeof db.work>) => giveHome(work, "VN/GOV/1/b", owner),
  issueDirectory: (work: ReturnType<typeof db.work>) => issueDirectory(work, { instance: "VN", keys: centreKeys }),
  issueInTime: (work: ReturnType<typeof db.work>) => issueInTime(work, { instance: "VN", keys: centreKeys }),
  renewCentreKey: (work: ReturnType<typeof db.work>) => renewCentreKey(work, { instance: "VN", keys: centreKeys }),
  withdrawCentreKey: (work: ReturnType<typeof db.work>) => withdrawCentreKey(work, { instance: "VN", keys: centreKeys }, ""),
  replaceCentreKey: (work: ReturnType<typeof db.work>) => replaceCentreKey(work, { instance: "VN", keys: centreKeys }, ""),
  trustCentreKey: (work: ReturnType<typeof db.work>) => trustCentreKey(work, exchange, "x", ""),
  takeDirectory: (work: ReturnType<typeof db.work>) => takeDirectory(work, exchange, ""),
  offerService: (work: ReturnType<typeof db.work>) => offerService(work, service),
  offerRegistry: (work: ReturnType<typeof db.work>) => offerRegistry(work, { subsystem: service.subsystem, registry: "population" }),
  offerReads: (work: ReturnType<typeof db.work>) => offerReads(work, service.subsystem, []),
  grantRight: (work: ReturnType<typeof db.work>) =>
    grantRight(work, { subsystem: service.subsystem, service: "s", client: "VN/GOV/3", purposes: [] }),
  endRight: (work: ReturnType<typeof db.work>) => endRight(work, right),
  bindClient: (work: ReturnType<typeof db.work>) => bindClient(work, service.subsystem, { kind: "address", address: "127.0.0.1" }),
  listJoinings: (work: ReturnType<typeof db.work>) => listJoinings(work),
  approveJoining: async (work: ReturnType<typeof db.work>) => approveJoining(work, newId()),
  refuseJoining: async (work: ReturnType<typeof db.work>) => refuseJoining(work, newId(), "x"),
  readHalves: (work: ReturnType<typeof db.work>) => readHalves(work, "q"),
  listHalves: (work: ReturnType<typeof db.work>) => listHalves(work, new Date()),
  readOperations: (work: ReturnType<typeof db.work>) => readOperations(work, undefined, "hour"),
  removeNode: (work: ReturnType<typeof db.work>) => removeNode(work, { node: "x", reason: "x", centre: "y" }),
  revoke: (work: ReturnType<typeof db.work>) => revoke(work, { node: "x", kind: "key", value: "x", reason: "x" }),
  fetchNow: (work: ReturnType<typeof db.work>) => fetchNow(work, exchange),
  readPeer: (work: ReturnType<typeof db.work>) => readPeer(work, exchange, "x"),
  diagnosePeer: (work: ReturnType<typeof db.work>) => diagnosePeer(work, exchange, { node: "x", client: service.subsystem }),
  readDiagnosis: (work: ReturnType<typeof db.work>) => readDiagnosis(work, newId()),
  listLines: (work: ReturnType<typeof db.work>) =>
    listLines(work, { side: "", client: "", service: "", fault: "", overAsked: false, refused: false }, { period: "hour", limit: 1 }),
};

test.each(Object.entries(acts))("%s: not by a stranger, a person, or an official without the right", async (_name, act) => {
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId: owner })])
    expect(await refusal(act(db.work(actor)))).toBe("exchange/not-yours");
});

test("an official with the right offers and grants their own agency's services, never another's", async () => {
  const permissions = ["exchange.offer"];
  const [theirs, other] = [anOfficial({ agencyId: owner, permissions }), anOfficial({ permissions })];
  for (const act of [acts.offerService, acts.grantRight, acts.endRight, acts.bindClient]) {
    expect(await refusal(act(db.work(other)))).toBe("exchange/not-yours");
    expect(await refusal(act(db.work(theirs)))).toBe("not refused");
  }
});

test("an official with the right sees in the log what their own agency's subsystems asked and gave, and nothing of another agency of the node", async () => {
  const now = new Date();
  const half = { side: "asking", queryId: "q-own", peer: null, method: "GET", endpoint: "/**", userId: "VN01", issue: "HS-1" } as const;
  const rest = { represented: null, purpose: null, law: null, status: 200, fault: null, overAsked: [], requestDigest: "" } as const;
  const signed = { answerDigest: null, requestSigned: null, answerSigned: null, beganAt: now, endedAt: now };
  const between = (client: string, to: string) =>
    exchange.log.write({ ...half, ...rest, ...signed, key: newId(), requestId: newId(), client, service: to });
  await between(service.subsystem, "VN/GOV/2/b/s");
  await between("VN/GOV/2/b", `${service.subsystem}/s`);
  await between("VN/GOV/2/b", `${service.subsystem}b/s`);
  const seenBy = async (agencyId: string) => {
    const work = () => db.work(anOfficial({ agencyId, permissions: ["exchange.see"] }));
    return [(await readHalves(work(), "q-own")).length, (await listHalves(work(), now)).length];
  };
  expect(await seenBy(owner)).toEqual([2, 2]);
  expect(await seenBy(newId())).toEqual([0, 0]);
  expect(await readHalves(db.work(), "q-own")).toHaveLength(3);
});

test("halves are compared by the node; what does not fit is shown to officials with the right, and to a person of their own reads", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId: owner })]) {
    expect(await refusal(matchHalves(db.work(actor), exchange))).toBe("exchange/not-yours");
    expect(await refusal(listMismatches(db.work(actor)))).toBe("exchange/not-yours");
  }
  for (const actor of [stranger, anOfficial({ agencyId: owner, permissions: ["exchange.see"] })])
    expect(await refusal(findMismatches(db.work(actor), ["q"]))).toBe("exchange/not-yours");
  expect((await db.pool.query("select * from exchange.mismatch")).rows).toEqual([]);
});

test("whether a system could ask is said to the node, and to officials with the right", async () => {
  const asked = { client: "VN/GOV/2/b", service: `${service.subsystem}/s`, method: "GET", path: "/", purpose: undefined };
  for (const actor of [stranger, aPerson(), anOfficial()])
    expect(await refusal(mayBeGiven(db.work(actor), exchange, asked))).toBe("exchange/not-yours");
  // Nobody without a directory.
  expect(await mayBeGiven(db.work(), exchange, asked)).toMatchObject({ ok: false, why: "not-granted" });
});

test("a stranger asks nothing in anybody's name", async () => {
  expect(await refusal(queryService(db.work(stranger), exchange, { client: "VN/GOV/1/a", service: "VN/GOV/2/b/s" }))).toBe(
    "exchange/not-yours",
  );
});

test("of what other nodes read of a person, nobody but that person asks", async () => {
  for (const actor of [stranger, anOfficial({ permissions: ["exchange.see"] })])
    expect(await refusal(listReadsElsewhere(db.work(actor), exchange))).toBe("exchange/not-yours");
});

test("anybody may bring a renewal that a listed node's key in use signed, and nobody another; keys are renewed by their own node alone", async () => {
  for (const actor of [stranger, aPerson(), anOfficial()])
    expect(await refusal(acceptRenewal(db.work(actor), "not signed"))).toBe("exchange/renewal-unsigned");
  const keys = openKeyFolder("/never", "VN/GOV/1/a");
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["exchange.list"] })])
    expect(await refusal(renewKeys(db.work(actor), exchange, { keys }))).toBe("exchange/not-yours");
});

test("anybody may ask to join, who holds the key they name; the self-test asks in nobody's name for a stranger", async () => {
  expect(await refusal(askToJoin(db.work(stranger), "VN", "not signed"))).toBe("exchange/joining-unsigned");
  expect(await refusal(testLink(db.work(stranger), exchange, { client: "VN/GOV/1/a", peer: "VN/GOV/2/b" }))).toBe("exchange/not-yours");
});

test("what is not there, or not well declared, is said so", async () => {
  const work = db.work();
  expect(await refusal(endRight(work, newId()))).toBe("exchange/no-such-thing");
  expect(await refusal(grantRight(work, { subsystem: "VN/GOV/1/a", service: "none", client: "VN/GOV/2", purposes: [] }))).toBe(
    "exchange/no-such-thing",
  );
  expect(await refusal(grantRight(work, { subsystem: "VN/GOV/1/a", service: "s", client: "VN", purposes: [] }))).toBe(
    "exchange/bad-declaration",
  );
  expect(await refusal(grantRight(work, { subsystem: "VN/GOV/1/a", service: "s", client: "VN/GOV/2", purposes: ["none"] }))).toBe(
    "exchange/bad-declaration",
  );
  expect(await refusal(offerService(work, { ...service, code: "listMethods" }))).toBe("exchange/bad-declaration");
  expect(await refusal(offerService(work, { ...service, provider: { kind: "http", url: "file:///etc/x", timeoutMs: 1 } }))).toBe(
    "exchange/bad-declaration",
  );
  expect(await refusal(bindClient(work, "VN/GOV/1/a", { kind: "key", key: "short" }))).toBe("exchange/bad-declaration");
  expect(await refusal(bindClient(work, "VN/GOV/1/a", { kind: "address", address: "everywhere" }))).toBe("exchange/bad-declaration");
  expect(await refusal(bindClient(work, "VN/GOV/1/a", { kind: "certificate", pem: "none" }))).toBe("exchange/bad-declaration");
});

test("the log shows nothing outside an act and takes nothing but from the node itself; nobody changes a row", async () => {
  expect((await db.pool.query("select * from exchange.half")).rows).toEqual([]);
  await expect(db.pool.query("update exchange.half set fault = null")).rejects.toThrow(/permission denied/);
  await expect(db.pool.query("delete from exchange.half")).rejects.toThrow(/permission denied/);
  await expect(
    db.pool.query(
      `insert into exchange.half (key, side, query_id, request_id, client, service, method, endpoint, status, over_asked, request_digest, began_at, ended_at)
       values (gen_random_uuid(), 'asking', 'x', gen_random_uuid(), 'c', 's', 'GET', '/', 200, '{}', 'd', now(), now())`,
    ),
  ).rejects.toThrow(/row-level security/);
});
