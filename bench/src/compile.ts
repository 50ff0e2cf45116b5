import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkProcedure, compileRules, hasShape, type ProcedureVersion } from "@motlan/catalogue/declare";
import { percentile } from "./measure.ts";
import type { Figure } from "./report.ts";

const ROUNDS = 3;
/** What a start may spend on every declared procedure, examined and compiled. */
const ALL_AIM_MS = 2_000;

/** Every declared procedure, examined and compiled as a start does it: each by itself, and all. */
export async function benchCompile(): Promise<readonly Figure[]> {
  const versions = await declaredVersions();
  const rounds = Array.from({ length: ROUNDS }, () => versions.map(timed));
  const [first = []] = rounds;
  const last = rounds.at(-1) ?? first;
  const sum = (times: readonly number[]) => times.reduce((total, ms) => total + ms, 0);
  const said = (ms: number) => `${ms.toFixed(1)} ms of processor`;
  const each = `median ${said(percentile(last, 0.5))}, longest ${said(Math.max(...last))}`;
  return [
    { work: `examine and compile a declared procedure (${versions.length} of them, warm)`, floor: "", measured: each, aim: "–", met: true },
    {
      work: "examine and compile all declared procedures at start (cold)",
      ...{ floor: "", measured: said(sum(first)), aim: `≤ ${ALL_AIM_MS} ms`, met: sum(first) <= ALL_AIM_MS },
    },
  ];
}

/** Milliseconds of processor, which other work on the machine does not lengthen. */
function timed(version: ProcedureVersion): number {
  const began = process.cpuUsage();
  if (!hasShape(version) || checkProcedure(version).length > 0) throw new Error(`${version.code} is not sound`);
  if (compileRules(version).bad.length > 0) throw new Error(`${version.code} does not compile`);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** The procedures of every pack there is. */
async function declaredVersions(): Promise<readonly ProcedureVersion[]> {
  const packs = join(import.meta.dirname, "..", "..", "packs");
  const versions: ProcedureVersion[] = [];
  for (const name of readdirSync(packs).sort()) {
    const found: Readonly<Record<string, unknown>> = await import(join(packs, name, "src", "index.ts"));
    for (const member of Object.values(found)) if (isPack(member)) versions.push(...member.procedures);
  }
  return versions;
}

function isPack(value: unknown): value is { readonly procedures: readonly ProcedureVersion[] } {
  return value !== null && typeof value === "object" && "procedures" in value && Array.isArray(value.procedures);
}
