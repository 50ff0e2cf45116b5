import { completeByCouncil, standsBeforeCouncil } from "@motlan/dossiers";
import { type Json, localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { concludeMeeting as decide, LEFT, type Meeting, type MeetingItem, NOTHING, presentAt } from "../domain/meeting.ts";
import { faults } from "../faults.ts";
import { endMeeting, listItems, listSeats, listVotes, noteFound } from "../store/meetings.ts";
import { issueCouncilMinutes } from "./issue-council-minutes.ts";
import { signatureOf } from "./signature-of.ts";
import { lockCalled, type MeetingAct, sitsIn } from "./vote-in-meeting.ts";

/**
 * The chair concludes: where enough members voted, what the most of them found completes the step of each dossier, and the minutes are made and sealed, all in one
 * act. A dossier in which nothing was found stays with its official; one that was withdrawn or went another way meanwhile drops out.
 * @throws work/not-yours, work/meeting-not-found, work/meeting-ended, work/meeting-changed, work/no-quorum, work/chair-absent, work/votes-equal,
 * dossiers/move-not-allowed, dossiers/fields-incomplete
 */
export function concludeMeeting(work: Work, act: MeetingAct): Promise<void> {
  return work.transaction(async (tx) => {
    const { meeting, official } = await lockSeen(work, tx, act);
    const [seats, items, votes] = [await listSeats(tx, meeting.id), await listItems(tx, meeting.id), await listVotes(tx, meeting.id)];
    if (!seats.some((seat) => seat.chairs && sitsIn(official, meeting, seat))) throw faults["not-yours"]();
    const gone = await listGone(work, meeting, items);
    const found = decide({ rules: meeting.rules, seats, items: items.filter(({ dossierId }) => !gone.has(dossierId)), votes });
    if (!found.ok) throw faults[found.why](found.about);
    const at = work.clock.now();
    const outcomes = items.map((item) => ({ ...item, outcome: found.value.get(item.dossierId) ?? LEFT }));
    const by = signatureOf(official, at, {
      meeting: meeting.id,
      found: outcomes.map(({ dossierId, outcome }) => ({ dossierId, outcome })),
    });
    const minutes = await issueCouncilMinutes(work, { meeting, seats, items: outcomes, votes, at });
    for (const item of outcomes) await settle(work, tx, meeting, item, minutes.number ?? "");
    await endMeeting(tx, { id: meeting.id, state: "concluded", at, by, documentId: minutes.id });
    const data = { dossiers: items.length, present: presentAt(votes).size, members: seats.length };
    await work.announce(tx, { type: "work.council-concluded", subject: meeting.id, agencyId: meeting.agencyId, data });
  });
}

async function listGone(work: Work, { step }: Meeting, items: readonly MeetingItem[]): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  for (const { dossierId } of items) if (!(await standsBeforeCouncil(work, { dossierId, step }))) gone.add(dossierId);
  return gone;
}

type Outcome = MeetingItem & { readonly outcome: string };

async function settle(
  work: Work,
  tx: Tx,
  { id, step, rules, at }: Meeting,
  { dossierId, fields, outcome }: Outcome,
  number: string,
): Promise<void> {
  await noteFound(tx, id, dossierId, outcome);
  if (outcome === NOTHING || outcome === LEFT) return;
  const filled: Record<string, Json> = { ...fields, [rules.votes]: outcome };
  if (rules.metOn !== undefined) filled[rules.metOn] = localDateOf(at);
  if (rules.minutes !== undefined) filled[rules.minutes] = number;
  await completeByCouncil(work, { dossierId, step, fields: filled, note: number });
}

/** Whoever called it, or its chair, calls it off; its dossiers may go before another. @throws work/not-yours, work/meeting-not-found, work/meeting-ended, work/meeting-changed */
export function cancelMeeting(work: Work, act: MeetingAct): Promise<void> {
  return work.transaction(async (tx) => {
    const { meeting, official } = await lockSeen(work, tx, act);
    const isChair = (await listSeats(tx, meeting.id)).some((seat) => seat.chairs && sitsIn(official, meeting, seat));
    if (official.officialId !== meeting.calledBy && !isChair) throw faults["not-yours"]();
    const at = work.clock.now();
    await endMeeting(tx, {
      id: meeting.id,
      state: "cancelled",
      at,
      by: signatureOf(official, at, { meeting: meeting.id }),
      documentId: null,
    });
    await work.announce(tx, { type: "work.council-cancelled", subject: meeting.id, agencyId: meeting.agencyId });
  });
}

async function lockSeen(
  work: Work,
  tx: Tx,
  { id, revision }: MeetingAct,
): Promise<{ readonly meeting: Meeting; readonly official: Official }> {
  const locked = await lockCalled(work, tx, id);
  if (locked.meeting.revision !== revision) throw faults["meeting-changed"]();
  return locked;
}
