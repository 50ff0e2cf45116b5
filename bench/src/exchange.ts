import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bindClient, grantRight, issueDirectory, listMember, listNode, listSubsystem, offerService } from "@motlan/exchange";
import { exchangeModule, listingOfNode, openCentreKeys, openSigningKey, openTls } from "@motlan/exchange/module";
import { systemClock } from "@motlan/kernel";
import { appUrl, connect, migrate, startWork, type Work } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { migrationsOf } from "@motlan/node";
import { openFiles } from "@motlan/transfers";
import { transfersModule } from "@motlan/transfers/module";
import { benchFile, type Start } from "./exchange-file.ts";
import { percentile, sideBySide } from "./measure.ts";
import { type Figure, rates } from "./report.ts";

const CONNECTIONS = 20;
const SECONDS = 4;
/** What a process has done a few thousand times costs it half: both sides are measured as a node is that has run for a while. */
const WARM_SECONDS = 12;
const AIM = 0.25;
const ADDED_P50_MS = 5;
const ADDED_P95_MS = 15;
const FIRST_MS = 300;
const [ASKS, GIVES] = ["VN/GOV/00001", "VN/GOV/00002"] as const;

/**
 * A signed query across two nodes, each its own process and database: policy, signatures both ways, both halves durable before the answer; beside the same two hops
 * as plain proxies. Twenty connections, and one alone.
 */
export async function benchExchange(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "motlan-bench-exchange-"));
  const children: ChildProcess[] = [];
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  try {
    const start = async (env: Readonly<Record<string, string>>) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, "exchange-process.ts")], {
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "inherit"],
      });
      children.push(child);
      return { ...(await portsOf(child)), pid: child.pid ?? 0 };
    };
    const system = await start({ ROLE: "system" });
    const behind = `http://127.0.0.1:${system.port}`;
    const nodes = await startNodes(folder, server.ownerUrl, behind, start);
    const edge = nodes.asking.port;
    const far = await start({ ROLE: "proxy", TARGET: behind });
    const near = await start({ ROLE: "proxy", TARGET: `http://127.0.0.1:${far.port}` });
    const query = `http://127.0.0.1:${edge}/r1/${GIVES}/so/births/births/1`;
    const plain = `http://127.0.0.1:${near.port}/births/1`;
    const first = await firstCall(query);
    const single = query.replace(`:${edge}/`, `:${nodes.single}/`);
    for (const url of [query, single, plain]) await load(url, CONNECTIONS, WARM_SECONDS);
    const against = (url: string) =>
      sideBySide(
        3,
        () => load(url, CONNECTIONS),
        () => load(plain, CONNECTIONS),
      );
    const [together, apart] = [await against(query), await against(single)];
    const [ours, theirs] = [await alone(query), await alone(plain)];
    return [
      rates(`signed query across two nodes, ${CONNECTIONS} connections, one signature for what is under way`, together, AIM),
      rates("the same, each question signed by itself", apart, AIM),
      added("one alone: added p50", ours.p50, theirs.p50, ADDED_P50_MS),
      added("one alone: added p95", ours.p95, theirs.p95, ADDED_P95_MS),
      {
        work: "first call after the start",
        floor: "",
        measured: `${first.toFixed(0)} ms`,
        aim: `≤ ${FIRST_MS} ms`,
        met: first <= FIRST_MS,
      },
      ...(await benchFile({ folder, sender: nodes.giving, receiver: nodes.asking, from: `${GIVES}/so`, to: `${ASKS}/so`, start })),
    ];
  } finally {
    for (const child of children) child.kill();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two nodes that know each other; of the asking one a second process, which signs each question by itself. */
async function startNodes(folder: string, ownerUrl: string, behind: string, start: Start) {
  const centre = openCentreKeys(join(folder, "centre"), "VN");
  const [asking, giving] = [await startNode(`${ASKS}/nut`, "asking"), await startNode(`${GIVES}/nut`, "giving")];
  const title = { vi: "Thử", en: "Bench" };
  for (const { work } of [asking, giving]) {
    for (const { listed } of [asking, giving]) await listNode(work(), listed);
    for (const name of [ASKS, GIVES]) await listMember(work(), { name, title });
    await listSubsystem(work(), { name: `${ASKS}/so`, title, node: asking.listed.id });
    await listSubsystem(work(), { name: `${GIVES}/so`, title, node: giving.listed.id });
    await issueDirectory(work(), { instance: "VN", keys: centre });
  }
  await bindClient(asking.work(), `${ASKS}/so`, { kind: "address", address: "127.0.0.1" });
  await offerService(giving.work(), {
    subsystem: `${GIVES}/so`,
    code: "births",
    title,
    provider: { kind: "http", url: behind, timeoutMs: 5_000 },
    endpoints: [{ method: "GET", path: "/births/*" }],
    purposes: [{ code: "birth", title, law: "thử", fields: ["child.name", "mother.id"] }],
  });
  await grantRight(giving.work(), { subsystem: `${GIVES}/so`, service: "births", client: ASKS, purposes: ["birth"] });
  await bindClient(giving.work(), `${GIVES}/so`, { kind: "address", address: "127.0.0.1" });
  await openFiles(giving.work(), { subsystem: `${GIVES}/so` });
  await grantRight(giving.work(), { subsystem: `${GIVES}/so`, service: "files", client: ASKS, purposes: [] });
  for (const { pool } of [asking, giving]) await pool.end();
  const { port: single } = await start({ ...asking.env, SINGLE: "yes" });
  return { asking, giving, single };

  async function startNode(id: string, database: string) {
    const url = new URL(ownerUrl);
    url.pathname = `/${database}`;
    const [pool, keys] = [await freshDatabase(ownerUrl, url.href, database), join(folder, database)];
    const [key, tls] = [openSigningKey(keys, id), await openTls(keys, id, new Date())];
    const env = { ROLE: "node", DATABASE: appUrl(url.href), NODE: id, KEYS: keys, CENTRE: centre.current().x };
    const { port, peers, pid } = await start(env);
    const listed = listingOfNode(id, { url: `https://127.0.0.1:${peers}`, title: { vi: id, en: id }, key, tls });
    const work = (): Work => startWork({ pool, clock: systemClock, actor: { kind: "system", name: "bench" } });
    return { pool, port, pid, listed, work, env };
  }
}

async function freshDatabase(ownerUrl: string, url: string, name: string) {
  const owner = connect(ownerUrl, { max: 1 });
  await owner.query(`create database ${name}`);
  await owner.end();
  await migrate(url, migrationsOf([exchangeModule(), transfersModule()]));
  return connect(appUrl(url), { max: 2 });
}

function portsOf(child: ChildProcess): Promise<{ readonly port: number; readonly peers: number }> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`a process of the measure ended with ${code}`)));
    if (child.stdout === null) return reject(new Error("a process without an output"));
    createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
  });
}

const HEADERS = { "x-road-client": `${ASKS}/so`, "x-road-pdu-purpose": "birth", "x-road-userid": "VN01", "x-road-issue": "h-1" };

async function firstCall(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: HEADERS });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status} ${body}`);
  return performance.now() - began;
}

const run = promisify(execFile);

/** Calls a second, asked from a process of its own. */
async function load(url: string, connections: number, seconds = SECONDS): Promise<number> {
  const tool = fileURLToPath(import.meta.resolve("autocannon"));
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ["--headers", `${name}=${value}`]);
  const { stdout } = await run(process.execPath, [
    tool,
    "--json",
    "--connections",
    String(connections),
    "--duration",
    String(seconds),
    ...headers,
    url,
  ]);
  const said: { non2xx: number; errors: number; requests: { average: number } } = JSON.parse(stdout);
  if (said.non2xx > 0 || said.errors > 0) throw new Error(`${url}: ${said.non2xx} refusals, ${said.errors} errors`);
  return said.requests.average;
}

const ALONE = 300;

/** One caller, one call after the other, over one connection. */
async function alone(url: string): Promise<{ readonly p50: number; readonly p95: number }> {
  const times: number[] = [];
  for (let at = 0; at < ALONE; at += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: HEADERS });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
    times.push(performance.now() - began);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function added(work: string, ours: number, plain: number, aim: number): Figure {
  const more = ours - plain;
  return {
    work: `signed query, ${work}`,
    floor: `${plain.toFixed(1)} ms`,
    measured: `${ours.toFixed(1)} ms: ${more.toFixed(1)} ms more`,
    aim: `≤ ${aim} ms more`,
    met: more <= aim,
  };
}
