import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { openKeyFolder } from "../keys/key-folder.ts";
import { makeCertificate } from "../keys/make-certificate.ts";
import { keyName } from "../keys/marks.ts";
import { listingOfNode, openSigningKey, openTls } from "../keys/open-keys.ts";
import { makeExchange, servePeers } from "../module.ts";
import { findDirectory } from "../store/directory.ts";
import { aSystem, COMMUNE, HOSPITAL, INSTANCE, keyPair, twoNodes } from "../testing/index.ts";
import { askForRenewal } from "../wire/ask-for-renewal.ts";
import { derOf } from "../wire/peers.ts";
import { signRenewal } from "../wire/renewal-note.ts";
import { acceptRenewal } from "./accept-renewal.ts";
import { issueDirectory } from "./issue-directory.ts";
import { removeNode, revoke } from "./leave-directory.ts";
import { queryService } from "./query-service.ts";
import { type Renewing, renewKeys } from "./renew-keys.ts";
import { takeDirectory } from "./take-directory.ts";

const DAY = 86_400_000;
const clock = fixedClock(new Date());
const nodes = await twoNodes({ clock, timeoutMs: 20_000 }, { clock });
const { asking, giving } = nodes;
const folder = mkdtempSync(join(tmpdir(), "motlan-renew-"));
const { id } = giving.listed;
// The giving node as it runs: keys on its disk, 50 days before their end.
const [from, until] = [new Date(Date.now() - DAY), new Date(Date.now() + 50 * DAY)];
const made = await makeCertificate({ name: id, from, until });
writeFileSync(join(folder, "tls.pem"), made.certificate);
writeFileSync(join(folder, "tls-key.pem"), made.privateKey);
const keys = openKeyFolder(folder, id);
const first = await keys.current(clock.now());
const { centre } = giving.exchange.node;
const node = { instance: INSTANCE, id, signing: first.signing, tls: first.tls, ...(centre && { centre }) };
const exchange = makeExchange({ node, pool: giving.db.pool, clock });
const server = await servePeers(exchange, { port: 0, host: "127.0.0.1" });
const title = { vi: "x", en: "x" };
const listing = listingOfNode(id, { url: `https://127.0.0.1:${server.port}`, title, key: first.signing, tls: first.tls });
await nodes.relist(listing);
afterAll(async () => {
  exchange.peers.close();
  await server.close();
  await nodes[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** The centre is in this process: what is brought to it is decided at once, and the next directory goes round. */
const ask: NonNullable<Renewing["ask"]> = (_url, signed) => acceptRenewal(asking.work(), signed);
async function share(): Promise<void> {
  await issueDirectory(asking.work(), { instance: INSTANCE, keys: nodes.centreKeys });
  await asking.exchange.directory.refresh();
  await takeDirectory(exchange.begin(), exchange, (await findDirectory(asking.db.pool, INSTANCE))?.signed ?? "");
}
const turn = (more: Partial<Renewing> = {}) => renewKeys(exchange.begin(), exchange, { keys, ask, ...more });
const query = async () =>
  (await queryService(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/listMethods` })).status;
const events = (type: string) =>
  giving.db.asOwner<{ data: { days: number; tell: unknown[] } }>("select data from kernel.event where type = $1 order by id", [type]);

test("certificate and key are renewed before they end, old and new side by side, and no question is lost on the way", async () => {
  const away = await turn({ ask: (_url, signed) => askForRenewal("http://127.0.0.1:1/api/v1/exchange/directory", signed) });
  expect(away).toBe("asked");
  expect(await giving.db.asOwner("select fault, listed_at from exchange.renewal")).toEqual([{ fault: "no answer", listed_at: null }]);
  expect(await turn()).toBe("asked");
  expect(await query()).toBe(200);
  await share();
  const both = (await exchange.directory.current())?.nodes.get(id);
  expect([both?.certificates.length, both?.keys.length]).toEqual([2, 2]);
  expect(await turn()).toBe("spreading");
  expect(exchange.node.signing.id).toBe(first.signing.id);
  expect(await query()).toBe(200);
  clock.advance(24 * 3_600_000);
  await share();
  expect(await turn()).toBe("spreading");
  clock.advance(2 * 3_600_000);
  await share();
  // Questions under way while the keys change are answered.
  const underWay = Array.from({ length: 12 }, query);
  expect(await turn()).toBe("taken");
  expect(new Set(await Promise.all(underWay))).toEqual(new Set([200]));
  expect(exchange.node.signing.id).not.toBe(first.signing.id);
  expect(await query()).toBe(200);
  expect((await keys.current(clock.now())).signing.id).toBe(exchange.node.signing.id);
  expect(await turn()).toBe("good");
  // The old have ended; the centre leaves them out at the next renewal, and nobody misses them.
  clock.advance(60 * DAY);
  await share();
  expect(await query()).toBe(200);
});

test("its administrator is told with 30, 7 and one day left, once each, while it does not succeed", async () => {
  const other = await makeCertificate({ name: id, from, until: new Date(clock.now().getTime() + 40 * DAY) });
  const broken = { ...exchange, node: { ...exchange.node, tls: other } };
  const lost = { ask: () => askForRenewal("http://127.0.0.1:1/api/v1/exchange/directory", "") };
  const tell = async () => [{ personId: "p", agencyId: "a" }];
  const at = clock.now().getTime();
  const freshKeys = openKeyFolder(mkdtempSync(join(folder, "told-")), id);
  for (const days of [0, 5, 11, 12, 33, 34, 39.5, 39.6]) {
    clock.set(new Date(at + days * DAY));
    await renewKeys(exchange.begin(), broken, { keys: freshKeys, ...lost, tell });
  }
  expect((await events("exchange.ends-soon")).map(({ data }) => data.days)).toEqual([30, 7, 1]);
  expect((await events("exchange.ends-soon"))[0]?.data.tell).toHaveLength(1);
  clock.set(new Date(at));
});

test("taking the next ones is finished at the next opening where the machine went down in the midst of it", async () => {
  const where = mkdtempSync(join(folder, "cut-"));
  const before = openKeyFolder(where, id);
  const [old, next] = [await before.current(clock.now()), await before.next(clock.now())];
  writeFileSync(join(where, "next", "taking"), "");
  copyFileSync(join(where, "next", "tls-key.pem"), join(where, "tls-key.pem"));
  const after = await openKeyFolder(where, id).current(clock.now());
  expect([after.signing.id, after.tls.certificate]).toEqual([next.signing.id, next.tls.certificate]);
  expect(after.signing.id).not.toBe(old.signing.id);
  expect(openKeyFolder(where, id).hasNext()).toBe(false);
});

test("so where some of them were moved already", async () => {
  const where = mkdtempSync(join(folder, "moved-"));
  const before = openKeyFolder(where, id);
  const [, next] = [await before.current(clock.now()), await before.next(clock.now())];
  writeFileSync(join(where, "next", "taking"), "");
  renameSync(join(where, "next", "signing.pem"), join(where, "signing.pem"));
  const after = await openKeyFolder(where, id).current(clock.now());
  expect([after.signing.id, after.tls.certificate]).toEqual([next.signing.id, next.tls.certificate]);
});

test("the centre lists what a key in force of that very node asks for, and nothing else", async () => {
  const inUse = exchange.node.signing;
  const where = mkdtempSync(join(folder, "ask-"));
  mkdirSync(where, { recursive: true });
  const [key, tls] = [openSigningKey(where, id), await openTls(where, id, clock.now())];
  const listed = listingOfNode(id, { url: "", title, key, tls });
  const [[certificate = ""], [nextKey]] = [listed.certificates, listed.keys];
  if (nextKey === undefined) throw new Error("no key");
  const good = { node: id, certificate, key: nextKey };
  const bring = async (request: typeof good, by: Parameters<typeof signRenewal>[1] = inUse) =>
    refusal(acceptRenewal(asking.work(), await signRenewal(request, by)));
  const stranger = keyPair(inUse.id);
  expect(await bring(good, stranger.key)).toBe("exchange/renewal-unsigned");
  expect(await bring(good, asking.exchange.node.signing)).toBe("exchange/renewal-unsigned");
  // The key it asks for cannot vouch for itself.
  expect(await bring(good, key)).toBe("exchange/renewal-unsigned");
  expect(await bring({ ...good, node: "VN/GOV/9/x" })).toBe("exchange/renewal-unsigned");
  expect(await refusal(acceptRenewal(asking.work(), "x.y.z"))).toBe("exchange/renewal-unsigned");
  const [others = ""] = asking.listed.certificates;
  expect(await bring({ ...good, certificate: others })).toBe("exchange/renewal-unfit");
  expect(await bring({ ...good, certificate: "AAAA" })).toBe("exchange/renewal-unfit");
  expect(await bring({ ...good, key: { ...nextKey, id: keyName("VN/GOV/9/x", nextKey.x) } })).toBe("exchange/renewal-unfit");
  expect(await bring({ ...good, key: { ...nextKey, until: "2099-01-01T00:00:00Z" } })).toBe("exchange/renewal-unfit");
  expect(await bring(good)).toBe("not refused");
  expect(await bring(good)).toBe("not refused");
  // Every other node fetches what is listed: there is an end to it.
  const more = [];
  for (let at = 0; at < 8; at += 1) {
    const { x } = keyPair(id);
    more.push(await bring({ ...good, key: { ...nextKey, x, id: keyName(id, x) } }));
  }
  expect([more[0], more.at(-1)]).toEqual(["not refused", "exchange/renewal-unfit"]);
  await revoke(asking.work(), { node: id, kind: "certificate", value: derOf(tls.certificate), reason: "lộ" });
  expect(await bring(good)).toBe("exchange/revoked-before");
  await removeNode(asking.work(), { node: id, reason: "ngừng", centre: asking.listed.id });
  expect(await bring(good)).toBe("exchange/renewal-unsigned");
  expect(await refusal(askForRenewal("http://127.0.0.1:1/directory", ""))).toBe("exchange/renewal-away");
  await using none = await aSystem();
  expect(await refusal(askForRenewal(`${none.url}/directory`, ""))).toBe("not refused");
});
