import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { personas } from "@motlan/demo";
import { connect } from "@motlan/kernel/db";
import { startEmbedded } from "@motlan/kernel/embedded";
import { type Browser, signIn } from "./soak/browser.ts";
import { countMade, judge } from "./soak/judge.ts";
import { type NodeProcess, nodeProcess } from "./soak/node-process.ts";
import { type Attempt, submitOnce } from "./soak/submit.ts";

/**
 * `npm run soak [-- --submissions 200 --kills 5 --people 8]`: people submit over the machine door while the node is killed with -9 and started again on its data,
 * the embedded PostgreSQL included. Afterwards each submission must be absent, or whole and there once.
 */
const { values: asked } = parseArgs({
  options: {
    submissions: { type: "string", default: "200" },
    kills: { type: "string", default: "5" },
    people: { type: "string", default: "8" },
  },
});
const submissions = Number(asked.submissions);
const kills = Number(asked.kills);
const folder = mkdtempSync(join(tmpdir(), "motlan-soak-"));
const node = await nodeProcess(folder);
const attempts: Attempt[] = [];
try {
  say(`ready after ${seconds(await node.start())}`);
  const browsers = await signInAll(node, Number(asked.people));
  await underFire(browsers, await findAgency());
  await node.stop();
  process.exitCode = await verdict();
} finally {
  await node.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function signInAll({ url, stubsUrl }: NodeProcess, count: number): Promise<readonly Browser[]> {
  const browsers: Browser[] = [];
  for (const persona of personas().slice(0, count)) browsers.push(await signIn(url, stubsUrl, persona));
  say(`${browsers.length} people signed in`);
  return browsers;
}

async function findAgency(): Promise<string> {
  const [persona] = personas().filter(({ role }) => role === "official");
  const name = /phường [^,]+/i.exec(persona?.agency ?? "")?.[0] ?? "";
  const answer = await fetch(`${node.url}/api/v1/agencies?q=${encodeURIComponent(name)}&limit=1`);
  const { items }: { readonly items: readonly { readonly id: string }[] } = await answer.json();
  const [first] = items;
  if (first === undefined) throw new Error(`no agency is called ${name}`);
  return first.id;
}

/** Everybody submits again and again; at each threshold the node dies and comes back. */
async function underFire(browsers: readonly Browser[], agencyId: string): Promise<void> {
  let up = Promise.resolve();
  const whenUp = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await up;
  };
  const killer = async () => {
    for (let kill = 1; kill <= kills; kill += 1) {
      await until(() => attempts.length >= (submissions * kill) / (kills + 1));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
      up = node
        .kill()
        .then(node.start)
        .then((ms) => say(`kill ${kill}: killed at ${attempts.length} submissions, back after ${seconds(ms)}`));
      await up;
    }
  };
  const submitter = async (browser: Browser) => {
    while (attempts.length < submissions) await submitOnce(browser, { agencyId, attempts, whenUp });
  };
  await Promise.all([killer(), ...browsers.map(submitter)]);
}

/** Looks at the data with the node stopped: what is there now is what survived. */
async function verdict(): Promise<number> {
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  const pool = connect(server.ownerUrl, { max: 2, name: "motlan-soak" });
  try {
    const made = await countMade(pool, attempts);
    const answered = attempts.filter(({ dossierId }) => dossierId !== undefined).length;
    say(`${attempts.length} submissions, ${kills} kills: ${answered} answered, ${made} drafts became dossiers`);
    const faults = await judge(pool, attempts);
    for (const fault of faults) say(`✗ ${fault}`);
    say(faults.length === 0 ? "each is absent, or whole and there once" : `${faults.length} kinds of damage`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await pool.end();
    await server.stop();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function say(line: string): void {
  console.log(line);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
