import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** A folder of mode 700 that is gone after the test, with the data folder's name in it. */
export function aFolder(): { folder: string; dataDir: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(join(tmpdir(), "motlan-embedded-"));
  return { folder, dataDir: join(folder, "pg"), [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Holder {
  readonly child: ChildProcess;
  /** What it said: where the server is, or which fault. */
  said(): Promise<{ ownerUrl?: string; port?: number; fault?: string }>;
  kill(): Promise<void>;
}

/** Another program that starts a server; `wrap` stands before it, `uid` runs it as another user. */
export function hold(dataDir: string, { elsewhere, uid, wrap = [] }: { elsewhere?: string; uid?: number; wrap?: string[] } = {}): Holder {
  const script = fileURLToPath(new URL("hold.ts", import.meta.url));
  const words = [...wrap, process.execPath, script, dataDir, ...(elsewhere ? [elsewhere] : [])];
  const child = spawn(words[0] ?? "", words.slice(1), { stdio: ["pipe", "pipe", "inherit"], ...(uid ? { uid, gid: uid } : {}) });
  return {
    child,
    async said() {
      for await (const line of createInterface({ input: child.stdout ?? process.stdin })) return JSON.parse(line);
      return {};
    },
    async kill() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

export async function ask(ownerUrl: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The server's process, from its pid file. */
export function serverPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "cluster", "data", "postmaster.pid"), "utf8").split("\n")[0]);
}
