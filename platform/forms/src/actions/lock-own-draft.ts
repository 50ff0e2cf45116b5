import { isId, may, type Official, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Draft } from "../domain/draft.ts";
import { faults } from "../faults.ts";
import { lockDraft } from "../store/drafts.ts";

/** @throws kernel/sign-in-first, kernel/not-allowed */
export function getPerson({ actor }: Work): Person {
  if (actor.kind === "stranger") throw httpFaults["sign-in-first"]();
  if (actor.kind !== "person") throw httpFaults["not-allowed"]();
  return actor;
}

/** An official who may write applications at their desk. @throws kernel/sign-in-first, kernel/not-allowed */
export function getClerk({ actor }: Work): Official {
  if (actor.kind === "stranger") throw httpFaults["sign-in-first"]();
  if (actor.kind !== "official" || !may(actor, "forms.write-at-desk", actor.agencyId)) throw httpFaults["not-allowed"]();
  return actor;
}

/** The person's own draft, or one of the clerk's desk, locked; another's is as if it were not there. @throws forms/not-found, kernel/sign-in-first, kernel/not-allowed */
export async function lockOwnDraft(work: Work, tx: Tx, draftId: string): Promise<Draft> {
  const isOwn = work.actor.kind === "official" ? ofDesk(getClerk(work)) : ofPerson(getPerson(work));
  const found = isId(draftId) ? await lockDraft(tx, draftId) : undefined;
  if (found === undefined || !isOwn(found)) throw faults["not-found"]();
  return found;
}

const ofDesk = (clerk: Official) => (draft: Draft) => draft.desk?.agencyId === clerk.agencyId;
const ofPerson = (person: Person) => (draft: Draft) => draft.desk === undefined && draft.personId === person.personId;

/** The same, as long as it may still be written. @throws forms/not-found, forms/already-taken */
export async function lockWritableDraft(work: Work, tx: Tx, draftId: string): Promise<Draft> {
  const draft = await lockOwnDraft(work, tx, draftId);
  if (draft.dossierId !== undefined) throw faults["already-taken"]({ dossierId: draft.dossierId });
  return draft;
}
