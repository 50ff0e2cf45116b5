import type { Work } from "@motlan/kernel/db";
import { listOpenDeskDrafts } from "../store/drafts.ts";
import { type DraftCard, draftCards } from "./list-my-drafts.ts";
import { getClerk } from "./lock-own-draft.ts";

const MOST = 50;

/** What the clerk's desk has begun and not handed in, the last touched first, with whose it is. @throws kernel/not-allowed */
export async function listDeskDrafts(work: Work): Promise<readonly (DraftCard & { readonly applicant: string })[]> {
  const { agencyId } = getClerk(work);
  return work.transaction(async (tx) => {
    const drafts = await listOpenDeskDrafts(tx, agencyId, MOST);
    const cards = await draftCards(work, drafts);
    return cards.map((card, at) => ({ ...card, applicant: String(drafts[at]?.known.applicant?.record?.values.fullName ?? "") }));
  });
}
