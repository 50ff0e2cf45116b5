import type { Holder } from "@motlan/agencies";
import { readDocument } from "@motlan/documents";
import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Meeting, MeetingItem, Seat, Vote } from "../domain/meeting.ts";
import { faults } from "../faults.ts";
import { findMeeting, listItems, listMeetingsOf, listSeats, listVotes } from "../store/meetings.ts";
import { colleaguesAt, deskOf } from "./colleagues.ts";

export interface MeetingFile {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  readonly items: readonly MeetingItem[];
  readonly votes: readonly Vote[];
}

/** The agency's meetings still to decide, or those that are over. @throws work/not-yours */
export async function listMeetings(
  work: Work,
  { ended = false, limit = 30, offset = 0 }: { readonly ended?: boolean; readonly limit?: number; readonly offset?: number } = {},
): Promise<Meeting[]> {
  const { agencyId } = deskOf(work);
  return work.transaction((tx) => listMeetingsOf(tx, agencyId, !ended, limit, offset));
}

/** @throws work/not-yours, work/meeting-not-found */
export async function getMeeting(work: Work, id: string): Promise<MeetingFile> {
  deskOf(work);
  return work.transaction(async (tx) => {
    const meeting = isId(id) ? await findMeeting(tx, id) : undefined;
    if (meeting === undefined) throw faults["meeting-not-found"]();
    return { meeting, seats: await listSeats(tx, id), items: await listItems(tx, id), votes: await listVotes(tx, id) };
  });
}

/** Officials who may fill a seat: everybody who reads the agency's dossiers. @throws work/not-yours */
export async function listWhoMaySit(work: Work): Promise<Holder[]> {
  return colleaguesAt(work, deskOf(work).agencyId);
}

/** The sealed minutes. @throws work/not-yours, work/meeting-not-found */
export async function readMeetingPaper(work: Work, id: string) {
  const { meeting } = await getMeeting(work, id);
  if (meeting.documentId === null) throw faults["meeting-not-found"]();
  return readDocument(work, meeting.documentId, ({ owner }) => owner.kind === "meeting" && owner.id === id);
}
