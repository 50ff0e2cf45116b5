import type { Work } from "@motlan/kernel/db";
import type { Sender } from "../channels/channels.ts";
import { listLettersOnTheirWay, saveArrival } from "../store/messages.ts";

/** After so many days nobody tells any more what became of a letter: ours. */
const DAYS = 60;

/** Asks the postal operator what became of letters; one it does not answer for is asked again next time. */
export async function askPost(work: Work, sender: Sender | undefined): Promise<void> {
  if (sender?.ask === undefined) return;
  const since = new Date(work.clock.now().getTime() - DAYS * 86_400_000);
  for (const { noticeId } of await work.transaction((tx) => listLettersOnTheirWay(tx, since))) {
    const state = await sender.ask(`${noticeId}:letter`).catch(() => undefined);
    if (state !== undefined) await work.transaction((tx) => saveArrival(tx, noticeId, state));
  }
}
