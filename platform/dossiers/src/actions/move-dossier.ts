import { officeHoursOf } from "@motlan/agencies";
import type { OfficeHours } from "@motlan/formats";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { timesAfter } from "../domain/clock-rules.ts";
import { deadlineOf } from "../domain/deadline.ts";
import { type Dossier, openSteps, stateOf, stepNamed } from "../domain/dossier.ts";
import type { Move } from "../domain/moves.ts";
import { decideMove, type MoveOptions } from "../domain/process.ts";
import type { ProcessState } from "../domain/state.ts";
import { ruleHolds } from "../facts.ts";
import { faults } from "../faults.ts";
import { saveDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { answerTransfer } from "../store/transfers.ts";
import { enterQueue } from "./enter-queue.ts";
import { factsNow } from "./facts-now.ts";
import { keepWatch } from "./keep-watch.ts";
import { planWhatFollows } from "./plan-what-follows.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";
import { tellWhole } from "./tell-whole.ts";

export interface Moving extends Omit<MoveOptions, "holds"> {
  /** Words kept with the history, for the applicant and the colleagues. */
  readonly note?: JsonObject;
  /** Members of the dossier that this act changes beside its place in the process. */
  readonly change?: Partial<Dossier>;
}

/**
 * The one way a dossier moves: the pure rule decides, then the dossier, its history, its lines in the queue, the event and what follows by itself are
 * written in the act's transaction. The dossier must be locked.
 * @throws dossiers/move-not-allowed
 */
export async function moveDossier(work: Work, tx: Tx, dossier: Dossier, move: Move, moving: Moving = {}): Promise<Dossier> {
  const rulebook = await readRulebook(work, dossier.versionId);
  const changed: Dossier = { ...dossier, ...moving.change };
  const holds = await conditionsOf(work, rulebook, changed);
  const next = decideMove(dossier.process, stateOf(dossier), move, { ...moving, ...(holds && { holds }) });
  if (!next.ok) throw faults[next.why](next.about);
  const at = moving.at ?? dossier.step;
  const clock = { now: work.clock.now(), office: await officeHoursOf(work.db, changed.agencyId) };
  const moved = await saveDossier(tx, withTimes(clock, rulebook, dossier, placed(changed, next.value, move), move, at));
  if (dossier.marks.passedOn === true && moved.marks.passedOn === undefined)
    await answerTransfer(tx, dossier.id, { answer: "accepted", at: clock.now });
  await tell(work, tx, dossier, moved, move, { ...moving, at });
  if (rulebook.version.parts === undefined) await enterQueue(work, tx, moved, rulebook);
  await tellWhole(work, tx, moved);
  await keepWatch(tx, clock.office, moved, dossier);
  await announceMove(work, tx, dossier, moved, move);
  await planWhatFollows(work, tx, moved, move, rulebook);
  // A result asked for online is handed over the moment it is made; nobody waits for a counter to open.
  if (moved.status === "decided" && moved.delivery === "online")
    return moveDossier(work.as({ kind: "system", name: "dossiers.hand-over" }), tx, moved, "hand-over");
  return moved;
}

/** Conditions left open at submission are decided by the facts as they are now; most processes have none, and their facts are not gathered. */
async function conditionsOf(work: Work, { rules }: Rulebook, dossier: Dossier): Promise<((when: string) => boolean) | undefined> {
  if (dossier.process.every(({ when }) => when === undefined)) return undefined;
  const facts = await factsNow(work, dossier);
  return (when) => ruleHolds(rules, when, facts);
}

function placed(dossier: Dossier, { status, step, branches, extended }: ProcessState, move: Move): Dossier {
  // What the node does by itself does not mean that the agency keeps what was passed on to it.
  const passedOn = move === "transfer" || (move === "apologise" && dossier.marks.passedOn === true);
  const marks = { ...(branches !== undefined && { branches }), ...(extended === true && { extended }), ...(passedOn && { passedOn }) };
  return { ...dossier, status, step, marks };
}

/** The history says where the dossier is now; the note, which of several steps the act was done in. */
async function tell(work: Work, tx: Tx, before: Dossier, after: Dossier, move: Move, { note, at }: Moving): Promise<void> {
  const beside = at !== undefined && openSteps(before).length > 1 ? { at } : {};
  await insertHistory(tx, work.actor, {
    dossierId: after.id,
    at: work.clock.now(),
    move,
    from: before.status,
    to: after.status,
    step: after.step ?? before.step,
    note: { ...note, ...beside },
  });
}

interface ClockNow {
  readonly now: Date;
  readonly office: OfficeHours;
}

/** What the act does to the clocks. */
function withTimes(
  { now, office }: ClockNow,
  { version }: Rulebook,
  before: Dossier,
  after: Dossier,
  move: Move,
  at: string | undefined,
): Dossier {
  const places = openSteps(after).map(({ step }) => step);
  const rows = version.steps.filter(({ id }) => (places.length > 0 ? places.includes(id) : id === after.step));
  const hours = rows.length === 0 ? undefined : Math.max(...rows.map((row) => row.hours));
  const takesIn = stepNamed(before, at)?.does === "take-in";
  const rules = { office, deadline: deadlineOf(version, after), hours, term: rows[0]?.term };
  return timesAfter(before, after, { move, takesIn, now, rules });
}

const NEWS: Partial<Record<Move, string>> = {
  sealed: "dossiers.decided",
  refuse: "dossiers.refused",
  stop: "dossiers.stopped",
  extend: "dossiers.extended",
  apologise: "dossiers.late",
  consult: "dossiers.consulted",
  "hand-over": "dossiers.returned",
  withdraw: "dossiers.withdrawn",
  lapse: "dossiers.withdrawn",
  "answer-refused": "dossiers.answer-refused",
  ask: "dossiers.asked",
  transfer: "dossiers.passed-on",
  "transfer-back": "dossiers.passed-back",
};

async function announceMove(work: Work, tx: Tx, before: Dossier, after: Dossier, move: Move): Promise<void> {
  const about = { code: after.code, procedureCode: after.procedureCode, personId: after.personId };
  const place = {
    move,
    from: before.status,
    to: after.status,
    step: after.step ?? null,
    due: after.dueAt?.toISOString() ?? null,
    takenIn: after.takenInAt !== undefined,
  };
  const news = { subject: after.id, agencyId: after.agencyId, data: { ...about, ...place } };
  await work.announce(tx, { type: "dossiers.moved", ...news });
  const special = after.status === "confirming" ? "dossiers.draft-sent" : NEWS[move];
  if (special !== undefined)
    await work.announce(tx, { type: special, ...news, data: { ...news.data, channel: after.channel, decidedBy: after.decidedBy ?? null } });
}
