import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningDemo } from "./node.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PATIENCE_MS = 600_000;
const OPEN = "Services and rights are open";

export interface RunningFederation {
  /** A node, by its folder's name and its place in the row. */
  node(folder: string, at: number): RunningDemo;
  stop(): Promise<void>;
}

/** Five nodes of one State, as `npm run federation -- --demo` starts and joins them. */
export async function startFederation(): Promise<RunningFederation> {
  const port = 21_000 + Math.floor(Math.random() * 9_000);
  const folder = await mkdtemp(join(tmpdir(), "motlan-journey-federation-"));
  const args = ["tools/src/federation.ts", "--demo", "--folder", folder, "--port", String(port)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const envOf = (name: string) => ({ ...process.env, DATA_DIR: join(folder, name), DATABASE_URL: "", MOTLAN_DEMO: "registries" });
  try {
    await untilOpen(child, said);
  } catch (error) {
    await stop();
    throw new Error(`the federation did not start: ${String(error)}\n${said.join("").slice(-4_000)}`);
  }
  return {
    node: (name, at) => ({
      url: `http://localhost:${port + at * 3}`,
      stubsUrl: `http://localhost:${port + at * 3 + 1}`,
      folder: join(folder, name),
      env: envOf(name),
      letPass: () => Promise.reject(new Error("the federation lives by the real time")),
      now: () => new Date(),
      log: () => said.join(""),
      stop,
    }),
    stop,
  };
}

async function untilOpen(child: ChildProcess, said: readonly string[]): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!said.join("").includes(OPEN)) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(child.exitCode === null ? "not in time" : `it ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
