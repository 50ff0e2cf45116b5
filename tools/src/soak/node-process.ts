import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PATIENCE_MS = 180_000;

/** A demo node as a process that can be killed at any moment and started again on the same data. */
export interface NodeProcess {
  readonly url: string;
  readonly stubsUrl: string;
  /** Starts it and waits until it says that it is ready; the milliseconds it took. */
  start(): Promise<number>;
  /** `kill -9`: nothing of it gets to say goodbye. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function nodeProcess(dataDir: string): Promise<NodeProcess> {
  const port = await freePair();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: url, DATABASE_URL: "" };
  let child: ChildProcess | undefined;
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const ending = child;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    await ended;
  };
  return {
    url,
    stubsUrl: `http://127.0.0.1:${port + 1}`,
    start: async () => {
      const began = performance.now();
      child = spawn(process.execPath, ["apps/cli/src/main.ts", "start"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "pipe"] });
      const said = lastWords(child);
      await ready(url, child, said);
      return performance.now() - began;
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

function lastWords(child: ChildProcess): string[] {
  const lines: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => {
    lines.push(...chunk.toString("utf8").trimEnd().split("\n"));
    lines.splice(0, Math.max(0, lines.length - 20));
  });
  return lines;
}

async function ready(url: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the node ended with ${child.exitCode}:\n${said.join("\n")}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the node was not ready in time:\n${said.join("\n")}`);
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
