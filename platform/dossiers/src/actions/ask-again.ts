import { findOfficial } from "@motlan/agencies";
import { may, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { decideSignOff, type SecondRequest } from "../domain/second-request.ts";
import { faults } from "../faults.ts";
import { findRequest, insertRequest } from "../store/requests.ts";
import {
  closeSecondRequest,
  findSecondRequest,
  insertSecondRequest,
  listSecondRequestsOf,
  listWaitingSecondRequests,
  type SecondRequestLine,
} from "../store/second-requests.ts";
import type { Request } from "./ask-for-more.ts";
import { type DeskAct, lockAsSeen, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { SIGNS_OFF, signersOff, toSignOff } from "./signers-off.ts";

export interface AskingAgain extends Request {
  /** Why it was not named the first time, for whoever signs it off. */
  readonly reason: string;
}

/**
 * The holder asks their superior to let them ask the applicant a second time; nothing goes out and no clock stands until that was signed off.
 * @throws dossiers/nothing-asked, dossiers/not-asked-yet, dossiers/second-request-open, dossiers/second-reason-needed, dossiers/not-found, dossiers/not-yours,
 * dossiers/changed-meanwhile
 */
export function requestSecondRequest(work: Work, act: AskingAgain): Promise<string> {
  const asked = act.faults.filter(({ words }) => words.trim() !== "");
  const reason = act.reason.trim();
  return work.transaction(async (tx) => {
    const { dossier, official, step } = await lockForOfficial(work, tx, act, "dossiers.ask", "ask");
    if (asked.length === 0) throw faults["nothing-asked"]();
    if ((await findRequest(tx, dossier.id)) === undefined) throw faults["not-asked-yet"]();
    if (reason === "") throw faults["second-reason-needed"]();
    const before = await listSecondRequestsOf(tx, dossier.id);
    if (before.some(({ decidedAt }) => decidedAt === null)) throw faults["second-request-open"](await signersOff(work, tx, official));
    const [id, askedAt] = [newId(), work.clock.now()];
    const about = { dossierId: dossier.id, step: step?.id ?? null, officialId: official.officialId, faults: asked, reason };
    await insertSecondRequest(tx, { id, askedAt, ...about });
    await announce(work, tx, dossier, "dossiers.second-request-made", await toSignOff(work, tx, official));
    return id;
  });
}

export interface SecondRequestDecision extends Omit<DeskAct, "step"> {
  readonly secondRequestId: string;
  readonly approved: boolean;
  readonly words?: string;
}

/**
 * The superior signs a second request off, and it goes to the applicant; or says no, and why. Signed off, it counts against the unit.
 * @throws dossiers/not-superior, dossiers/second-request-closed, dossiers/second-words-needed, dossiers/not-found, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function decideSecondRequest(work: Work, act: SecondRequestDecision): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossierId, revision, approved, words = "" } = act;
    const { dossier, official } = await lockAsSeen(work, tx, { dossierId, revision });
    const second = await findSecondRequest(tx, act.secondRequestId);
    if (second === undefined || second.dossierId !== dossier.id) throw faults["not-found"]();
    const leads = may(official, SIGNS_OFF, dossier.agencyId);
    const decided = decideSignOff(second, { approved, words, by: official.officialId, leads });
    if (!decided.ok) throw faults[decided.why]();
    await closeSecondRequest(tx, second.id, { at: work.clock.now(), by: official.officialId, approved, words: words.trim() });
    if (decided.value === "send") return send(work, tx, dossier, second);
    await announce(work, tx, dossier, "dossiers.second-request-denied", await personOf(tx, second.officialId));
    return dossier;
  });
}

async function send(work: Work, tx: Tx, dossier: Dossier, { step, officialId, faults: asked }: SecondRequest): Promise<Dossier> {
  await insertRequest(tx, { id: newId(), dossierId: dossier.id, askedAt: work.clock.now(), officialId, faults: asked });
  const note = { faults: asked.map((fault) => ({ ...fault })), second: true };
  const moved = await moveDossier(work, tx, dossier, "ask", { at: step ?? undefined, note });
  await announce(work, tx, moved, "dossiers.asked-again", await personOf(tx, officialId));
  return moved;
}

async function announce(work: Work, tx: Tx, dossier: Dossier, type: string, tell: readonly string[]): Promise<void> {
  const { id, code, agencyId, procedureCode, personId } = dossier;
  await work.announce(tx, { type, subject: id, agencyId, data: { code, procedureCode, personId, tell: [...tell] } });
}

/** Who asked, as the person to be told. */
async function personOf(tx: Tx, officialId: string): Promise<readonly string[]> {
  const official = await findOfficial(tx, officialId);
  return official === undefined ? [] : [official.personId];
}

/** What waits for a superior of this official's agency. @throws dossiers/not-superior */
export function listSecondRequests(work: Work): Promise<SecondRequestLine[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, SIGNS_OFF, actor.agencyId)) throw faults["not-superior"]();
  return work.transaction((tx) => listWaitingSecondRequests(tx, actor.agencyId));
}
