import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedServer, startEmbedded } from "@motlan/kernel/embedded";
import type { Act, Acts, Answered } from "./calls.ts";

/** The program and its database, each of which may be killed at any moment; whoever asks meanwhile asks again. */
export interface UnderFire {
  readonly ownerUrl: string;
  ask<A extends Act>(act: A, asks: Acts[A]["asks"]): Promise<Acts[A]["answers"]>;
  killProgram(): Promise<void>;
  killDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** The program refused with a code of the house: asking again changes nothing. */
export class Refusal extends Error {}

const PATIENCE_MS = 120_000;

export async function underFire(folder: string, env: Readonly<Record<string, string>>): Promise<UnderFire> {
  const dataDir = join(folder, "postgres");
  let server = await startEmbedded({ dataDir });
  const { ownerUrl, port } = server;
  let program = spawn({ ...env, DATABASE_URL: ownerUrl, DATA_DIR: folder });
  await program.ready;
  const ask: UnderFire["ask"] = async (act, asks) => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
      try {
        return await program.ask(act, asks);
      } catch (error) {
        if (error instanceof Refusal) throw error;
      }
    }
    throw new Error(`${act}: nobody answers any more`);
  };
  return {
    ownerUrl,
    ask,
    killProgram: async () => {
      await program.kill();
      program = spawn({ ...env, DATABASE_URL: ownerUrl, DATA_DIR: folder });
      await program.ready;
    },
    killDatabase: async () => {
      process.kill(postmasterOf(dataDir), "SIGKILL");
      server = await again(server, dataDir, port);
    },
    stop: async () => {
      await program.kill();
      await server.stop();
    },
  };
}

async function again(server: EmbeddedServer, dataDir: string, port: number): Promise<EmbeddedServer> {
  await server.stop().catch(() => undefined);
  return startEmbedded({ dataDir, port });
}

/** PostgreSQL's own note of its process. */
function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "cluster", "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

interface Program {
  readonly ready: Promise<void>;
  ask<A extends Act>(act: A, asks: Acts[A]["asks"]): Promise<Acts[A]["answers"]>;
  kill(): Promise<void>;
}

/** Codes of ours: a word, a stroke, a word; what PostgreSQL or the network say has none. */
const OURS = /^[a-z-]+\/[a-z-]+$/;

function spawn(env: Readonly<Record<string, string>>): Program {
  const child = fork(join(import.meta.dirname, "till.ts"), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, (answered: Answered) => void>();
  let last = 0;
  let over = false;
  child.on("message", (answered: Answered) => {
    waiting.get(answered.id)?.(answered);
    waiting.delete(answered.id);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => {
    over = true;
    for (const [id, tell] of waiting) tell({ id, fault: "it was killed" });
  });
  const answerTo = (id: number) => new Promise<Answered>((resolve) => void waiting.set(id, resolve));
  return {
    ready: answerTo(0).then(({ fault }) => {
      if (fault !== undefined) throw new Error(`the program did not start: ${fault}`);
    }),
    ask: async <A extends Act>(act: A, asks: Acts[A]["asks"]) => {
      if (over) throw new Error("it was killed");
      last += 1;
      const id = last;
      const answered = answerTo(id);
      send(child, { id, act, asks });
      const { answer = "", fault } = await answered;
      if (fault !== undefined) throw OURS.test(fault) ? new Refusal(fault) : new Error(fault);
      const said: Acts[A]["answers"] = JSON.parse(answer);
      return said;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function send(child: ChildProcess, message: object): void {
  child.send(message, () => undefined);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
