import { isId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Meeting, Seat } from "../domain/meeting.ts";
import { faults } from "../faults.ts";
import { insertMeetingVote, listItems, listSeats, lockMeeting, touchMeeting } from "../store/meetings.ts";
import { deskOf } from "./colleagues.ts";
import { signatureOf } from "./signature-of.ts";

export interface MeetingAct {
  readonly id: string;
  /** The revision that was looked at. */
  readonly revision: number;
}

export interface Voting extends MeetingAct {
  readonly seat: number;
  /** A vote on every dossier of the agenda. */
  readonly votes: Readonly<Record<string, string>>;
}

/**
 * A member votes on every dossier and signs; who called the meeting writes down, under their own name, what a member from outside voted on paper. A vote stays as it
 * was cast.
 * @throws work/not-yours, work/meeting-not-found, work/meeting-ended, work/not-met-yet, work/votes-needed, work/voted-already
 */
export function voteInMeeting(work: Work, act: Voting): Promise<void> {
  return work.transaction(async (tx) => {
    const { meeting, official } = await lockCalled(work, tx, act.id);
    const seat = (await listSeats(tx, meeting.id)).find(({ n }) => n === act.seat);
    if (seat === undefined || !mayVoteFor(official, meeting, seat)) throw faults["not-yours"]();
    const at = work.clock.now();
    if (at < meeting.at) throw faults["not-met-yet"]();
    const items = await listItems(tx, meeting.id);
    const cast = items.map(({ dossierId }) => ({ dossierId, choice: act.votes[dossierId] ?? "" }));
    if (cast.some(({ choice }) => meeting.rules.choices.every(({ value }) => value !== choice))) throw faults["votes-needed"]();
    const signature = signatureOf(official, at, {
      meeting: meeting.id,
      seat: seat.n,
      cast: cast.map(({ dossierId, choice }) => ({ dossierId, choice })),
    });
    for (const { dossierId, choice } of cast)
      if (!(await insertMeetingVote(tx, meeting, { dossierId, choice, seat: seat.n, signature }))) throw faults["voted-already"]();
    await touchMeeting(tx, meeting.id);
  });
}

/** One's own seat; that of somebody from outside for who called the meeting. */
export function mayVoteFor(official: Sitter, meeting: Pick<Meeting, "calledBy" | "rules">, seat: Pick<Seat, "n" | "officialId">): boolean {
  return seat.officialId === null ? meeting.calledBy === official.officialId : sitsIn(official, meeting, seat);
}

type Sitter = Pick<Official, "officialId" | "post">;

/** Whether the seat is this official's from the post they act from: who has left it, or acts from another, does not sit there. */
export function sitsIn({ officialId, post }: Sitter, { rules }: Pick<Meeting, "rules">, seat: Pick<Seat, "n" | "officialId">): boolean {
  return seat.officialId === officialId && (rules.posts?.[seat.n] ?? post) === post;
}

/** The meeting, locked, while it has not ended. @throws work/not-yours, work/meeting-not-found, work/meeting-ended */
export async function lockCalled(work: Work, tx: Tx, id: string): Promise<{ readonly meeting: Meeting; readonly official: Official }> {
  const official = deskOf(work);
  const meeting = isId(id) ? await lockMeeting(tx, id) : undefined;
  if (meeting === undefined) throw faults["meeting-not-found"]();
  if (meeting.state !== "called") throw faults["meeting-ended"]();
  return { meeting, official };
}
