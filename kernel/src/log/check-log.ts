import type { Work } from "../db/work.ts";
import type { Job, Module } from "../module.ts";
import { checkEnds, checkStretch } from "./check.ts";
import { type Finding, keepFinding, lockCheckState, logEnds, mendFindings, saveCheckState } from "./check-store.ts";

/** How many numbers one look takes at once. */
const STRETCH = 2_000n;
/** How many a minute's turn goes on to: a log of ten million is looked over in seventeen hours, a small one every minute. */
const TURN = 5n;

/** Looks over the log by itself, a part a minute, round and round, and keeps what it finds. */
export function checkLogJob(modules: readonly Module[]): Job {
  return {
    name: "kernel.check-log",
    cron: "* * * * *",
    run: async (work) => {
      for (let stretch = 0n; stretch < TURN; stretch += 1n) if (await checkNext(work, modules)) return;
    },
  };
}

/** The next stretch of the present round; true when that ended the round, or somebody else is at it. */
export function checkNext(work: Work, modules: readonly Module[]): Promise<boolean> {
  return work.transaction(async (tx) => {
    const state = await lockCheckState(tx);
    if (state === undefined) return true;
    const now = work.clock.now();
    const begun = state.round_began_at ?? now;
    const { size } = await logEnds(tx);
    const to = state.next + STRETCH < size ? state.next + STRETCH : size;
    const over = to >= size;
    const logged = modules.flatMap((module) => module.logged ?? []);
    const found = to > state.next ? await checkStretch(work, logged, state.next, to) : [];
    for (const one of [...found, ...(over ? await checkEnds(tx) : [])]) await keepFinding(tx, one, now);
    if (over) await mendFindings(tx, begun, now);
    await saveCheckState(tx, {
      next: over ? 0n : to,
      round_began_at: over ? null : begun,
      whole_at: over ? now : state.whole_at,
      whole_size: over ? size : state.whole_size,
    });
    return over;
  });
}

/** Looks over the whole log at once and tells of each stretch; keeps nothing. */
export async function checkWholeLog(
  work: Work,
  modules: readonly Module[],
  told: (done: bigint, of: bigint) => void = () => undefined,
): Promise<readonly Finding[]> {
  const logged = modules.flatMap((module) => module.logged ?? []);
  const found: Finding[] = [];
  const { size } = await logEnds(work.db);
  for (let from = 0n; from < size; from += STRETCH) {
    const to = from + STRETCH < size ? from + STRETCH : size;
    found.push(...(await checkStretch(work, logged, from, to)));
    told(to, size);
  }
  return [...found, ...(await checkEnds(work.db))];
}
