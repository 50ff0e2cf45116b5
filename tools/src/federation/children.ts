import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type Child = ChildProcess;

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PATIENCE_MS = 180_000;

/** A process of its own, in a group of its own: Ctrl-C reaches this process alone, which then stops the others in order. */
export function startChild(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Child {
  return spawn(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

export async function untilReady(url: string, child: Child, signal: AbortSignal): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    signal.throwIfAborted();
    if (child.exitCode !== null) throw new Error(`${url}: the node ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(150);
  }
  throw new Error(`${url}: the node was not ready in time`);
}

export function ended(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once("exit", () => done()));
}

/** Runs a command to its end and gives what it said. @throws Error with its words where it failed */
export function run(file: string, args: readonly string[], env: Readonly<Record<string, string>>, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, file), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      signal,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve(said.join("").trimEnd()) : reject(new Error(said.join("").trimEnd()))));
  });
}
