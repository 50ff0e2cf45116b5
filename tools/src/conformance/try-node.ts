import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PATIENCE_MS = 240_000;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface TryNode {
  ask(method: string, path: string, headers?: Readonly<Record<string, string>>, body?: string): Promise<Answer>;
  /** Runs `motlan exchange …` beside the node; what it said, failed or not. */
  exchange(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }>;
  /** A running node takes what was applied beside it with its next directory. */
  untilListed(subsystem: string): Promise<void>;
  /** Puts a file beside the node and gives where it lies. */
  file(name: string, content: string): string;
  /** The address of the information system behind its services, which answers as `answers` says, by path. */
  readonly systemUrl: string;
  stop(): Promise<void>;
}

/** What the system behind the services answers. */
export type Answering = (path: string) => { readonly status: number; readonly type: string; readonly body: string };

/** A node as `npm start` brings it up, its own centre, with the edge open: what a kit's client would stand before. */
export async function startTryNode(instance: string, answering: Answering): Promise<TryNode> {
  const folder = mkdtempSync(join(tmpdir(), "motlan-try-"));
  const port = 30_000 + Math.floor(Math.random() * 9_000);
  const env = {
    ...process.env,
    ...{
      DATA_DIR: join(folder, "data"),
      DATABASE_URL: "",
      MOTLAN_DEMO: "registries",
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
    },
    ...{ EXCHANGE_PORT: String(port + 2), EXCHANGE_URL: `https://localhost:${port + 2}`, EXCHANGE_CENTRE: "this-node" },
    EXCHANGE_NODE: `${instance}/GOV/NODE/nut-1`,
  };
  const system = await startSystem(answering);
  const child = spawn(process.execPath, ["apps/cli/src/main.ts", "start"], { cwd: ROOT, env, stdio: "ignore" });
  const stop = async () => {
    system.server.close();
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(`http://127.0.0.1:${port}/readyz`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ask: (method, path, headers = {}, body) => ask(port, method, path, headers, body),
    exchange: (...args) => run(["exchange", ...args], env),
    untilListed: (subsystem) => untilListed(port, subsystem),
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    systemUrl: system.url,
    stop,
  };
}

/** The path as it is written, which a URL would make prettier. */
function ask(port: number, method: string, path: string, headers: Readonly<Record<string, string>>, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", method, path, headers, timeout: 15_000 }, (message) => {
      const pieces: Buffer[] = [];
      message.on("data", (piece: Buffer) => pieces.push(piece));
      message.on("end", () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers, text: Buffer.concat(pieces).toString("utf8") }),
      );
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer within fifteen seconds")));
    sent.on("error", reject);
    sent.end(body);
  });
}

async function startSystem(answering: Answering): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((message, response) => {
    message.resume();
    const { status, type, body } = answering(message.url ?? "");
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}` };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the node ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error("the node was not ready in time");
}

async function untilListed(port: number, subsystem: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { text } = await ask(port, "GET", "/listClients?instanceId=any", {});
    const { member }: { readonly member: readonly { readonly id: Readonly<Record<string, string>> }[] } = JSON.parse(text);
    if (member.some(({ id }) => [id.instanceId, id.memberClass, id.memberCode, id.applicationCode].join("/") === subsystem)) return;
    await wait(500);
  }
  throw new Error(`${subsystem} is not in the node's directory`);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["apps/cli/src/main.ts", ...args], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, said: said.join("").trim() }));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}
