import { listDraftsForNode } from "@motlan/forms";
import type { Work } from "@motlan/kernel/db";
import { type ClosingNews, findClosing, listToldDrafts, markToldDrafts } from "../store/portal-closing.ts";

const AT_ONCE = 500;

export interface Telling {
  readonly closingId: string;
  readonly closesOn: string;
  readonly news: ClosingNews;
}

/**
 * Announces to everybody who is writing an application that the local portal closes, or stays open after all; each once, so that a job that begins again tells nobody twice.
 * That it stays open is told to those who had heard otherwise. @throws kernel/not-allowed
 */
export async function tellWriters(work: Work, { closingId, closesOn, news }: Telling): Promise<void> {
  // Undone before anybody was told: there is nothing to say.
  if (news === "closes" && (await findClosing(work.db))?.id !== closingId) return;
  let after: string | undefined;
  for (;;) {
    const drafts = await listDraftsForNode(work, { after, limit: AT_ONCE });
    const last = drafts.at(-1);
    if (last === undefined) return;
    await work.transaction(async (tx) => {
      const ids = drafts.map(({ id }) => id);
      const meant = news === "closes" ? ids : [...(await listToldDrafts(tx, closingId, ids))];
      const untold = await markToldDrafts(tx, closingId, news, meant);
      const type = news === "closes" ? "dossiers.writer-told-closing" : "dossiers.writer-told-open";
      for (const { id, personId } of drafts.filter((draft) => untold.has(draft.id)))
        await work.announce(tx, { type, subject: id, data: { personId, closesOn } });
    });
    after = last.id;
  }
}
