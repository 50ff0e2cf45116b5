import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listHoldersAnywhere } from "@motlan/agencies";
import { demoCountry, listedProcedures, personas } from "@motlan/demo";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { followDemoClock } from "@motlan/kernel/demo-clock";
import { type NodeConfig, readConfig, startNode, systemWork } from "@motlan/node";
import { layPast } from "@motlan/stubs/bank";
import { listFile } from "@motlan/stubs/national-portal";
import { gatewayKey } from "@motlan/stubs/sms";
import { greet, hasPeople } from "./greet.ts";
import { writeLog } from "./log.ts";

/** How long a stop may take before the process ends anyway; PostgreSQL heals itself then. */
const PATIENCE_MS = 20_000;

/** `motlan start`: the node and, on a demo, the stand-ins for the outside world; ends cleanly on SIGTERM and SIGINT. */
export async function start(): Promise<void> {
  const config = withGatewayKey(readConfig(process.env));
  if (config.demoClock !== undefined) followDemoClock(config.demoClock);
  const began = performance.now();
  const stubs = config.demo ? startStubs(config) : undefined;
  const running = startNode(
    config,
    writeLog,
    config.demo ? { ...demoCountry(config, writeLog, tellBank(config)), ...(hasPeople(config) && { people: async () => personas() }) } : {},
  );
  const stop = stopOnce(async () => {
    const node = await running.catch(() => undefined);
    await node?.stop();
    await endStubs(stubs);
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
  try {
    const { pool } = await running;
    const ms = performance.now() - began;
    process.stdout.write(greet(config, { ms, isEmpty: await isEmpty(systemWork(pool, "cli.start")) }));
  } catch (error) {
    await endStubs(stubs);
    throw error;
  }
}

/** Nobody administers an authority here: nobody can sign in at the desk, and nobody there can let others. */
async function isEmpty({ db, clock }: Work): Promise<boolean> {
  return (await listHoldersAnywhere(db, "administrator", localDateOf(clock.now()))).length === 0;
}

/** The demo's gateway keeps its key in its own folder; a real one is given by GATEWAY_KEY. */
function withGatewayKey(config: NodeConfig): NodeConfig {
  return config.demo ? { ...config, gatewayKey: gatewayKey(join(config.dataDir, "stubs", "sms")) } : config;
}

/** The stand-ins run in one child on PORT+1. The channel between the two closes when this process ends, whatever kills it, and the child ends with it. */
function startStubs({ port, dataDir, publicUrl }: NodeConfig): ChildProcess {
  layProcedures(listFile(join(dataDir, "stubs", "national-portal")));
  const main = fileURLToPath(import.meta.resolve("@motlan/stubs/main"));
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.on("error", (error) => writeLog({ level: "error", stubs: error.message }));
  return child;
}

/** The bank's stand-in keeps what the demo's past paid. */
function tellBank({ dataDir }: NodeConfig) {
  return layPast(join(dataDir, "stubs", "bank"));
}

/** The national portal's stand-in lists what is declared here. */
function layProcedures(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(listedProcedures()));
}

async function endStubs(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
}

function stopOnce(act: () => Promise<void>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    act().then(
      () => process.exit(0),
      (error: unknown) => {
        writeLog({ level: "error", stopping: error instanceof Error ? error.message : String(error) });
        process.exit(1);
      },
    );
  };
}
