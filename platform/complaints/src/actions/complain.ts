import { findAgency } from "@motlan/agencies";
import { type DossierFile, getMyDossier, listHands } from "@motlan/dossiers";
import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type About, type Complaint, complainable, maySecond, tidyWords } from "../domain/complaint.ts";
import { endOfTerm, type Instance, type Terms, termsOn } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { findOfRequest, findStanding, holdDossier, insertAct, insertComplaint, lockComplaint } from "../store/complaints.ts";
import { findHearer, type Hearer } from "./find-hearer.ts";

export interface ComplaintInput {
  readonly dossierId: string;
  readonly about: About;
  readonly words: string;
  readonly requestKey: string;
}

/** What of a dossier its applicant may complain of now, who would hear it and by when. */
export interface WhoHears extends Hearer {
  readonly about: readonly About[];
  readonly agencyName: { readonly vi: string; readonly en: string };
  readonly terms: Terms;
}

/** Who hears a complaint of this dossier and by when. @throws dossiers/not-found */
export async function whoHears(work: Work, dossierId: string): Promise<WhoHears> {
  const file = await getMyDossier(work, dossierId);
  const hearer = await findHearer(work, file.dossier.agencyId, {
    barred: await listHands(work, dossierId),
    personId: file.dossier.personId,
  });
  const agencyName = (await findAgency(work.db, hearer.agencyId))?.name ?? { vi: "", en: "" };
  const now = work.clock.now();
  return { ...hearer, agencyName, about: complainable(file.dossier, endedAt(file), now), terms: termsFor(1, now) };
}

/**
 * The applicant complains of a refusal, a stop, a delay or a result. Said twice with one key it is one complaint.
 * @throws complaints/nothing-to-complain, complaints/already-complained, complaints/words-missing, complaints/words-too-long, dossiers/not-found, kernel/sign-in-first
 */
export async function complain(work: Work, input: ComplaintInput): Promise<Complaint> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    await holdDossier(tx, input.dossierId);
    const before = await findOfRequest(tx, actor.personId, input.requestKey);
    if (before !== undefined) return before;
    const file = await getMyDossier(work, input.dossierId);
    const words = tidyWords(input.words);
    if (!words.ok) throw faults[words.why](words.about);
    if (!complainable(file.dossier, endedAt(file), work.clock.now()).includes(input.about)) throw faults["nothing-to-complain"]();
    if ((await findStanding(tx, input.dossierId, 1)) !== undefined) throw faults["already-complained"]();
    const barred = await listHands(work, input.dossierId);
    const hearer = await findHearer(work, file.dossier.agencyId, { barred, personId: actor.personId });
    const { id: dossierId, code: dossierCode, agencyId } = file.dossier;
    const name = file.dossier.known.applicant?.values.fullName;
    const whose = { dossierId, dossierCode, personId: actor.personId, complainant: typeof name === "string" ? name : "" };
    const of = { ...whose, agencyId, about: input.about, words: words.value, barred };
    return enter(work, tx, { ...of, instance: 1, firstId: null }, hearer, input.requestKey);
  });
}

/**
 * The complainant goes on to the superior of whoever heard the first (khiếu nại lần hai).
 * @throws complaints/not-found, complaints/second-not-yet, complaints/second-too-late, complaints/already-second, complaints/no-superior, complaints/already-complained,
 * complaints/words-missing, complaints/words-too-long, kernel/sign-in-first
 */
export async function complainAgain(
  work: Work,
  input: { readonly firstId: string; readonly words: string; readonly requestKey: string },
): Promise<Complaint> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const first = await lockComplaint(tx, input.firstId);
    if (first === undefined || first.personId !== actor.personId) throw faults["not-found"]();
    const before = await findOfRequest(tx, actor.personId, input.requestKey);
    if (before !== undefined) return before;
    const may = maySecond(first, work.clock.now());
    if (!may.ok) throw faults[may.why]();
    const words = tidyWords(input.words);
    if (!words.ok) throw faults[words.why](words.about);
    if ((await findStanding(tx, first.dossierId, 2)) !== undefined) throw faults["already-complained"]();
    const above = (await findAgency(work.db, first.hearingAgencyId))?.parentId;
    if (above === undefined) throw faults["no-superior"]();
    const barred = [...first.barred, ...(first.decidedBy === null ? [] : [first.decidedBy])];
    const { dossierId, dossierCode, personId, complainant, agencyId, about } = first;
    const of = { dossierId, dossierCode, personId, complainant, agencyId, about, words: words.value, barred };
    return enter(
      work,
      tx,
      { ...of, instance: 2, firstId: first.id },
      await findHearer(work, above, { barred, personId }),
      input.requestKey,
    );
  });
}

type Entered = Pick<
  Complaint,
  "dossierId" | "dossierCode" | "personId" | "complainant" | "agencyId" | "about" | "words" | "barred" | "instance" | "firstId"
>;

async function enter(work: Work, tx: Tx, entered: Entered, hearer: Hearer, requestKey: string): Promise<Complaint> {
  const now = work.clock.now();
  const takeUpBy = endOfTerm(now, termsFor(entered.instance, now).takeUp);
  const nothing = { takenUpAt: null, decideBy: null, isComplex: false, isRemote: false, outcome: null, decidedAt: null, decidedBy: null };
  const state = { state: "received", receivedAt: now, takeUpBy, documentId: null, secondUntil: null, revision: 1 } as const;
  const complaint: Complaint = { id: newId(now), hearingAgencyId: hearer.agencyId, ...entered, ...nothing, ...state };
  await insertComplaint(tx, complaint, requestKey);
  await insertAct(tx, complaint.id, { at: now, move: "complain", officialId: null, words: complaint.words });
  const { dossierId, agencyId, instance, about } = complaint;
  const tell = hearer.leaders.map(({ personId }) => ({ personId, agencyId: hearer.agencyId }));
  const data = { dossierId, agencyId, instance, about, takeUpBy: takeUpBy.toISOString(), tell };
  await work.announce(tx, { type: "complaints.received", subject: complaint.id, agencyId: hearer.agencyId, data });
  return complaint;
}

const ENDS: readonly string[] = ["refused", "stopped", "decided", "returned", "withdrawn"];

/** When the dossier came to its end. */
function endedAt({ history, dossier }: DossierFile): Date | undefined {
  return ENDS.includes(dossier.status) ? history.findLast(({ to }) => to === dossier.status)?.at : undefined;
}

export function termsFor(instance: Instance, now: Date): Terms {
  return termsOn(instance, localDateOf(now));
}
