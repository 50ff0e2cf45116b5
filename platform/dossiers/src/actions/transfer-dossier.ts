import {
  type Agency,
  factsOfAgency,
  findAgency,
  findAgencyOfPlace,
  getAgency,
  listCompetentAgencies,
  officeHoursOf,
} from "@motlan/agencies";
import { localDateOf, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { answerBy, mayReturn, mayTransfer } from "../domain/transfer.ts";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { removeQueueEntry } from "../store/queue.ts";
import { answerTransfer, findTransfer, insertTransfer, listTransfersOf, moveSearchRow, type Transfer } from "../store/transfers.ts";
import { type DeskAct, type Held, lockForOfficial } from "./lock-for-official.ts";
import { LEVELS } from "./make-dossier.ts";
import { moveDossier } from "./move-dossier.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

const MOST = 200;
const FEW = 20;

export interface Passing extends DeskAct {
  readonly agencyId: string;
  /** Why it is not this agency's; the applicant reads it too. */
  readonly words: string;
}

/**
 * Passes the dossier on to the agency that may settle it (chuyển hồ sơ đến cơ quan có thẩm quyền): once, with the reason, within the province. It keeps its code, its history and the
 * day promised; it stands at the receiver's first step, and the applicant is told.
 * @throws dossiers/not-found, dossiers/not-yours, dossiers/assigned-to-other, dossiers/changed-meanwhile, dossiers/transfer-words-needed, dossiers/transferred-already,
 * dossiers/transfer-not-possible, dossiers/transfer-not-competent, dossiers/move-not-allowed
 */
export function transferDossier(work: Work, act: Passing): Promise<Dossier> {
  return asNode(work, async (tx) => {
    const held = await lockOwn(work, tx, act);
    const { dossier, official } = held;
    const words = wordsOf(act.words);
    const rulebook = await readRulebook(work, dossier.versionId);
    const fault = mayTransfer(dossier, rulebook.version.parts !== undefined, (await findTransfer(tx, dossier.id)) !== undefined);
    if (fault !== undefined) throw faults[fault]();
    const to = await getReceiver(work, dossier, rulebook, act.agencyId);
    const at = work.clock.now();
    const { id: dossierId, code, agencyId: fromAgencyId } = dossier;
    const term = answerBy(at, await officeHoursOf(work.db, to.id));
    const row = { dossierId, code, title: rulebook.version.title, fromAgencyId, toAgencyId: to.id, words, at, answerBy: term };
    await insertTransfer(tx, { ...row, byOfficial: official.officialId });
    const from = await getAgency(work.db, fromAgencyId);
    return passOn(work, tx, held, { move: "transfer", to, note: { words, from: from.name, agency: to.name } });
  });
}

/**
 * The receiver gives it back to where it came from, saying why, within the time and before anything is done with it.
 * @throws dossiers/not-found, dossiers/not-yours, dossiers/assigned-to-other, dossiers/changed-meanwhile, dossiers/transfer-words-needed, dossiers/not-transferred,
 * dossiers/transfer-term-over
 */
export function returnTransfer(work: Work, act: DeskAct & { readonly words: string }): Promise<Dossier> {
  return asNode(work, async (tx) => {
    const held = await lockOwn(work, tx, act);
    const { dossier, official } = held;
    const words = wordsOf(act.words);
    const transfer = await findTransfer(tx, dossier.id);
    const fault = mayReturn(dossier, transfer, work.clock.now());
    if (transfer === undefined || fault !== undefined) throw faults[fault ?? "not-transferred"]();
    await answerTransfer(tx, dossier.id, { answer: "returned", words, by: official.officialId, at: work.clock.now() });
    const [to, from] = [await getAgency(work.db, transfer.fromAgencyId), await getAgency(work.db, dossier.agencyId)];
    return passOn(work, tx, held, { move: "transfer-back", to, note: { words, from: from.name, agency: to.name } });
  });
}

/** What was passed on by this agency or to it, what waits first. @throws dossiers/not-yours */
export function listTransfers(work: Work): Promise<readonly Transfer[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return work.transaction((tx) => listTransfersOf(tx, actor.agencyId, MOST));
}

/** Agencies of the province that may settle a matter of this procedure, by part of their name. @throws dossiers/not-yours */
export async function listReceivers(work: Work, dossier: Pick<Dossier, "agencyId" | "versionId">, q: string): Promise<readonly Agency[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.read", dossier.agencyId)) throw faults["not-yours"]();
  const { matter, level } = (await readRulebook(work, dossier.versionId)).version.competence;
  const on = localDateOf(work.clock.now());
  const found = await listCompetentAgencies(work.db, { matter, level: LEVELS[level], on, staffed: true, q, limit: MOST });
  const here = (await factsOfAgency(work.db, dossier.agencyId, on)).provinceCode;
  const near: Agency[] = [];
  for (const agency of found) {
    if (near.length === FEW) break;
    if (agency.id !== dossier.agencyId && (await factsOfAgency(work.db, agency.id, on)).provinceCode === here) near.push(agency);
  }
  return near;
}

/** Two agencies' rows are written in one transaction, which the row locks of either would not let through; who may was asked before. */
function asNode<T>(work: Work, act: (tx: Tx) => Promise<T>): Promise<T> {
  return work.as({ kind: "system", name: "dossiers.transfer" }).transaction(act);
}

/** The node sees every agency's rows: what is not the official's own is not there for them. @throws dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile */
async function lockOwn(work: Work, tx: Tx, act: DeskAct): Promise<Held> {
  const { actor } = work;
  const dossier = await findDossier(tx, act.dossierId);
  if (actor.kind !== "official" || dossier?.agencyId !== actor.agencyId) throw faults["not-found"]();
  return lockForOfficial(work, tx, act, "dossiers.read");
}

function wordsOf(words: string): string {
  if (words.trim() === "") throw faults["transfer-words-needed"]();
  return words.trim();
}

/** Competent for the matter at the level the version names, in the same province, and another agency. */
async function getReceiver(work: Work, dossier: Dossier, { version }: Rulebook, agencyId: string): Promise<Agency> {
  const { matter, level } = version.competence;
  const on = localDateOf(work.clock.now());
  const agency = await findAgency(work.db, agencyId);
  const competent = agency?.placeId === undefined ? undefined : await findAgencyOfPlace(work.db, agency.placeId, matter, on);
  if (agency === undefined || competent?.id !== agency.id || agency.level !== LEVELS[level] || agency.id === dossier.agencyId)
    throw faults["transfer-not-competent"]();
  const provinces = [await factsOfAgency(work.db, dossier.agencyId, on), await factsOfAgency(work.db, agency.id, on)];
  if (provinces[0]?.provinceCode !== provinces[1]?.provinceCode) throw faults["transfer-not-competent"]();
  return agency;
}

interface Onward {
  readonly move: "transfer" | "transfer-back";
  readonly to: Agency;
  readonly note: { readonly words: string; readonly from: Agency["name"]; readonly agency: Agency["name"] };
}

async function passOn(work: Work, tx: Tx, { dossier, step }: Held, { move, to, note }: Onward): Promise<Dossier> {
  // Its lines at the old agency go; what arrives at the new one is shared out by that agency's own rule.
  await removeQueueEntry(tx, dossier.id);
  await moveSearchRow(tx, dossier.id, to.id);
  return moveDossier(work, tx, dossier, move, {
    at: step?.id,
    note: { words: note.words, from: { ...note.from }, agency: { ...note.agency } },
    change: { agencyId: to.id },
  });
}
