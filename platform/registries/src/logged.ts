import { lockListenerCursor, saveListenerCursor, type Work } from "@motlan/kernel/db";
import { appendToLog, type Logged } from "@motlan/kernel/log";
import { ACCESS_SOURCE, loggedAccess } from "./domain/logged-access.ts";
import { listAccessesAfter, listAccessesById } from "./store/kept-accesses.ts";

const BATCH = 2_000;

/** Every read of a record stands in the audit log within a second of it; the look-up itself pays nothing for that. */
export const accessesInLog: Logged = { source: ACCESS_SOURCE, append, read };

async function append(work: Work): Promise<number> {
  return work.transaction(async (tx) => {
    const cursor = await lockListenerCursor(tx, ACCESS_SOURCE);
    const kept = await listAccessesAfter(tx, cursor, BATCH);
    const last = kept.at(-1);
    if (last === undefined) return 0;
    const things = kept.map((one) => ({
      reference: one.id,
      thing: loggedAccess(one),
      ...(one.personId === null ? {} : { about: one.personId }),
    }));
    await appendToLog(tx, ACCESS_SOURCE, work.clock.now(), things);
    await saveListenerCursor(tx, ACCESS_SOURCE, { tx: last.tx, id: last.id });
    return kept.length;
  });
}

async function read(work: Work, references: readonly bigint[]) {
  const kept = await work.transaction((tx) => listAccessesById(tx, references));
  return new Map(kept.map((one) => [one.id, loggedAccess(one)]));
}
