import { isId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { faults } from "../faults.ts";
import { countUnreadOf, findNotice, type Inbox, listNoticesOf, markReadOf, type Notice } from "../store/notices.ts";

/** Notices on one page. */
export const PAGE_SIZE = 20;

/** One's own notices, newest first: a person's in the portal, an official's at the desk of the agency they now work for. `page` counts from 1. @throws kernel/sign-in-first */
export function listMyNotices(work: Work, { page = 1 }: { readonly page?: number } = {}): Promise<Notice[]> {
  return inMyInbox(work, (tx, inbox) => listNoticesOf(tx, inbox, PAGE_SIZE, (Math.max(page, 1) - 1) * PAGE_SIZE));
}

/** How many wait to be read. @throws kernel/sign-in-first */
export function countUnread(work: Work): Promise<number> {
  return inMyInbox(work, countUnreadOf);
}

/** A notice is opened: it is read from now on. Opened again, the first time stays. @throws notices/not-found, kernel/sign-in-first */
export function openNotice(work: Work, noticeId: string): Promise<Notice> {
  return inMyInbox(work, async (tx, inbox) => {
    const notice = isId(noticeId) ? await findNotice(tx, inbox, noticeId) : undefined;
    if (notice === undefined) throw faults["not-found"]();
    await markReadOf(tx, inbox, noticeId, work.clock.now());
    return notice;
  });
}

/** One notice, or without an id all of them, was read. Said again, the first time stays. @throws notices/not-found, kernel/sign-in-first */
export async function markRead(work: Work, { noticeId }: { readonly noticeId?: string } = {}): Promise<void> {
  if (noticeId === undefined) await inMyInbox(work, (tx, inbox) => markReadOf(tx, inbox, undefined, work.clock.now()));
  else await openNotice(work, noticeId);
}

async function inMyInbox<T>(work: Work, act: (tx: Tx, inbox: Inbox) => Promise<T>): Promise<T> {
  const { actor } = work;
  if (actor.kind !== "person" && actor.kind !== "official") throw httpFaults["sign-in-first"]();
  const { personId } = actor;
  return work.transaction((tx) => act(tx, actor.kind === "official" ? { personId, agencyId: actor.agencyId } : { personId }));
}
