import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { DRAFT_DAYS, type Draft } from "../domain/draft.ts";
import { listOpenDrafts } from "../store/drafts.ts";
import { getPerson } from "./lock-own-draft.ts";
import { rulebookOf } from "./read-rulebook.ts";

/** A draft in the list of what the person has begun. */
export interface DraftCard {
  readonly id: string;
  readonly procedureCode: string;
  readonly title: Text;
  readonly actingFor: string;
  readonly updatedAt: Date;
  /** When it is deleted unless it is touched before. */
  readonly expiresAt: Date;
}

/** Far more than anyone has open: one a procedure and person it is for. */
const MOST = 100;

/** The person's open drafts, the last touched first. @throws kernel/sign-in-first */
export function listMyDrafts(work: Work): Promise<DraftCard[]> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => draftCards(work, await listOpenDrafts(tx, personId, MOST)));
}

export async function draftCards(work: Work, drafts: readonly Draft[]): Promise<DraftCard[]> {
  const cards: DraftCard[] = [];
  for (const { id, procedureCode, versionId, actingFor, updatedAt } of drafts) {
    const { version } = await rulebookOf(work, versionId);
    const expiresAt = new Date(updatedAt.getTime() + DRAFT_DAYS * 86_400_000);
    cards.push({ id, procedureCode, title: version.title, actingFor, updatedAt, expiresAt });
  }
  return cards;
}
