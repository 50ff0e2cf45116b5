import type { Work } from "../db/work.ts";
import type { Job } from "../module.ts";
import { keepFinding } from "./check-store.ts";
import { latestCheckpoint } from "./log-store.ts";
import { consistencyFile } from "./proofs.ts";
import { readCheckpoint, signersOf, type VerifierKey } from "./verify/notes.ts";
import { readConsistency } from "./verify/receipts.ts";
import { keepCosignature, keepStamp, lastCosigned, latestStamp } from "./witness-store.ts";

/** Another node that signs what it saw of this log: where it is asked, and the key by which it signs. */
export interface Witness {
  readonly url: string;
  readonly key: VerifierKey;
}

const PATIENCE_MS = 5_000;

/** Asks every witness once a minute. One that is down is asked again the next; one that knows another history of ours is a finding. */
export function askWitnessesJob(witnesses: readonly Witness[]): Job {
  return {
    name: "kernel.ask-witnesses",
    cron: "* * * * *",
    run: async (work) => {
      for (const witness of witnesses) await askWitness(work, witness).catch(() => undefined);
    },
  };
}

/** "cosigned", "nothing-new", "away" or "forked". */
export async function askWitness(work: Work, { url, key }: Witness): Promise<"cosigned" | "nothing-new" | "away" | "forked"> {
  const known = await lastCosigned(work.db, key.name);
  if (known === (await latestCheckpoint(work.db))?.size) return "nothing-new";
  let old = known;
  let answer = await ask(work, url, old);
  // It knows more or less of us than we think: it says how much.
  if (answer?.status === 409 && answer.size !== undefined && answer.size !== known) {
    const size = (await latestCheckpoint(work.db))?.size ?? 0n;
    if (answer.size > size) return forked(work, answer.size);
    old = answer.size;
    answer = await ask(work, url, old);
  }
  if (answer === undefined) return "away";
  if (answer.status === 422 || answer.status === 409) return forked(work, old);
  return answer.status === 200 && (await keepLines(work, key, answer.file, answer.text)) ? "cosigned" : "away";
}

interface Asked {
  readonly status: number;
  readonly text: string;
  /** What the witness knows of us, where it says so. */
  readonly size?: bigint;
  /** What it was shown. */
  readonly file: string;
}

async function ask(work: Work, url: string, old: bigint): Promise<Asked | undefined> {
  const file = await consistencyFile(work.db, old);
  if (file === undefined) return undefined;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const headers = { "content-type": "text/plain; charset=utf-8" };
    const answer = await fetch(`${url}/add-checkpoint`, { method: "POST", body: file, headers, redirect: "error", signal });
    const text = await answer.text();
    const told = answer.headers.get("content-type")?.startsWith("text/x.tlog.size") === true && /^\d{1,18}\n$/.test(text);
    return { status: answer.status, text, file, ...(told && { size: BigInt(text.trim()) }) };
  } catch {
    return undefined;
  }
}

/** Its lines are believed when they verify by the key we hold. */
async function keepLines(work: Work, key: VerifierKey, file: string, lines: string): Promise<boolean> {
  const checkpoint = readConsistency(file)?.checkpoint;
  const cosigned = checkpoint === undefined ? undefined : readCheckpoint(`${checkpoint.text}\n${lines}`);
  if (checkpoint === undefined || cosigned === undefined) return false;
  const { by, forged } = await signersOf(cosigned, [key]);
  if (forged || by.length === 0) return false;
  const mine = lines.split("\n").find((line) => line.startsWith(`— ${key.name} `));
  if (mine === undefined) return false;
  await keepCosignature(work.db, checkpoint.size, key.name, `${mine}\n`, work.clock.now());
  return true;
}

/** Said once for each size at which a witness knows another history. */
async function forked(work: Work, size: bigint): Promise<"forked"> {
  await work.transaction((tx) => keepFinding(tx, { kind: "witness-forked", number: size }, work.clock.now()));
  return "forked";
}

/** An authority that says when something was there (RFC 3161): gives a token over the message. */
export type StampAuthority = (message: Uint8Array) => Promise<Uint8Array>;

/** Has the newest checkpoint time-stamped every ten minutes, where it is new: one token covers every leaf before it. */
export function stampCheckpointsJob(stamp: StampAuthority): Job {
  return {
    name: "kernel.stamp-checkpoint",
    cron: "*/10 * * * *",
    run: async (work) => {
      const checkpoint = await latestCheckpoint(work.db);
      if (checkpoint === undefined || (await latestStamp(work.db))?.size === checkpoint.size) return;
      await keepStamp(work.db, checkpoint.size, await stamp(Buffer.from(checkpoint.signed)), work.clock.now());
    },
  };
}
