import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { issueDirectory } from "../actions/issue-directory.ts";
import { listMember, listNode, listSubsystem } from "../actions/list-participants.ts";
import { takeDirectory } from "../actions/take-directory.ts";
import type { ConsentDesk } from "../consents.ts";
import type { DirectoryNode } from "../domain/directory.ts";
import { type Exchange, makeExchange, type ThisNode } from "../exchange.ts";
import { type CentreKeys, openCentreKeys } from "../keys/centre-keys.ts";
import { makeCertificate } from "../keys/make-certificate.ts";
import { findDirectory } from "../store/directory.ts";
import type { LanesOptions } from "../wire/lanes.ts";
import { type PeerServer, servePeers } from "../wire/peer-server.ts";
import { derOf } from "../wire/peers.ts";

export const INSTANCE = "VN";
/** The commune asks, the hospital gives. */
export const COMMUNE = "VN/GOV/00001/mot-cua";
export const HOSPITAL = "VN/GOV/00002/benh-vien";

export interface TestNode {
  readonly db: TestDatabase;
  readonly exchange: Exchange;
  readonly server: PeerServer;
  readonly listed: DirectoryNode;
  work(): Work;
}

export interface TwoNodes extends AsyncDisposable {
  readonly asking: TestNode;
  readonly giving: TestNode;
  readonly centreKeys: CentreKeys;
  readonly centreX: string;
  /** Lists this node anew (other certificates, other keys) and has both take the directory. */
  relist(node: DirectoryNode): Promise<void>;
}

export interface NodeWish {
  readonly clock: Clock;
  readonly certificate?: { readonly from: Date; readonly until: Date };
  readonly timeoutMs?: number;
  readonly rooms?: Exchange["rooms"];
  readonly consents?: ConsentDesk;
  readonly lanes?: LanesOptions;
}

const DAY = 86_400_000;

/** Two nodes in one process, each with its own database, keys, certificate and TLS server; the asking one is the centre too. */
export async function twoNodes(asking: NodeWish, giving: NodeWish): Promise<TwoNodes> {
  const folder = mkdtempSync(join(tmpdir(), "motlan-centre-"));
  const centreKeys = openCentreKeys(folder, INSTANCE);
  const centre = centreKeys.current();
  const [one, two] = [await startNode("VN/GOV/00001/nut-1", asking, centre.x), await startNode("VN/GOV/00002/nut-2", giving, centre.x)];
  const work = one.work();
  for (const { listed } of [one, two]) await listNode(work, listed);
  await listMember(work, { name: "VN/GOV/00001", title: { vi: "UBND xã Yên Lạc", en: "Commune Yên Lạc" } });
  await listMember(work, { name: "VN/GOV/00002", title: { vi: "Bệnh viện huyện", en: "District hospital" } });
  await listSubsystem(work, { name: COMMUNE, title: { vi: "Một cửa xã Yên Lạc", en: "One-stop desk of Yên Lạc" }, node: one.listed.id });
  await listSubsystem(work, { name: HOSPITAL, title: { vi: "Bệnh viện huyện", en: "District hospital" }, node: two.listed.id });
  const share = async () => {
    await issueDirectory(one.work(), { instance: INSTANCE, keys: centreKeys });
    await one.exchange.directory.refresh();
    const signed = (await findDirectory(one.db.pool, INSTANCE))?.signed ?? "";
    await takeDirectory(two.work(), two.exchange, signed);
  };
  await share();
  return {
    asking: one,
    giving: two,
    centreKeys,
    centreX: centre.x,
    relist: async (node) => {
      await listNode(one.work(), node);
      await share();
    },
    [Symbol.asyncDispose]: async () => {
      for (const node of [one, two]) {
        node.exchange.peers.close();
        await node.server.close();
        await node.db[Symbol.asyncDispose]();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function keyPair(id: string): { readonly key: { readonly id: string; readonly privateKey: KeyObject }; readonly x: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { key: { id, privateKey }, x: String(publicKey.export({ format: "jwk" }).x) };
}

async function startNode(
  id: string,
  { clock, certificate, timeoutMs, rooms, consents, lanes }: NodeWish,
  centreX: string,
): Promise<TestNode> {
  const now = new Date();
  const period = certificate ?? { from: new Date(now.getTime() - DAY), until: new Date(now.getTime() + 365 * DAY) };
  const [db, tls, signing] = [await testDatabase(), await makeCertificate({ name: id, ...period }), keyPair(`${id}#1`)];
  const node: ThisNode = {
    instance: INSTANCE,
    id,
    signing: signing.key,
    tls,
    centre: { url: "http://localhost/never", x: centreX },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  const exchange = makeExchange({
    node,
    pool: db.pool,
    clock,
    ...(rooms && { rooms }),
    ...(consents && { consents }),
    ...(lanes && { lanes }),
  });
  const server = await servePeers(exchange, { port: 0, host: "127.0.0.1" });
  const listed: DirectoryNode = {
    id,
    title: { vi: id, en: id },
    url: `https://127.0.0.1:${server.port}`,
    certificates: [derOf(tls.certificate)],
    keys: [{ id: `${id}#1`, x: signing.x, from: "2020-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z" }],
  };
  return { db, exchange, server, listed, work: () => exchange.begin() };
}
