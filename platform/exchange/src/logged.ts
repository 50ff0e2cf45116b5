import type { JsonObject } from "@motlan/kernel";
import { lockListenerCursor, saveListenerCursor, type Work } from "@motlan/kernel/db";
import { appendToLog, type Logged } from "@motlan/kernel/log";
import { peersIn, talliesOf } from "./domain/tally.ts";
import { type KeptHalf, listHalvesAfter, listHalvesByNumber } from "./store/halves.ts";
import { addTallies, savePeerStates } from "./store/tallies.ts";

/** The name under which halves stand in the audit log. */
export const HALF_SOURCE = "exchange.half";
const BATCH = 2_000;

/**
 * Every half stands in the audit log within a second of its commit; a row that is changed or gone no longer fits it. It is counted for the operations page in the same
 * act. The query itself pays nothing for either.
 */
export const halvesInLog: Logged = { source: HALF_SOURCE, append, read };

async function append(work: Work): Promise<number> {
  return work.transaction(async (tx) => {
    const cursor = await lockListenerCursor(tx, HALF_SOURCE);
    const kept = await listHalvesAfter(tx, cursor, BATCH);
    const last = kept.at(-1);
    if (last === undefined) return 0;
    await appendToLog(
      tx,
      HALF_SOURCE,
      work.clock.now(),
      kept.map((half) => ({ reference: half.number, thing: thingOf(half) })),
    );
    await addTallies(tx, talliesOf(kept));
    await savePeerStates(tx, peersIn(kept));
    await saveListenerCursor(tx, HALF_SOURCE, { tx: last.tx, id: last.number });
    return kept.length;
  });
}

async function read(work: Work, references: readonly bigint[]): Promise<ReadonlyMap<bigint, JsonObject>> {
  const kept = await work.transaction((tx) => listHalvesByNumber(tx, references));
  return new Map(kept.map((half) => [half.number, thingOf(half)]));
}

/** All of a half; a field added later is to be left out where it is empty, so that what was logged before stays what it was. */
function thingOf({ number, tx: _tx, ...half }: KeptHalf): JsonObject {
  const plain: JsonObject = JSON.parse(JSON.stringify(half));
  return { ...plain, half: String(number) };
}
