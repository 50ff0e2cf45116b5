import { newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type DeskSide, decideEnvelope, type Envelope } from "../domain/desk.ts";
import type { Draft } from "../domain/draft.ts";
import { faults } from "../faults.ts";
import { findDraftByRequest, insertDraft, lockOpenDeskDraft, saveDeskSide } from "../store/drafts.ts";
import { identifyPerson, type Presented } from "./identify-person.ts";
import { getClerk } from "./lock-own-draft.ts";
import { type Rulebook, rulebookInForce } from "./read-rulebook.ts";
import { renewDraft } from "./renew-draft.ts";

export interface OpenDeskDraftInput {
  readonly procedureCode: string;
  readonly actingFor: string;
  readonly requestKey: string;
  readonly applicant: Presented;
  /** Somebody else stands there, with a mandate of the applicant's. */
  readonly bearer?: Presented & { readonly mandate: string };
  /** It came by post; without it, somebody stands at the counter. */
  readonly envelope?: Omit<Envelope, "receivedAt"> & { readonly receivedAt: Date };
}

/**
 * A clerk begins an application for the person before them, or goes on with the one their desk has open for the same. Who the person is, is read from the population
 * registry for this draft. The person needs no account: whoever sees the card vouches for them.
 * @throws kernel/not-allowed, forms/person-unknown, forms/no-form, forms/unknown-acting-for, forms/envelope-incomplete, forms/envelope-day-wrong,
 * forms/mandate-missing, forms/bearer-is-applicant
 */
export async function openDeskDraft(work: Work, input: OpenDeskDraftInput): Promise<Draft> {
  const clerk = getClerk(work);
  const rulebook = await rulebookInForce(work, input.procedureCode);
  if (!rulebook.version.applicant.actingFor.some(({ value }) => value === input.actingFor)) throw faults["unknown-acting-for"]();
  const papers = papersOf(input, work.clock.now());
  const id = newId(work.clock.now());
  // Before the act: the look stays in the lists of reads of both though the act be refused.
  const applicant = await identifyPerson(work, input.applicant, id);
  const desk = await deskSideOf(work, clerk, input, { id, ...applicant }, papers);
  return work.transaction(async (tx) => {
    const draft = await beginOrResume(work, tx, rulebook, input, { id, personId: applicant.personId, desk });
    return draft.dossierId === undefined ? (await renewDraft(work, tx, draft)).draft : draft;
  });
}

interface Applicant {
  readonly id: string;
  readonly personId: string;
  readonly differs: DeskSide["differs"];
}

/** What is there to be seen before anybody is looked up: the envelope, and by which paper somebody else stands there. */
function papersOf({ envelope: stated, bearer }: OpenDeskDraftInput, now: Date): Pick<DeskSide, "envelope"> {
  const envelope = stated && decideEnvelope(stated, now);
  if (envelope?.ok === false) throw faults[envelope.why]();
  if (bearer?.mandate.trim() === "") throw faults["mandate-missing"]();
  return envelope === undefined ? {} : { envelope: envelope.value };
}

async function deskSideOf(
  work: Work,
  clerk: Official,
  input: OpenDeskDraftInput,
  applicant: Applicant,
  papers: Pick<DeskSide, "envelope">,
): Promise<DeskSide> {
  const bearer = input.bearer && (await bearerOf(work, input.bearer, applicant));
  return {
    agencyId: clerk.agencyId,
    officialId: clerk.officialId,
    channel: papers.envelope === undefined ? "counter" : "post",
    identifiedBy: input.applicant.card === undefined ? "number" : "card",
    differs: applicant.differs,
    ...papers,
    ...(bearer && { bearer }),
  };
}

/** Both persons are on record: whose matter it is, and who brought it by which paper (Civil Code 91/2015/QH13, article 138). */
async function bearerOf(work: Work, { mandate, ...presented }: Presented & { readonly mandate: string }, applicant: Applicant) {
  const { personId, name } = await identifyPerson(work, presented, applicant.id);
  if (personId === applicant.personId) throw faults["bearer-is-applicant"]();
  return { personId, name, mandate: mandate.trim().slice(0, 500) };
}

type Begun = Pick<Draft, "id" | "personId"> & { readonly desk: DeskSide };

async function beginOrResume(work: Work, tx: Tx, { versionId }: Rulebook, input: OpenDeskDraftInput, begun: Begun): Promise<Draft> {
  const { procedureCode, actingFor, requestKey } = input;
  const at = work.clock.now();
  const made = await insertDraft(tx, { ...begun, procedureCode, versionId, actingFor, requestKey, at });
  if (made !== undefined) {
    const data = { procedureCode, versionId, channel: begun.desk.channel };
    await work.announce(tx, { type: "forms.opened", subject: made.id, agencyId: begun.desk.agencyId, data });
    return made;
  }
  const { agencyId } = begun.desk;
  const said = await findDraftByRequest(tx, begun.personId, requestKey);
  const before = said ?? (await lockOpenDeskDraft(tx, { agencyId, personId: begun.personId, procedureCode, actingFor }));
  if (before === undefined) throw faults["not-found"]();
  return said === undefined ? saveDeskSide(tx, before, begun.desk) : before;
}
