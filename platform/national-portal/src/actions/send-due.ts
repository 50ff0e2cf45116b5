import { randomUUID } from "node:crypto";
import { systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { claimStreams, findNextDue } from "../store/streams.ts";
import { SEND } from "./plan-telling.ts";
import { type Held, isFirst, Round, type Sending } from "./send-round.ts";

/** Dossiers told in one round. */
const BATCH = 40;
const LEASE_MS = 180_000;
/** While a day's dossiers go out, no turn of it is longer: what else the node has to do (a refund, a message) does not wait for the end of it. */
const TURN_MS = 15_000;

/**
 * Tells the portal what is due, round by round, and goes on in another turn where that takes long: of each dossier its next message, rows of one agency in one call. A dossier
 * that fails waits by itself, longer each time; what the portal may have taken already is looked up before it is sent again, so that it is told once. Killed anywhere, it goes
 * on from there.
 */
export async function sendDue(work: Work, sending: Sending): Promise<void> {
  const end = systemClock.now().getTime() + TURN_MS;
  let moved: boolean;
  do moved = await sendRound(work, sending);
  while (moved && systemClock.now().getTime() < end);
  const due = await findNextDue(work.db);
  if (due === undefined) return;
  const wait = moved ? 0 : Math.max(1_000, due.getTime() - work.clock.now().getTime());
  // Jobs run by the database's time, which a demo's or a test's clock does not move.
  const runAt = new Date(systemClock.now().getTime() + wait);
  await work.transaction((tx) => work.enqueue(tx, SEND.task, {}, { ...SEND.job, runAt }));
}

/** True where something was taken and more may be due at once. */
async function sendRound(work: Work, sending: Sending): Promise<boolean> {
  const now = work.clock.now();
  const lease = randomUUID();
  const streams = await work.transaction((tx) => claimStreams(tx, lease, now, new Date(now.getTime() + LEASE_MS), BATCH));
  const round = new Round(work, sending, lease);
  const held: Held[] = [];
  for (const stream of streams) held.push(...(await round.hold(stream)));
  const sure: Held[] = [];
  for (const one of held) if (one.message.triedAt === null || !(await round.isThere(one))) sure.push(one);
  for (const group of groupsOf(sure.filter((one) => !round.isSettled(one)))) await round.send(group);
  return round.taken > 0;
}

/** Rows that go in one call: of one agency and kind; a dossier's first row apart from changes. */
function groupsOf(held: readonly Held[]): readonly (readonly Held[])[] {
  const groups = new Map<string, Held[]>();
  for (const one of held) {
    const key = JSON.stringify([one.agencyCode, one.message.kind, isFirst(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
