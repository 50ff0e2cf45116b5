import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { CENTRE_TERMS, type CentreTerms, issueInTime, listCentre, READS_SERVICE } from "@motlan/exchange";
import {
  courierOf,
  type Exchange,
  isEdge,
  listingOfNode,
  makeExchange,
  openCentreKeys,
  openKeyFolder,
  openSigningKey,
  serveEdge,
  servePeers,
  startMatching,
} from "@motlan/exchange/module";
import type { Clock } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";
import { reachThrough } from "@motlan/registries";
import { rooms, startDeliveries } from "@motlan/subscriptions/module";
import { type Bytes, isFiles, openBytes, roomsOf, serveFiles, startFetching } from "@motlan/transfers/module";
import type { FastifyInstance } from "fastify";
import type { NodeConfig } from "./config.ts";
import { consentDesk } from "./consent-desk.ts";
import { tellReads } from "./tell-reads.ts";

const CENTRE = { vi: "Trung tâm kết nối, chia sẻ dữ liệu", en: "Centre of the data exchange" };

type Wanted = NonNullable<NodeConfig["exchange"]>;

/** Where the exchange's keys lie: the node's, and on the centre the one it signs the directory with. */
export function exchangeKeys({ dataDir }: Pick<NodeConfig, "dataDir">, { node, instance }: Pick<Wanted, "node" | "instance">) {
  const folder = join(dataDir, "keys", "exchange");
  return {
    ...{ folder, inUse: openKeyFolder(folder, node), signing: () => openSigningKey(folder, node) },
    centre: openCentreKeys(folder, instance),
  };
}

/** What the centre is to list of this node; its keys are made where there are none yet. */
export async function describeNode(config: NodeConfig, wanted: Wanted, now: Date) {
  const keys = exchangeKeys(config, wanted);
  const { signing: key, tls } = await keys.inUse.current(now);
  const listing = listingOfNode(wanted.node, { url: wanted.url, title: { vi: wanted.node, en: wanted.node }, key, tls });
  return { key, tls, listing, centre: wanted.centre === "this-node" ? keys.centre : undefined };
}

/** When the centre renews its key: at the age its configuration says. */
export function termsOf({ centreKeyDays }: Pick<Wanted, "centreKeyDays">): CentreTerms {
  return centreKeyDays === undefined ? CENTRE_TERMS : { ...CENTRE_TERMS, ageMs: centreKeyDays * 86_400_000 };
}

/** Where the bytes of files between nodes lie. */
export function fileBytes({ dataDir, exchange }: Pick<NodeConfig, "dataDir" | "exchange">): Bytes {
  const mebibytes = exchange?.filesMost;
  return openBytes(join(dataDir, "exchange-files"), mebibytes === undefined ? {} : { most: mebibytes * 1024 * 1024 });
}

export interface RunningExchange {
  readonly exchange: Exchange;
  stop(): Promise<void>;
}

/** Starts this node's exchange: its keys, its place for other nodes, and at the centre the first directory, with the centre itself in it. */
export async function startExchange(
  config: NodeConfig,
  wanted: Wanted,
  { pool, clock, note }: { readonly pool: Pool; readonly clock: Clock; readonly note: Exchange["note"] },
): Promise<RunningExchange> {
  const { key, tls, listing, centre: ours } = await describeNode(config, wanted, clock.now());
  const { instance, node: id, centre } = wanted;
  const disk = fileBytes(config);
  const known =
    centre === "this-node" ? { url: `http://127.0.0.1:${config.port}/api/v1/exchange/directory`, x: ours?.current().x ?? "" } : centre;
  const options = { pool, clock, rooms: { ...rooms, ...roomsOf(disk), [READS_SERVICE]: tellReads }, consents: consentDesk, note };
  const exchange = makeExchange({ node: { instance, id, signing: key, tls, centre: known, ...(ours && { issues: ours }) }, ...options });
  if (ours !== undefined) {
    await listCentre(exchange.begin(), { ...listing, title: CENTRE });
    await issueInTime(exchange.begin(), { instance, keys: ours }, termsOf(wanted));
  }
  const server = await servePeers(exchange, { port: wanted.port });
  const unreach = reachThrough(courierOf(exchange));
  const deliveries = startDeliveries(exchange);
  const fetching = startFetching(exchange, disk);
  const matching = startMatching(exchange);
  note({ level: "info", exchange: id, port: server.port });
  return {
    exchange,
    stop: async () => {
      unreach();
      await deliveries.stop();
      await fetching.stop();
      await matching.stop();
      exchange.peers.close();
      await server.close();
    },
  };
}

/**
 * The edge on the node's own server, in front of its router: systems send methods, bodies and paths that a router for pages would have an opinion about, and a path
 * is judged as it stands on the wire. Before the exchange runs, and for everything else, the pages answer.
 */
export function mountEdge(app: FastifyInstance, exchangeOf: () => Exchange | undefined, disk: Bytes): void {
  const pages = app.server.listeners("request");
  app.server.removeAllListeners("request");
  app.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const [exchange, url, caller] = [exchangeOf(), request.url ?? "", { address: addressOf(request) }];
    if (exchange !== undefined && isEdge(url)) serveEdge(exchange, request, response, caller);
    else if (exchange !== undefined && isFiles(url)) serveFiles(exchange, disk, request, response, caller);
    else for (const page of pages) Reflect.apply(page, app.server, [request, response]);
  });
}

/** Where a caller stands. Behind a proxy on this machine it is whom that proxy names; a proxy elsewhere proves nothing about anybody. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const near = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const named = [headers["x-forwarded-for"]].flat().join(",").split(",").at(-1)?.trim() ?? "";
  if (named === "") return near;
  return near === "::1" || near.startsWith("127.") ? named : "";
}
