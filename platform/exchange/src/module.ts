import { defineModule, faultTable, type Module } from "@motlan/kernel";
import type { Renewing } from "./actions/renew-keys.ts";
import { events } from "./events.ts";
import type { Exchange } from "./exchange.ts";
import { faults } from "./faults.ts";
import { type CentreDesk, makeRoutes } from "./http/routes.ts";
import { type Centre, makeJobs } from "./jobs.ts";
import { halvesInLog } from "./logged.ts";
import { permissions } from "./permissions.ts";

export { courierOf } from "./courier.ts";
export { type Caller, proveCaller } from "./edge/prove-client.ts";
export { isEdge, serveEdge } from "./edge/serve-edge.ts";
export { type Exchange, makeExchange, type ThisNode } from "./exchange.ts";
export { type CentreKeys, openCentreKeys } from "./keys/centre-keys.ts";
export { type KeyFolder, openKeyFolder } from "./keys/key-folder.ts";
export { makeCertificate } from "./keys/make-certificate.ts";
export { listingOfNode, type NodeKey, openSigningKey, openTls } from "./keys/open-keys.ts";
export { halvesInLog } from "./logged.ts";
export { toRefusal } from "./refusals.ts";
export { readBody } from "./wire/body.ts";
export { keepDirectories } from "./wire/directory-keeper.ts";
export { type PeerServer, servePeers } from "./wire/peer-server.ts";
export { send } from "./wire/send.ts";
export { startMatching } from "./wire/start-matching.ts";
export { whyUnreached } from "./wire/why-unreached.ts";

export interface ExchangeModuleOptions {
  readonly instance?: string;
  /** Set on the centre: with what it signs the directory, and when it renews that. */
  readonly centre?: Centre;
  /** Set on the centre: what it says of itself to whoever joins. */
  readonly desk?: CentreDesk;
  /** How this node renews its certificate and key; without it somebody must. */
  readonly renewing?: Renewing;
  /** The running exchange, once there is one. */
  readonly exchangeOf?: () => Exchange | undefined;
}

/** The room as an app mounts it. Without an instance nothing is exchanged. */
export function exchangeModule({ instance, centre, desk, renewing, exchangeOf = () => undefined }: ExchangeModuleOptions = {}): Module {
  return defineModule({
    name: "exchange",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    logged: [halvesInLog],
    routes: makeRoutes(instance, desk),
    ...(instance !== undefined && {
      jobs: makeJobs(exchangeOf, centre && { ...centre, instance }, renewing),
    }),
  });
}

export const module = exchangeModule();
