import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A whole demo node of its own: database, web, worker and stand-ins, as `npm start` brings them up. */
export interface RunningDemo {
  readonly url: string;
  /** The stand-ins for the outside world: bank, phones, population office, certificates. */
  readonly stubsUrl: string;
  /** Its data folder. */
  readonly folder: string;
  /** What it was started with: a command beside it finds the same database. */
  readonly env: NodeJS.ProcessEnv;
  /** Lets hours pass on the node and its stand-ins; people have to sign in again after half a day. */
  letPass(hours: number): Promise<void>;
  /** The node's time. */
  now(): Date;
  /** The last lines that the node wrote. */
  log(): string;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, "..", "..");
const PATIENCE_MS = 120_000;
const KEPT_LINES = 200;

/** Starts a fresh demo node on a free port with an empty data folder, and waits until it says that it is ready. */
export async function startDemo(): Promise<RunningDemo> {
  const port = await freePair();
  const folder = await mkdtemp(join(tmpdir(), "motlan-journey-"));
  const clock = join(folder, "demo-clock");
  const env = {
    ...process.env,
    MOTLAN_DEMO_CLOCK: clock,
    PORT: String(port),
    DATA_DIR: folder,
    PUBLIC_URL: `http://localhost:${port}`,
    NODE_ENV: "production",
  };
  Reflect.deleteProperty(env, "DATABASE_URL");
  const child = spawn(process.execPath, ["apps/cli/src/main.ts", "start"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const lines = linesOf(child);
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    await ready(`${url}/readyz`, child);
  } catch (error) {
    await stop();
    throw new Error(`the node did not start: ${String(error)}\n${lines.join("\n")}`);
  }
  let ahead = 0;
  const letPass = async (hours: number) => {
    ahead += hours;
    await writeFile(clock, String(ahead));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  };
  const now = () => new Date(Date.now() + ahead * 3_600_000);
  return { url, folder, env, letPass, now, stubsUrl: `http://localhost:${port + 1}`, log: () => lines.join("\n"), stop };
}

function linesOf(child: ChildProcess): string[] {
  const lines: string[] = [];
  const keep = (chunk: Buffer) => {
    lines.push(...chunk.toString("utf8").trimEnd().split("\n"));
    lines.splice(0, Math.max(0, lines.length - KEPT_LINES));
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return lines;
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it was not ready in time");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await ended;
  clearTimeout(late);
}

/** A free port whose next one is free as well: the stand-ins take it. */
async function freePair(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error("no two ports side by side are free");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "0.0.0.0", () => server.close(() => resolve(true)));
  });
}
