import { isId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { faults } from "../faults.ts";
import { countUnreadOf, hasNotice, listNoticesOf, markReadOf, type Notice } from "../store/notices.ts";

/** Notices on one page. */
export const PAGE_SIZE = 20;

/** The signed-in person's notices, newest first; `page` counts from 1. @throws kernel/sign-in-first */
export function listMyNotices(work: Work, { page = 1 }: { readonly page?: number } = {}): Promise<Notice[]> {
  return asPerson(work, (tx, personId) => listNoticesOf(tx, personId, PAGE_SIZE, (Math.max(page, 1) - 1) * PAGE_SIZE));
}

/** How many wait to be read. @throws kernel/sign-in-first */
export function countUnread(work: Work): Promise<number> {
  return asPerson(work, countUnreadOf);
}

/** One notice, or without an id all of them, was read. Said again, the first time stays. @throws notices/not-found, kernel/sign-in-first */
export function markRead(work: Work, { noticeId }: { readonly noticeId?: string } = {}): Promise<void> {
  return asPerson(work, async (tx, personId) => {
    if (noticeId !== undefined && !(isId(noticeId) && (await hasNotice(tx, personId, noticeId)))) throw faults["not-found"]();
    await markReadOf(tx, personId, noticeId, work.clock.now());
  });
}

async function asPerson<T>(work: Work, act: (tx: Tx, personId: string) => Promise<T>): Promise<T> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction((tx) => act(tx, actor.personId));
}
