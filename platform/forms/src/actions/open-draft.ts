import { newId, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import { faults } from "../faults.ts";
import { findDraftByRequest, insertDraft, lockOpenDraft } from "../store/drafts.ts";
import { getPerson } from "./lock-own-draft.ts";
import { type Rulebook, rulebookInForce } from "./read-rulebook.ts";
import { renewDraft } from "./renew-draft.ts";

export interface OpenDraftInput {
  readonly procedureCode: string;
  /** A value of the declaration's list: "self", "child"… */
  readonly actingFor: string;
  readonly requestKey: string;
}

/**
 * Begins an application, or goes on with the one the person has open for this procedure and the same "for whom". What the State holds is read at once.
 * @throws kernel/sign-in-first, forms/no-form, forms/assurance-too-low, forms/unknown-acting-for
 */
export function openDraft(work: Work, input: OpenDraftInput): Promise<Draft> {
  const person = getPerson(work);
  return work.transaction(async (tx) => {
    const rulebook = await rulebookInForce(work, input.procedureCode);
    refuseUnfit(person, rulebook, input.actingFor);
    const draft = await beginOrResume(work, tx, person, rulebook, input);
    return draft.dossierId === undefined ? (await renewDraft(work, tx, draft)).draft : draft;
  });
}

function refuseUnfit(person: Person, { version }: Rulebook, actingFor: string): void {
  if (person.assurance < version.applicant.assurance) throw faults["assurance-too-low"]();
  if (!version.applicant.actingFor.some(({ value }) => value === actingFor)) throw faults["unknown-acting-for"]();
}

async function beginOrResume(work: Work, tx: Tx, { personId }: Person, { versionId }: Rulebook, input: OpenDraftInput): Promise<Draft> {
  const { procedureCode, actingFor, requestKey } = input;
  const at = work.clock.now();
  const begun = await insertDraft(tx, { id: newId(at), personId, procedureCode, versionId, actingFor, requestKey, at });
  if (begun !== undefined) {
    await work.announce(tx, { type: "forms.opened", subject: begun.id, data: { procedureCode, versionId } });
    return begun;
  }
  const before = (await findDraftByRequest(tx, personId, requestKey)) ?? (await lockOpenDraft(tx, { personId, procedureCode, actingFor }));
  if (before === undefined) throw faults["not-found"]();
  return before;
}
