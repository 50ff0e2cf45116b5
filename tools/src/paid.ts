import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bankStub } from "@motlan/stubs";
import Fastify from "fastify";
import type { Filed, Payer } from "./paid/calls.ts";
import { KINDS, type Lived, liveOnce, type Street } from "./paid/live.ts";
import { pause, underFire } from "./paid/under-fire.ts";
import { verdict } from "./paid/verdict.ts";

/**
 * `npm run paid [-- --dossiers 10000 --kills 100]`: people apply, pay (once, twice, in parts), think better of it or are taken in, while the program and its database are killed
 * with -9 in turns, at every step in turn. Afterwards the ledger must be the bank's statement and the dossiers: nobody charged twice, every refund due made.
 */
const { values: asked } = parseArgs({
  options: {
    dossiers: { type: "string", default: "10000" },
    kills: { type: "string", default: "100" },
    lanes: { type: "string", default: "16" },
  },
});
const dossiers = Number(asked.dossiers);
const kills = Number(asked.kills);
const folder = mkdtempSync(join(tmpdir(), "motlan-paid-"));
const [tillPort, bankPort] = await freePair();
const sharedKey = "khoa-thu-nghiem";
const bank = Fastify({ logger: false });
await bank.register(
  bankStub({ folder: join(folder, "bank"), callbackUrl: `http://127.0.0.1:${tillPort}/api/v1/payments/callbacks/bank`, sharedKey }),
);

const STEPS = ["prepare", "submit", "pay", "book", "take-in", "withdraw", "refund"] as const;
const killed = new Map<string, number>();
let aim: { readonly step: string; readonly shoot: () => void } | undefined;
const begins = (step: string) => {
  if (aim?.step !== step) return;
  const { shoot } = aim;
  aim = undefined;
  setTimeout(shoot, Math.random() * 25);
};
bank.addHook("onRequest", async ({ url }) => {
  if (url.startsWith("/bank/refunds")) begins("refund");
});
await bank.listen({ host: "127.0.0.1", port: bankPort });
const program = await underFire(folder, { PORT: String(tillPort), PUBLIC_URL: `http://127.0.0.1:${tillPort}`, GATEWAY_KEY: sharedKey });
const lived: Lived[] = [];
let done = false;
try {
  const payers = await program.ask("people", {});
  const lanes = payers.slice(0, Number(asked.lanes));
  console.log(`${lanes.length} people, ${dossiers} dossiers, ${kills} kills`);
  const began = Date.now();
  const shooting = shootInTurns();
  await Promise.all(lanes.map((payer, lane) => walk(payer, lane, lanes.length)));
  done = true;
  await shooting;
  console.log(
    `${lived.length} dossiers lived in ${Math.round((Date.now() - began) / 1000)} s; killed: ${[...killed].map(([what, n]) => `${what} ${n}`).join(", ")}`,
  );
  const faults = await verdict({ ownerUrl: program.ownerUrl, folder, lived });
  for (const fault of faults.slice(0, 40)) console.log(`✗ ${fault}`);
  console.log(
    faults.length === 0 ? "ledger = statement = dossiers; nobody charged twice, every refund due is made" : `${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  done = true;
  await program.stop();
  await bank.close();
  rmSync(folder, { recursive: true, force: true });
}

async function walk(payer: Payer, lane: number, lanes: number): Promise<void> {
  const street: Street = { program, transfer, begins };
  for (let at = lane; at < dossiers; at += lanes) {
    const kind = KINDS[at % KINDS.length];
    if (kind !== undefined) lived.push(await liveOnce(street, payer, kind));
    if (lived.length % 500 === 0) console.log(`  ${lived.length} …`);
  }
}

/** Kills spread over the whole run: each step in turn, the program twice for each time the database. */
async function shootInTurns(): Promise<void> {
  for (let shot = 0; shot < kills && !done; shot += 1) {
    while (!done && lived.length < (dossiers * shot) / kills) await pause(20);
    const step = STEPS[shot % STEPS.length] ?? "pay";
    const whom = shot % 3 === 2 ? "database" : "program";
    const hit = new Promise<void>((resolve) => {
      aim = { step, shoot: resolve };
    });
    await Promise.race([hit, pause(20_000)]);
    if (aim !== undefined) continue;
    await (whom === "database" ? program.killDatabase() : program.killProgram());
    const name = `${whom} at ${step}`;
    killed.set(name, (killed.get(name) ?? 0) + 1);
  }
}

async function transfer({ bin, account, code }: Filed, amount: bigint, requestKey: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${bankPort}/bank/transfers`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ bin, account, amount: String(amount), content: code, requestKey }),
  });
  if (!answer.ok) throw new Error(`the bank said ${answer.status}`);
}

async function freePair(): Promise<readonly [number, number]> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return [port, port + 1];
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
