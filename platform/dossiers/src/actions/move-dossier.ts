import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { timesAfter } from "../domain/clock.ts";
import { type Dossier, stepOf } from "../domain/dossier.ts";
import { decideMove, type Move } from "../domain/process.ts";
import { faults } from "../faults.ts";
import { saveDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { putQueueEntry } from "../store/queue.ts";
import { planWhatFollows } from "./plan-what-follows.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

export interface MoveOptions {
  /** Words kept with the history, for the applicant and the colleagues. */
  readonly note?: JsonObject;
  /** Members of the dossier that this act changes beside its place in the process. */
  readonly change?: Partial<Dossier>;
  /** The step asked another registry's owner: the dossier waits for the answer. */
  readonly waitsForAnswer?: boolean;
}

/**
 * The one way a dossier moves: the pure rule decides, then the dossier, its history, its line in the queue, the event and what follows by itself are
 * written in the act's transaction. The dossier must be locked.
 * @throws dossiers/move-not-allowed
 */
export async function moveDossier(work: Work, tx: Tx, dossier: Dossier, move: Move, options: MoveOptions = {}): Promise<Dossier> {
  const next = decideMove(
    dossier.process,
    { status: dossier.status, ...(dossier.step !== undefined && { step: dossier.step }) },
    move,
    options,
  );
  if (!next.ok) throw faults[next.why](next.about);
  const rulebook = await readRulebook(work, dossier.versionId);
  const placed: Dossier = { ...dossier, ...options.change, status: next.value.status, step: next.value.step };
  const moved = await saveDossier(tx, withTimes(work.clock.now(), rulebook, dossier, placed, move));
  const line = {
    dossierId: moved.id,
    at: work.clock.now(),
    move,
    from: dossier.status,
    to: moved.status,
    step: moved.step ?? dossier.step,
  };
  await insertHistory(tx, work.actor, { ...line, ...(options.note && { note: options.note }) });
  await putQueueEntry(tx, moved, rulebook.version.title, "");
  await announceMove(work, tx, dossier, moved, move);
  await planWhatFollows(work, tx, moved, move, rulebook);
  // A result asked for online is handed over the moment it is made; nobody waits for a counter to open.
  if (moved.status === "decided" && moved.delivery === "online")
    return moveDossier(work.as({ kind: "system", name: "dossiers.hand-over" }), tx, moved, "hand-over");
  return moved;
}

/** What the act does to the clocks. */
function withTimes(now: Date, { version }: Rulebook, before: Dossier, after: Dossier, move: Move): Dossier {
  const step = version.steps.find((row) => row.id === after.step);
  const deadline = version.channels.find((row) => row.kind === after.channel)?.deadline;
  return timesAfter(before, after, move, stepOf(before)?.does === "take-in", now, { deadline, hours: step?.hours, term: step?.term });
}

const NEWS: Partial<Record<Move, string>> = {
  sealed: "dossiers.decided",
  refuse: "dossiers.refused",
  "hand-over": "dossiers.returned",
  withdraw: "dossiers.withdrawn",
  lapse: "dossiers.withdrawn",
  "answer-refused": "dossiers.answer-refused",
  ask: "dossiers.asked",
};

async function announceMove(work: Work, tx: Tx, before: Dossier, after: Dossier, move: Move): Promise<void> {
  const about = { code: after.code, procedureCode: after.procedureCode, personId: after.personId };
  const place = { move, from: before.status, to: after.status, step: after.step ?? null, due: after.dueAt?.toISOString() ?? null };
  const news = { subject: after.id, agencyId: after.agencyId, data: { ...about, ...place } };
  await work.announce(tx, { type: "dossiers.moved", ...news });
  const special = after.status === "confirming" ? "dossiers.draft-sent" : NEWS[move];
  if (special !== undefined)
    await work.announce(tx, { type: special, ...news, data: { ...news.data, channel: after.channel, decidedBy: after.decidedBy ?? null } });
}
