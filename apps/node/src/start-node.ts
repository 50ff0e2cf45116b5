import { mkdir } from "node:fs/promises";
import cookie from "@fastify/cookie";
import { catalogueInMemory } from "@motlan/catalogue";
import { httpTimeStampAuthority } from "@motlan/documents/module";
import type { Exchange } from "@motlan/exchange/module";
import { smsGateway } from "@motlan/identity";
import { identityServer } from "@motlan/identity/module";
import { type Clock, systemClock } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";
import { makeServer, mountRoutes, openApi } from "@motlan/kernel/http";
import { startWorker, type WorkerOptions } from "@motlan/kernel/jobs";
import { mountLog, nameLog, readVerifierKey, type VerifierKey } from "@motlan/kernel/log";
import { upkeepOf } from "@motlan/upkeep";
import { identityViews, languageOfVisit, mountWeb, type WebOptions } from "@motlan/web";
import type { FastifyInstance } from "fastify";
import type { NodeConfig } from "./config.ts";
import { fetchRoots } from "./fetch-roots.ts";
import { mountHealth } from "./health.ts";
import { fileBytes, mountEdge, startExchange } from "./mount-exchange.ts";
import { openDatabase } from "./open-database.ts";
import { payWays, vaultOf, wireRooms } from "./rooms.ts";
import type { Module } from "./system-work.ts";

/** Lets an app add its own to the node: the demo country is one. */
export interface Extension {
  readonly modules?: readonly Module[];
  /** Whom a visitor may play on a demo node. */
  readonly people?: NonNullable<WebOptions["demoPeople"]>;
  /** Called once the database is migrated and before the node says it is ready. */
  prepare?(pool: Pool, modules: readonly Module[]): Promise<void>;
  /** Called once the node serves and its worker runs. */
  started?(pool: Pool): Promise<void>;
}

export interface RunningNode {
  readonly app: FastifyInstance;
  readonly pool: Pool;
  readonly modules: readonly Module[];
  stop(): Promise<void>;
}

export type Log = (line: Readonly<Record<string, unknown>>) => void;

/** Starts the government node: database, rooms, HTTP, web and worker, in that order; `stop` undoes it in the other. */
export async function startNode(config: NodeConfig, log: Log, extension: Extension = {}, clock: Clock = systemClock): Promise<RunningNode> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const running: { exchange?: Exchange } = {};
  const exchangeOf = () => running.exchange;
  const modules: readonly Module[] = [...wireRooms(config, exchangeOf, () => modules), ...(extension.modules ?? [])];
  const database = await openDatabase(config, migrationsOf(modules), (line) => log({ level: "info", database: line }));
  const undo: (() => Promise<unknown>)[] = [database.close];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const { pool } = database;
    let ready = false;
    const app = await serve({ config, pool, clock, modules, log, extension, exchangeOf }, () => ready);
    undo.push(() => app.close());
    await extension.prepare?.(pool, modules);
    await catalogueInMemory(pool);
    if (config.exchange !== undefined) {
      const started = await startExchange(config, config.exchange, { pool, clock, note: log });
      running.exchange = started.exchange;
      undo.push(started.stop);
    }
    const failed = (job: string, attempt: number, error: unknown) => log({ level: "warn", job, attempt, error: nameOf(error) });
    const worker = await startWorker({ pool, clock, modules, ownTime: config.demoClock !== undefined, failed, log: await logOf(config) });
    undo.push(() => worker.stop());
    // Undone first: who asks `/readyz` hears it before a connection is closed.
    undo.push(async () => {
      ready = false;
    });
    ready = true;
    await extension.started?.(pool);
    return { app, pool, modules, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws RangeError when one is no key */
async function readKeys(texts: readonly string[]): Promise<readonly VerifierKey[]> {
  return Promise.all(
    texts.map(async (text) => {
      const key = await readVerifierKey(text);
      if (key === undefined)
        throw new RangeError(`Not a key of a log or a witness: "${text}". A node shows its own at /log/key and /log/witness/key.`);
      return key;
    }),
  );
}

/** Who signs the log beside this node, and the authority that says when. */
async function logOf({ witnesses, stubsUrl }: NodeConfig): Promise<NonNullable<WorkerOptions["log"]>> {
  const keys = await readKeys(witnesses.map(({ key }) => key));
  const authority = stubsUrl === undefined ? undefined : httpTimeStampAuthority(`${stubsUrl}/tsa`);
  return {
    witnesses: witnesses.flatMap(({ url }, index) => (keys[index] === undefined ? [] : [{ url, key: keys[index] }])),
    ...(authority !== undefined && { stamp: (message) => authority.stamp(message) }),
  };
}

/** The steps of every room's tables, the kernel's first. */
export function migrationsOf(modules: readonly Module[]) {
  const kernel = { room: "kernel", folder: new URL("../migrations/", import.meta.resolve("@motlan/kernel")) };
  return [kernel, ...modules.flatMap(({ name, migrations }) => (migrations === undefined ? [] : [{ room: name, folder: migrations }]))];
}

interface Parts {
  readonly config: NodeConfig;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly modules: readonly Module[];
  readonly log: Log;
  readonly extension: Extension;
  exchangeOf(): Exchange | undefined;
}

async function serve(
  { config, pool, clock, modules, log, extension, exchangeOf }: Parts,
  isReady: () => boolean,
): Promise<FastifyInstance> {
  const { port, publicUrl, stubsUrl, stubsPublicUrl } = config;
  const internalUrl = `http://127.0.0.1:${port}`;
  const inbox = stubsPublicUrl === undefined ? {} : { inboxUrl: `${stubsPublicUrl}/sms/` };
  const sms = smsGateway({ url: `${stubsUrl ?? ""}/sms/messages`, key: config.gatewayKey });
  const identity = identityServer({
    pool,
    clock,
    publicUrl,
    internalUrl,
    sms,
    log,
    views: identityViews,
    languageOf: languageOfVisit,
    ...inbox,
  });
  const app = makeServer({ pool, clock, actorOf: identity.actorOf, log });
  await app.register(cookie);
  mountHealth(app, { pool, modules }, isReady);
  await nameLog(pool, publicUrl);
  mountLog(app, pool, clock, await readKeys(config.witnessedLogs));
  const routes = modules.flatMap((module) => module.routes);
  mountRoutes(app, routes, new URL(publicUrl).origin);
  const doors = config.exchange === undefined ? [] : modules.flatMap((module) => module.doors ?? []);
  app.get("/api/v1/openapi.json", async (_request, reply) =>
    reply.type("application/json").send(JSON.stringify(openApi(routes, publicUrl, doors))),
  );
  if (config.exchange !== undefined) mountEdge(app, exchangeOf, fileBytes(config));
  await identity.mount(app);
  await mountWeb(app, await webOptions(config, { clock, sms, exchangeOf, upkeep: upkeepOf(modules) }, extension));
  await app.listen({ port, host: "0.0.0.0" });
  return app;
}

async function webOptions(
  config: NodeConfig,
  given: Pick<WebOptions, "clock" | "sms" | "exchangeOf" | "upkeep">,
  { people }: Extension,
): Promise<WebOptions> {
  const { publicUrl, stubsUrl, stubsPublicUrl, portalPublicUrl: nationalPortalUrl } = config;
  const trustedRoots = stubsUrl === undefined ? [] : await fetchRoots(`${stubsUrl}/ca/root.pem`);
  const stubs = stubsPublicUrl === undefined ? {} : { stubsUrl: stubsPublicUrl };
  return {
    publicUrl,
    ...given,
    trustedRoots,
    payWays: payWays(config),
    vault: vaultOf(config),
    ...stubs,
    ...(nationalPortalUrl !== undefined && { nationalPortalUrl }),
    ...(people && { demoPeople: people }),
  };
}

/** What a failed job is called in the log: its class and code, never a value. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
