import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { type JoiningRequest, OWN_SUBSYSTEM, ownSubsystemOf, WAITING_MS } from "../domain/joining.ts";
import { checkOf, statesOf } from "../domain/link-checks.ts";
import { openCentreKeys } from "../keys/centre-keys.ts";
import { markOf } from "../keys/marks.ts";
import { exchangeModule, listingOfNode, makeExchange, openSigningKey, openTls, servePeers } from "../module.ts";
import { findDirectory } from "../store/directory.ts";
import { aSystem, INSTANCE, json } from "../testing/index.ts";
import { signJoining } from "../wire/joining-note.ts";
import { askToJoin } from "./ask-to-join.ts";
import { approveJoining, listJoinings, refuseJoining } from "./decide-joining.ts";
import { issueDirectory } from "./issue-directory.ts";
import { listNode, listSubsystem } from "./list-participants.ts";
import { testLink } from "./test-link.ts";

const clock = fixedClock(new Date());
const folder = mkdtempSync(join(tmpdir(), "motlan-joining-"));
const [db, theirs, directory] = [await testDatabase(), await testDatabase(), await aSystem()];
const CENTRE = "VN/GOV/00000/trung-tam";
const NODE = "VN/GOV/00010/nut-1";
const centreKeys = openCentreKeys(folder, INSTANCE);
const title = { vi: "UBND xã Yên Lạc", en: "Commune Yên Lạc" };

/** A node with keys of its own in a folder of its own, as `motlan join` makes them. */
async function aNode(id: string, pool: typeof db.pool) {
  const keys = join(folder, id);
  const [key, tls] = [openSigningKey(keys, id), await openTls(keys, id, clock.now())];
  const centre = { url: directory.url, x: centreKeys.current().x };
  const exchange = makeExchange({ node: { instance: INSTANCE, id, signing: key, tls, centre }, pool, clock });
  const server = await servePeers(exchange, { port: 0, host: "127.0.0.1" });
  const node = listingOfNode(id, { url: `https://127.0.0.1:${server.port}`, title, key, tls });
  const member = { name: id.split("/").slice(0, 3).join("/"), title };
  const request: JoiningRequest = { node, member, subsystems: [{ name: ownSubsystemOf(id), title }] };
  return { key, exchange, server, node, request, signed: await signJoining(request, key) };
}
const [centre, commune] = [await aNode(CENTRE, db.pool), await aNode(NODE, theirs.pool)];
await listNode(centre.exchange.begin(), centre.node);
await listSubsystem(centre.exchange.begin(), { name: ownSubsystemOf(CENTRE), title, node: CENTRE });
await issue();
afterAll(async () => {
  for (const { exchange, server } of [centre, commune]) {
    exchange.peers.close();
    await server.close();
  }
  for (const one of [directory, db, theirs]) await one[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function issue(): Promise<void> {
  const { version } = await issueDirectory(centre.exchange.begin(), { instance: INSTANCE, keys: centreKeys });
  await centre.exchange.directory.refresh();
  directory.answer(json({ version, signed: (await findDirectory(db.pool, INSTANCE))?.signed ?? "" }));
}

const ask = (signed: string) => askToJoin(centre.exchange.begin(), INSTANCE, signed);
const link = { client: ownSubsystemOf(NODE), peer: ownSubsystemOf(CENTRE) };
const tryIt = () => testLink(commune.exchange.begin(), commune.exchange, link);

test("a node asks, is not believed yet, is approved, and asks the centre signed both ways; asking again changes nothing", async () => {
  const first = await ask(commune.signed);
  expect(first).toMatchObject({ state: "waiting", reason: null });
  expect(await ask(commune.signed)).toEqual(first);
  const before = await tryIt();
  expect(before.fault?.code).toBe("exchange/unknown-client");
  expect(before.checks[0]).toEqual({ check: "directory", state: "failed" });
  const [seen, ...others] = await listJoinings(centre.exchange.begin());
  expect(others).toEqual([]);
  expect(seen).toMatchObject({ id: first.id, node: NODE, state: "waiting", title, mark: markOf(commune.key.x), subsystems: [link.client] });
  await approveJoining(centre.exchange.begin(), first.id);
  await approveJoining(centre.exchange.begin(), first.id);
  await issue();
  expect(await ask(commune.signed)).toMatchObject({ id: first.id, state: "approved" });
  expect(await tryIt()).toEqual({ checks: statesOf(undefined), allowed: 0 });
  expect(await refusal(refuseJoining(centre.exchange.begin(), first.id, "muộn"))).toBe("exchange/joining-decided");
  const halves = await centre.exchange
    .begin()
    .transaction((tx) => tx.query({ text: "select client, service, fault from exchange.half where side = 'giving'" }));
  expect(halves.rows).toEqual([{ client: link.client, service: `${link.peer}/allowedMethods`, fault: null }]);
});

test("the self-test names the place where it stopped, and what comes after was not tried", async () => {
  await centre.server.close();
  const away = await tryIt();
  expect(away.fault?.code).toBe("exchange/peer-unreachable");
  expect(away.checks.map(({ state }) => state)).toEqual(["good", "failed", "unknown", "unknown", "unknown"]);
  directory.answer(json({ nothing: true }));
  const blind = await tryIt();
  expect(blind.fault?.code).toBe("exchange/directory-unsigned");
  expect(blind.checks.map(({ state }) => state)).toEqual(["failed", "unknown", "unknown", "unknown", "unknown"]);
});

test.each([
  ["no-directory", "directory"],
  ["peer-certificate", "tls"],
  ["caller-certificate-expired", "tls"],
  ["bad-signature", "signature"],
  ["answer-changed", "signature"],
  ["clock-off", "clock"],
  ["not-granted", "rights"],
] as const)("%s stops a question at: %s", (word, check) => {
  expect(checkOf(word)).toBe(check);
});

test("a refused request says why, may be approved after all, and never empties its reason", async () => {
  const one = await aRequest("VN/GOV/00011/nut-1");
  const { id } = await ask(one);
  expect(await refusal(refuseJoining(centre.exchange.begin(), id, " "))).toBe("exchange/bad-declaration");
  await refuseJoining(centre.exchange.begin(), id, "Tên cơ quan chưa đúng quyết định thành lập");
  expect(await ask(one)).toEqual({ id, state: "refused", reason: "Tên cơ quan chưa đúng quyết định thành lập" });
  await approveJoining(centre.exchange.begin(), id);
  expect(await ask(one)).toEqual({ id, state: "approved", reason: null });
});

test("a request that waited two weeks is not approved and no longer listed, until it is asked anew", async () => {
  const one = await aRequest("VN/GOV/00012/nut-1");
  const { id } = await ask(one);
  clock.set(new Date(clock.now().getTime() + WAITING_MS + 1));
  expect(await refusal(approveJoining(centre.exchange.begin(), id))).toBe("exchange/joining-expired");
  expect((await listJoinings(centre.exchange.begin())).some((seen) => seen.id === id)).toBe(false);
  expect(await ask(one)).toMatchObject({ id, state: "waiting" });
  await approveJoining(centre.exchange.begin(), id);
  expect(await refusal(approveJoining(centre.exchange.begin(), "00000000-0000-7000-8000-000000000000"))).toBe("exchange/no-such-thing");
});

test("what is unsigned, signed by another key, changed, or of another form is no request", async () => {
  const other = openSigningKey(join(folder, "other"), NODE);
  const [head = "", , tail = ""] = commune.signed.split(".");
  const changed = { ...commune.request, member: { ...commune.request.member, title: { vi: "khác", en: "other" } } };
  const body = Buffer.from(JSON.stringify(changed)).toString("base64url");
  for (const signed of ["", "a.b.c", await signJoining(commune.request, other), `${head}.${body}.${tail}`])
    expect(await refusal(ask(signed))).toBe("exchange/joining-unsigned");
});

test.each<[string, (request: JoiningRequest) => JoiningRequest]>([
  ["another's member", (request) => ({ ...request, member: { ...request.member, name: "VN/GOV/00001" } })],
  ["another's subsystem", (request) => ({ ...request, subsystems: [...request.subsystems, { name: "VN/GOV/00001/x", title }] })],
  ["no subsystem of its own", (request) => ({ ...request, subsystems: [{ name: "VN/GOV/00010/x", title }] })],
  ["a key under another's name", (request) => ({ ...request, node: { ...request.node, keys: named(request, `${CENTRE}#00000000`) } })],
])("a request names only its own: %s", async (_what, change) => {
  expect(await refusal(ask(await signJoining(change(commune.request), commune.key)))).toBe("exchange/joining-unfit");
});

test("a request under another instance's name hears which one this is", async () => {
  const { node } = commune.request;
  const signed = await signJoining({ ...commune.request, node: { ...node, id: "XX/GOV/00010/nut-1" } }, commune.key);
  await expect(ask(signed)).rejects.toMatchObject({
    code: "exchange/joining-elsewhere",
    text: { vi: expect.stringContaining(`${INSTANCE}/`), en: expect.stringContaining("XX/GOV/00010/nut-1") },
  });
});

test("what another node has is not given away by an approval: a subsystem stays, a certificate speaks for one", async () => {
  const id = "VN/GOV/00010/nut-2";
  const second = await ask(await aRequest(id));
  expect(await refusal(approveJoining(centre.exchange.begin(), second.id))).toBe("exchange/joining-taken");
  const borrowed = "VN/GOV/00013/nut-1";
  const third = await ask(await aRequest(borrowed, { certificates: commune.node.certificates }));
  expect(await refusal(approveJoining(centre.exchange.begin(), third.id))).toBe("exchange/joining-taken");
});

test("at the public door: the centre answers with its key and its own subsystem, a node that is no centre says so", async () => {
  const request = { params: undefined, query: undefined, body: { signed: commune.signed } };
  const door = (options: Parameters<typeof exchangeModule>[0]) =>
    exchangeModule(options).routes.find(({ path, method }) => method === "POST" && path === "/exchange/joinings");
  const desk = { keys: centreKeys, subsystem: `VN/GOV/00000/${OWN_SUBSYSTEM}` };
  expect(await door({ instance: INSTANCE, desk })?.run(centre.exchange.begin(), request)).toMatchObject({
    state: "approved",
    centre: { instance: INSTANCE, x: centreKeys.current().x, subsystem: desk.subsystem },
  });
  expect(await refusal(Promise.resolve(door({ instance: INSTANCE })?.run(centre.exchange.begin(), request)))).toBe(
    "exchange/not-the-centre",
  );
});

test("when five hundred wait, the next is told to come later; those that wait may ask how they stand", async () => {
  const waiting = await aRequest("VN/GOV/00014/nut-1");
  const { id } = await ask(waiting);
  await centre.exchange.begin().transaction((tx) =>
    tx.query({
      text: `insert into exchange.joining (id, digest, node_id, request, asked_at)
       select gen_random_uuid(), 'd' || n, 'VN/GOV/x/y', '{}', $1 from generate_series(1, 499) n`,
      values: [clock.now()],
    }),
  );
  expect(await refusal(ask(await aRequest("VN/GOV/00015/nut-1")))).toBe("exchange/joining-full");
  await approveJoining(centre.exchange.begin(), id);
  expect(await ask(waiting)).toMatchObject({ id, state: "approved" });
});

async function aRequest(id: string, { certificates }: { readonly certificates?: readonly string[] } = {}): Promise<string> {
  const keys = join(folder, id);
  const [key, tls] = [openSigningKey(keys, id), await openTls(keys, id, clock.now())];
  const node = listingOfNode(id, { url: "https://127.0.0.1:1", title, key, tls });
  const name = id.split("/").slice(0, 3).join("/");
  const own = [{ name: ownSubsystemOf(id), title }];
  return signJoining({ node: { ...node, ...(certificates && { certificates }) }, member: { name, title }, subsystems: own }, key);
}

function named({ node }: JoiningRequest, id: string) {
  return node.keys.map((key) => ({ ...key, id }));
}
