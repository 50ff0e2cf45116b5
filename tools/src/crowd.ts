import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { applyOnce, isExpected } from "./soak/applicant.ts";
import { type Browser, type Somebody, signIn } from "./soak/browser.ts";
import { judge } from "./soak/judge.ts";
import { type NodeProcess, nodeProcess } from "./soak/node-process.ts";
import { workOnce } from "./soak/official.ts";
import { citizens, committees } from "./soak/people.ts";
import { startTally } from "./soak/tally.ts";

/**
 * `npm run crowd [-- --minutes 10 --officials 16 --applicants 500]`: people apply and pay through the machine door while officials of the same committees work their queues through
 * the desk's pages, two clerks to a queue. Afterwards the whole database is judged: no code twice, no update lost, no step done twice, the ledger balanced.
 */
const { values: asked } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    officials: { type: "string", default: "16" },
    applicants: { type: "string", default: "500" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "motlan-crowd-"));
const node = await nodeProcess(folder);
const tally = startTally();
try {
  say(`ready after ${Math.round((await node.start()) / 1000)} s`);
  await demoIsFull(node);
  const desks = committees(Number(asked.officials));
  const officials = await arrive(desks.flatMap((desk) => desk.officials).slice(0, Number(asked.officials)), "desk");
  const applicants = await arrive(citizens(Number(asked.applicants)), "portal");
  say(`${officials.length} officials and ${applicants.length} applicants are signed in`);
  const agencyIds = await Promise.all(desks.map(({ name }) => idOf(node, name)));
  const until = Date.now() + Number(asked.minutes) * 60_000;
  const loops = [
    ...applicants.map((one) => loop(until, 90_000, () => applyOnce(one, { agencyIds, stubsUrl: node.stubsUrl, tally }))),
    ...officials.map((one) => loop(until, 2_000, () => workOnce(one, tally))),
  ];
  await Promise.all(loops);
  say(`${tally.submitted.length} dossiers submitted, ${tally.transfers} transfers, ${tally.acts} acts of officials`);
  for (const [what, times] of tally.notes) say(`  ${times} times: ${what}`);
  await node.stop();
  process.exitCode = await verdict();
} finally {
  await node.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The demo fills its people and accounts in the background; applicants need theirs. */
async function demoIsFull({ url }: NodeProcess): Promise<void> {
  const [last] = citizens(Number(asked.applicants)).toReversed();
  for (let tries = 0; tries < 120 && last !== undefined; tries += 1) {
    const browser = await signIn(url, node.stubsUrl, last).catch(() => undefined);
    if (browser !== undefined) return;
    await pause(5_000);
  }
}

async function arrive(people: readonly Somebody[], app: "portal" | "desk"): Promise<readonly Browser[]> {
  const waiting = [...people];
  const there: Browser[] = [];
  const door = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) there.push(await signIn(node.url, node.stubsUrl, one, app));
  };
  await Promise.all(Array.from({ length: 8 }, door));
  return there;
}

/** Again and again with a pause between, until the hour; what nobody should be told is a fault. */
async function loop(until: number, meanPauseMs: number, act: () => Promise<void>): Promise<void> {
  await pause(Math.random() * meanPauseMs);
  while (Date.now() < until) {
    try {
      await act();
    } catch (error) {
      if (isExpected(error)) tally.note(String(error));
      else tally.fault(String(error));
    }
    await pause(meanPauseMs * (0.5 + Math.random()));
  }
}

async function idOf({ url }: NodeProcess, name: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/agencies?q=${encodeURIComponent(name)}&limit=1`);
  const { items }: { readonly items: readonly { readonly id: string }[] } = await answer.json();
  const [first] = items;
  if (first === undefined) throw new Error(`no agency is called ${name}`);
  return first.id;
}

async function verdict(): Promise<number> {
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  const pool = connect(server.ownerUrl, { max: 2, name: "motlan-crowd" });
  try {
    const faults = [...(await judge(pool, [])), ...tally.faults];
    for (const [fault, times] of counted(faults)) say(`✗ ${fault}${times > 1 ? ` (${times} times)` : ""}`);
    say(faults.length === 0 ? "no code twice, no update lost, no step done twice" : `${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await pool.end();
    await server.stop();
  }
}

function counted(faults: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const fault of faults) times.set(fault, (times.get(fault) ?? 0) + 1);
  return times;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function say(line: string): void {
  console.log(line);
}
