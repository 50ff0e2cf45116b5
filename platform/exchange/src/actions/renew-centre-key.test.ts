import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { CentreTerms } from "../domain/centre-key.ts";
import { ownSubsystemOf } from "../domain/joining.ts";
import { explain } from "../domain/remedies.ts";
import { type Exchange, makeExchange } from "../exchange.ts";
import { openCentreKeys } from "../keys/centre-keys.ts";
import { makeCertificate } from "../keys/make-certificate.ts";
import { listCentreKeyActs } from "../store/centre-key-acts.ts";
import { findDirectory } from "../store/directory.ts";
import { aSystem, COMMUNE, HOSPITAL, INSTANCE, json, keyPair, twoNodes } from "../testing/index.ts";
import { signDirectory } from "../wire/directory-note.ts";
import { derOf } from "../wire/peers.ts";
import type { SigningKey } from "../wire/sign.ts";
import { diagnosePeer, readDiagnosis } from "./diagnose-peer.ts";
import { fetchNow } from "./fetch-now.ts";
import { issueDirectory } from "./issue-directory.ts";
import { listMember, listNode, listSubsystem } from "./list-participants.ts";
import { queryService } from "./query-service.ts";
import { readOperations } from "./read-operations.ts";
import { issueInTime, renewCentreKey, replaceCentreKey, withdrawCentreKey } from "./renew-centre-key.ts";
import { believedKeys } from "./take-directory.ts";
import { trustCentreKey } from "./trust-centre-key.ts";

const DAY = 86_400_000;
const [LEAKED, STOLEN, HEARD] = ["tệp khóa kế tiếp bị lộ", "khóa đang dùng bị lộ", "trung tâm đọc qua điện thoại"];
const TERMS: CentreTerms = { ageMs: 20 * DAY, noticeMs: 5 * DAY, overlapMs: 2 * DAY };
const clock = fixedClock(new Date());
const nodes = await twoNodes({ clock, timeoutMs: 2_000 }, { clock });
const { asking, giving, centreKeys } = nodes;
const issuing = { instance: INSTANCE, keys: centreKeys };
const [published, theirs] = [await aSystem(), await testDatabase()];
const centre = { url: published.url, x: nodes.centreX };
const fetching: Exchange = { ...giving.exchange, node: { ...giving.exchange.node, centre } };

// A third node, which asks the hospital and is away when the key is renewed.
const AWAY = "VN/GOV/00003/nut-3";
const [span, own] = [{ from: new Date(Date.now() - DAY), until: new Date(Date.now() + 300 * DAY) }, keyPair(`${AWAY}#1`)];
const tls = await makeCertificate({ name: AWAY, ...span });
const away = makeExchange({ node: { instance: INSTANCE, id: AWAY, signing: own.key, tls, centre }, pool: theirs.pool, clock });
const title = { vi: "Xã vắng mặt", en: "The commune that is away" };
await listNode(asking.work(), {
  ...{ id: AWAY, title, url: "https://127.0.0.1:1", certificates: [derOf(tls.certificate)] },
  keys: [{ id: `${AWAY}#1`, x: own.x, from: "2020-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z" }],
});
await listMember(asking.work(), { name: "VN/GOV/00003", title });
await listSubsystem(asking.work(), { name: ownSubsystemOf(AWAY), title, node: AWAY });
afterAll(async () => {
  away.peers.close();
  for (const one of [published, theirs, nodes]) await one[Symbol.asyncDispose]();
});

const newest = async () => (await findDirectory(asking.db.pool, INSTANCE)) ?? expect.unreachable();
const held = async () => (await fetching.directory.current())?.content ?? expect.unreachable();
const give = (signed: string) => published.answer(json({ version: 1, signed }));
/** The centre's own directory goes out to whoever fetches; the centre's node has it already. */
async function publish(): Promise<void> {
  await asking.exchange.directory.refresh();
  give((await newest()).signed);
}
const fetchAs = (exchange: Exchange) => fetchNow(exchange.begin(), exchange);
const believedBy = async (exchange: Exchange) =>
  (await exchange.begin().transaction((tx) => believedKeys(tx, exchange.node))).map(({ x }) => x);
/** One version after what is held, with whatever keys it says. */
async function newer(key: SigningKey, said: readonly { readonly x: string; readonly from: string }[], by = 1): Promise<string> {
  const content = await held();
  const expiresAt = new Date(clock.now().getTime() + DAY).toISOString();
  return signDirectory({ ...content, version: content.version + by, expiresAt, centreKeys: said }, key);
}
const asked = { count: 0 };
async function query(from: Exchange = asking.exchange, client = COMMUNE): Promise<number> {
  asked.count += 1;
  return (await queryService(from.begin(), from, { client, service: `${HOSPITAL}/listMethods` })).status;
}
/** Questions are under way while it happens, and every one of them is answered. */
async function meanwhile(act: () => Promise<unknown>): Promise<void> {
  const underWay = Array.from({ length: 8 }, () => query());
  await act();
  expect(new Set(await Promise.all(underWay))).toEqual(new Set([200]));
}
async function issueAndFetch(): Promise<void> {
  await issueInTime(asking.work(), issuing, TERMS);
  await publish();
  await fetchAs(fetching);
}

describe.sequential("rehearsed over the wire", () => {
  const [first, old] = [nodes.centreX, centreKeys.current()];
  let second = "";

  test("at its age the next key is made and announced, while questions go on; who fetches believes it from its day", async () => {
    await issueAndFetch();
    await fetchAs(away);
    expect(await query(away, ownSubsystemOf(AWAY))).toBe(200);
    expect(await believedBy(fetching)).toEqual([first]);
    clock.advance(20 * DAY);
    await issueInTime(asking.work(), issuing, TERMS);
    await publish();
    await fetchAs(fetching);
    await meanwhile(issueAndFetch);
    second = centreKeys.next()?.x ?? expect.unreachable();
    expect(centreKeys.current().x).toBe(first);
    expect((await held()).centreKeys?.map(({ x }) => x)).toEqual([first, second]);
    expect(await believedBy(fetching)).toEqual([first, second]);
    await renewCentreKey(asking.work(), issuing, TERMS);
    expect(centreKeys.next()?.x).toBe(second);
    give(await newer(centreKeys.next() ?? expect.unreachable(), []));
    expect(await refusal(fetchAs(fetching))).toBe("exchange/centre-key-early");
  });

  test("from its day the centre signs with it, and nothing under way is lost; the old key is gone from its disk", async () => {
    clock.advance(5 * DAY);
    // Before anybody asks again: the directories held have run out meanwhile.
    await issueAndFetch();
    await meanwhile(issueAndFetch);
    expect(centreKeys.current().x).toBe(second);
    expect(centreKeys.next()).toBeUndefined();
  });

  test("within the overlap the old key's directory is believed, but it changes no keys: a thief of it gains none", async () => {
    give(await newer(old, [{ x: first, from: new Date(0).toISOString() }]));
    await fetchAs(fetching);
    expect(await believedBy(fetching)).toEqual([first, second]);
    // The centre's own count comes after it again.
    await issueDirectory(asking.work(), issuing);
    await issueAndFetch();
    expect((await held()).centreKeys?.map(({ x }) => x)).toEqual([first, second]);
  });

  test("after the overlap the old key is nobody's", async () => {
    clock.advance(2 * DAY);
    give(await newer(old, []));
    expect(await refusal(fetchAs(fetching))).toBe("exchange/centre-key-ended");
    await issueAndFetch();
    expect(await believedBy(fetching)).toEqual([second]);
    expect(await query()).toBe(200);
  });

  test("a node that was away is told what to do, is given the key by hand, and goes on", async () => {
    expect(await refusal(fetchAs(away))).toBe("exchange/centre-key-unknown");
    expect(await believedBy(away)).toEqual([first]);
    const { node } = await readOperations(away.begin(), away, "hour");
    expect(node?.refusal?.said.vi).toContain("motlan exchange centre-key trust");
    expect(node?.refusal?.said.en).toContain("calls the centre");
    const { id } = await diagnosePeer(away.begin(), away, { node: giving.listed.id, client: ownSubsystemOf(AWAY) });
    expect((await readDiagnosis(away.begin(), id)).report.found?.word).toBe("centre-key");
    expect(explain("centre-key").office).toBe("asking-node");
    // What the operator mistyped, or another key than the one that signs, changes nothing.
    expect(await refusal(trustCentreKey(away.begin(), away, "abc", HEARD))).toBe("exchange/bad-declaration");
    expect(await refusal(trustCentreKey(away.begin(), away, keyPair("x").x, HEARD))).toBe("exchange/directory-unsigned");
    expect(await believedBy(away)).toEqual([first]);
    await trustCentreKey(away.begin(), away, second, HEARD);
    expect(await believedBy(away)).toEqual([second]);
    expect((await readOperations(away.begin(), away, "hour")).node?.refusal).toBeUndefined();
    expect(await query(away, ownSubsystemOf(AWAY))).toBe(200);
    // Given again, it is as any directory: an older one is refused.
    const content = (await away.directory.current())?.content ?? expect.unreachable();
    give(await signDirectory({ ...content, version: content.version - 1 }, centreKeys.current()));
    expect(await refusal(trustCentreKey(away.begin(), away, second, HEARD))).toBe("exchange/directory-rolled-back");
    expect(await refusal(fetchAs(away))).toBe("exchange/directory-rolled-back");
  });

  test("both nodes' logs have every question that was asked", async () => {
    const count = async (db: typeof theirs, side: string) =>
      Number((await db.asOwner<{ n: string }>("select count(*) as n from exchange.half where side = $1 and fault is null", [side]))[0]?.n);
    const all = (await count(asking.db, "asking")) + (await count(theirs, "asking"));
    expect([all, await count(giving.db, "giving")]).toEqual([asked.count, asked.count]);
  });
});

describe.sequential("withdrawn and replaced", () => {
  const acts = async (of: typeof away) => (await listCentreKeyActs(of.begin().db, INSTANCE)).map(({ kind, x, why }) => [kind, x, why]);

  test("nothing is withdrawn, replaced or given without a reason", async () => {
    await renewCentreKey(asking.work(), issuing, TERMS);
    const before = [centreKeys.current().x, centreKeys.next()?.x];
    for (const why of ["", "  x ", "x".repeat(501)]) {
      expect(await refusal(withdrawCentreKey(asking.work(), issuing, why))).toBe("exchange/say-why");
      expect(await refusal(replaceCentreKey(asking.work(), issuing, why))).toBe("exchange/say-why");
      expect(await refusal(trustCentreKey(away.begin(), away, centreKeys.current().x, why))).toBe("exchange/say-why");
    }
    expect([centreKeys.current().x, centreKeys.next()?.x]).toEqual(before);
    await withdrawCentreKey(asking.work(), issuing, LEAKED);
    expect((await acts(asking.exchange))[0]).toEqual(["withdrawn", before[1], LEAKED]);
  });

  test("nobody announces a key but the centre's own: not a node, not a stranger", async () => {
    await issueAndFetch();
    const before = await believedBy(fetching);
    const stranger = keyPair("VN#12345678");
    for (const key of [giving.exchange.node.signing, stranger.key]) {
      give(await newer(key, [{ x: stranger.x, from: new Date(0).toISOString() }]));
      expect(await refusal(fetchAs(fetching))).toBe("exchange/centre-key-unknown");
    }
    give(await newer(keyPair(centreKeys.current().id).key, []));
    expect(await refusal(fetchAs(fetching))).toBe("exchange/directory-unsigned");
    expect(await believedBy(fetching)).toEqual(before);
  });

  test("an announcement is taken back while it waits: nodes forget the key, and it never signs", async () => {
    expect(await refusal(withdrawCentreKey(asking.work(), issuing, LEAKED))).toBe("exchange/centre-key-not-announced");
    const current = centreKeys.current().x;
    await renewCentreKey(asking.work(), issuing, TERMS);
    await publish();
    await fetchAs(fetching);
    const next = centreKeys.next() ?? expect.unreachable();
    expect(await believedBy(fetching)).toEqual([current, next.x]);
    await withdrawCentreKey(asking.work(), issuing, LEAKED);
    await publish();
    await fetchAs(fetching);
    expect(await believedBy(fetching)).toEqual([current]);
    clock.advance(5 * DAY);
    await issueAndFetch();
    expect(centreKeys.current().x).toBe(current);
    give(await newer(next, []));
    expect(await refusal(fetchAs(fetching))).toBe("exchange/centre-key-unknown");
  });

  test("a node that was away over the withdrawal, and goes by the day it had heard, is told to call the centre; by hand the old key holds again", async () => {
    const current = centreKeys.current().x;
    await renewCentreKey(asking.work(), issuing, TERMS);
    await publish();
    await fetchAs(away);
    await withdrawCentreKey(asking.work(), issuing, LEAKED);
    clock.advance(7 * DAY);
    await issueAndFetch();
    expect(await refusal(fetchAs(away))).toBe("exchange/centre-key-ended");
    await trustCentreKey(away.begin(), away, current, HEARD);
    expect(await believedBy(away)).toEqual([current]);
    expect(await query(away, ownSubsystemOf(AWAY))).toBe(200);
  });

  test("a key that came into other hands is replaced: given by hand it ends everything the thief signed, whatever its version", async () => {
    const stolen = centreKeys.current();
    give(await newer(stolen, [{ x: stolen.x, from: new Date(0).toISOString() }], 1_000));
    await fetchAs(fetching);
    await replaceCentreKey(asking.work(), issuing, STOLEN);
    await publish();
    expect(centreKeys.current().x).not.toBe(stolen.x);
    expect((await acts(asking.exchange))[0]).toEqual(["replaced", stolen.x, STOLEN]);
    expect(await refusal(fetchAs(fetching))).toBe("exchange/centre-key-unknown");
    await trustCentreKey(fetching.begin(), fetching, centreKeys.current().x, HEARD);
    expect(await believedBy(fetching)).toEqual([centreKeys.current().x]);
    expect(await acts(fetching)).toEqual([["given", centreKeys.current().x, HEARD]]);
    expect((await held()).version).toBe((await newest()).version);
    expect(await query()).toBe(200);
    give(await newer(stolen, [], 2_000));
    expect(await refusal(fetchAs(fetching))).toBe("exchange/centre-key-unknown");
  });
});

describe("killed in the midst of it", () => {
  const folder = mkdtempSync(join(tmpdir(), "motlan-centre-cut-"));
  const at = { folder: "", keys: openCentreKeys(folder, "CUT") };
  const cut = () => ({ instance: "CUT", keys: at.keys });
  beforeEach(async () => {
    at.folder = mkdtempSync(join(folder, "one-"));
    at.keys = openCentreKeys(at.folder, "CUT");
    await asking.db.asOwner("delete from exchange.centre_keys where instance = 'CUT'");
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const saidNow = async () => (await issueDirectory(asking.work(), cut())).centreKeys?.map(({ x }) => x);

  test("the files are their user's alone, and half a file is no key", async () => {
    const current = at.keys.current().x;
    writeFileSync(join(at.folder, "centre-next.pem.new"), "-----BEGIN");
    expect(at.keys.next()).toBeUndefined();
    const next = at.keys.makeNext();
    expect(readdirSync(at.folder).sort()).toEqual(["centre-next.pem", "centre.pem"]);
    for (const file of readdirSync(at.folder)) expect(statSync(join(at.folder, file)).mode & 0o777).toBe(0o600);
    expect([at.keys.current().x, at.keys.makeNext().x]).toEqual([current, next.x]);
    at.keys.takeNext();
    expect([at.keys.current().x, existsSync(join(at.folder, "centre-next.pem"))]).toEqual([next.x, false]);
    expect(statSync(join(at.folder, "centre.pem")).mode & 0o777).toBe(0o600);
  });

  test("made but not announced: the old one signs alone, and the next announcement is of that very key", async () => {
    const current = at.keys.current().x;
    const next = at.keys.makeNext().x;
    expect(await saidNow()).toEqual([current]);
    await renewCentreKey(asking.work(), cut(), TERMS);
    expect(await saidNow()).toEqual([current, next]);
  });

  test("announced but its file lost: withdrawn by itself, the old one goes on", async () => {
    const current = at.keys.current().x;
    await renewCentreKey(asking.work(), cut(), TERMS);
    rmSync(join(at.folder, "centre-next.pem"));
    expect(await saidNow()).toEqual([current]);
    clock.advance(10 * DAY);
    expect(await saidNow()).toEqual([current]);
  });

  test("taken on the disk, not in the database: the new one signs", async () => {
    await renewCentreKey(asking.work(), cut(), TERMS);
    const next = at.keys.next()?.x;
    clock.advance(5 * DAY);
    const work = asking.work();
    const killed = work.transaction(async () => {
      await issueDirectory(work, cut());
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect(at.keys.current().x).toBe(next);
    expect((await saidNow())?.at(-1)).toBe(next);
  });

  test("replaced on the disk, not in the database: the new one signs and holds alone", async () => {
    await saidNow();
    const made = at.keys.replace().x;
    expect(await saidNow()).toEqual([made]);
  });
});
