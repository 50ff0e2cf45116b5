import { isId, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Draft } from "../domain/draft.ts";
import { faults } from "../faults.ts";
import { lockDraft } from "../store/drafts.ts";

/** Drafts are written by persons alone. @throws kernel/sign-in-first, kernel/not-allowed */
export function getPerson({ actor }: Work): Person {
  if (actor.kind === "stranger") throw httpFaults["sign-in-first"]();
  if (actor.kind !== "person") throw httpFaults["not-allowed"]();
  return actor;
}

/** The person's own draft, locked; another's is as if it were not there. @throws forms/not-found */
export async function lockOwnDraft(work: Work, tx: Tx, draftId: string): Promise<Draft> {
  const { personId } = getPerson(work);
  const found = isId(draftId) ? await lockDraft(tx, draftId) : undefined;
  if (found === undefined || found.personId !== personId) throw faults["not-found"]();
  return found;
}

/** The same, as long as it may still be written. @throws forms/not-found, forms/already-taken */
export async function lockWritableDraft(work: Work, tx: Tx, draftId: string): Promise<Draft> {
  const draft = await lockOwnDraft(work, tx, draftId);
  if (draft.dossierId !== undefined) throw faults["already-taken"]({ dossierId: draft.dossierId });
  return draft;
}
