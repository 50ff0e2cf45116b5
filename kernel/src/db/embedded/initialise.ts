import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../../id.ts";
import { type Cluster, replaceFile } from "./cluster.ts";
import { faults } from "./faults.ts";
import { commandAs } from "./run-as.ts";
import { faultOfOutput } from "./server-log.ts";
import type { Stage } from "./stage.ts";

/** The cluster's superuser: he migrates and makes the lesser roles. */
export const OWNER = "motlan_owner";

/**
 * Makes a new cluster. It grows under a name of its own and is renamed when whole, so a kill in the middle leaves nothing that
 * could be taken for a database, not even while a forsaken initdb is still writing.
 * @refuses kernel-embedded/init-failed, disk-full, no-access, no-binary
 */
export async function initialise(stage: Stage, durable: boolean): Promise<void> {
  const { cluster, runAs } = stage;
  if (!existsSync(cluster.password)) replaceFile(cluster.password, `${randomBytes(24).toString("base64url")}\n`, runAs);
  const draft = `${cluster.data}.new.${newId()}`;
  let { code, said } = await runInitdb(stage, initdbWords(cluster, draft, "C.UTF-8", durable));
  if (code !== 0 && /invalid locale name/.test(said)) ({ code, said } = await runInitdb(stage, initdbWords(cluster, draft, "C", durable)));
  if (code !== 0) throw faultOfOutput(said, { cluster }, "init-failed");
  renameSync(draft, cluster.data);
  if (durable) syncFolder(cluster.folder);
}

/** @refuses kernel-embedded/other-version when the data belong to another major release than the binaries */
export function checkVersion({ cluster, binaries }: Stage): void {
  const found = readFileSync(join(cluster.data, "PG_VERSION"), "utf8").trim();
  const shipped = binaries.version.split(".")[0] ?? "";
  if (found !== shipped) throw faults["other-version"]({ folder: cluster.data, found, shipped });
}

/** Order is Vietnamese by the shipped ICU. The character classes come from C.UTF-8: with plain C, pg_trgm sees no letter in "Đỗ". */
function initdbWords(cluster: Cluster, draft: string, letters: string, durable: boolean): string[] {
  const order = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=vi", "--locale=C", `--lc-ctype=${letters}`];
  const access = [`--username=${OWNER}`, `--pwfile=${cluster.password}`, "--auth=scram-sha-256"];
  return [`--pgdata=${draft}`, ...order, ...access, "--no-instructions", ...(durable ? [] : ["--no-sync"])];
}

function runInitdb(stage: Stage, words: string[]): Promise<{ code: number; said: string }> {
  const run = commandAs(stage.runAs, stage.binaries.initdb, words);
  return new Promise((tell) => {
    const child = spawn(run.command, run.words, { ...run.as, cwd: "/", env: stage.environment, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
    child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
    child.once("error", (error) => tell({ code: -1, said: error.message }));
    child.once("close", (code) => tell({ code: code ?? -1, said }));
  });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
