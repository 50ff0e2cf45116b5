import { type Agency, findAgency, getAgency, listStaffed } from "@motlan/agencies";
import { readDocument, readFile } from "@motlan/documents";
import { isId, localDateOf, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { mayPassOn, maySee, type OpinionRequest } from "../domain/opinion.ts";
import { faults } from "../faults.ts";
import { type AskedOpinion, findConsultation, listAsked, noteSilence } from "../store/consultations.ts";
import { findOpinionRequest, listOpinions } from "../store/opinions.ts";

export interface OpinionsPage {
  readonly answered?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** Questions other agencies ask this one: all of them for whoever passes them on, else those given to this official. */
export async function listOpinionsForMe(
  work: Work,
  { answered = false, limit = 30, offset = 0 }: OpinionsPage = {},
): Promise<OpinionRequest[]> {
  const official = deskOf(work);
  const { agencyId, officialId } = official;
  const wanted = { agencyId, officialId, all: mayPassOn(official, { agencyId }), answered, limit, offset };
  return (await work.transaction((tx) => listOpinions(tx, wanted))).map(asShown);
}

/** One question: for the agency asked, or for the agency that asked. Whoever was silent through the term sees no more what was shown for the answer. @throws dossiers/opinion-not-found, dossiers/opinion-not-yours */
export async function getOpinion(work: Work, id: string): Promise<OpinionRequest> {
  const official = deskOf(work);
  const found = isId(id) ? await work.transaction((tx) => findOpinionRequest(tx, id)) : undefined;
  if (found === undefined) throw faults["opinion-not-found"]();
  const asks = official.agencyId === found.askingAgencyId && may(official, "dossiers.read", found.askingAgencyId);
  if (!asks && !maySee(official, found)) throw faults["opinion-not-yours"]();
  return asks ? found : asShown(found);
}

/** What was shown was shown for the answer: when the term has made silence of it, nothing of the dossier stays on that desk. */
function asShown(request: OpinionRequest): OpinionRequest {
  return request.said === "silence" ? { ...request, facts: [], papers: [] } : request;
}

/** A file that the asker chose to show, or that came with the answer; no other of the dossier. @throws dossiers/opinion-not-found, dossiers/opinion-not-yours */
export async function readOpinionFile(work: Work, id: string, fileId: string) {
  const request = await getOpinion(work, id);
  const shown = request.fileId === fileId || request.papers.some((paper) => paper.fileId === fileId);
  if (!shown) throw faults["opinion-not-found"]();
  return readFile(work, fileId, () => shown);
}

/** The sealed answer, for both agencies. @throws dossiers/opinion-not-found, dossiers/opinion-not-yours */
export async function readOpinionPaper(work: Work, id: string) {
  const { documentId } = await getOpinion(work, id);
  if (documentId === null) throw faults["opinion-not-found"]();
  return readDocument(work, documentId, ({ owner }) => owner.kind === "opinion" && owner.id === id);
}

/** What this agency has asked others and waits for, silences not taken note of first. @throws dossiers/not-yours */
export async function listAskedOpinions(work: Work, { limit = 30, offset = 0 }: OpinionsPage = {}): Promise<AskedOpinion[]> {
  const { agencyId } = deskOf(work);
  return work.transaction((tx) => listAsked(tx, agencyId, limit, offset));
}

/** The head of the asking desk takes note that an agency was silent; said twice, noted once. @throws dossiers/not-found, dossiers/not-yours */
export function noteSilenceOf(work: Work, consultationId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const official = deskOf(work);
    const silent = isId(consultationId) ? await findConsultation(tx, consultationId) : undefined;
    if (silent === undefined || silent.said !== "silence") throw faults["not-found"]();
    if (!may(official, "dossiers.assign", official.agencyId)) throw faults["not-yours"]();
    if (!(await noteSilence(tx, silent.id, work.clock.now(), official.officialId))) return;
    const { agencyId } = official;
    await work.announce(tx, { type: "dossiers.silence-noted", subject: silent.id, agencyId, data: { dossierId: silent.dossierId } });
  });
}

const MOST = 300;

/** The agencies of the same province, and the central ones, that can answer here. @throws dossiers/not-yours */
export async function listAskableAgencies(work: Work): Promise<Agency[]> {
  const { agencyId } = deskOf(work);
  const on = localDateOf(work.clock.now());
  let top = await getAgency(work.db, agencyId);
  while (top.level !== "province" && top.parentId !== undefined) {
    const above = await findAgency(work.db, top.parentId);
    if (above === undefined || above.level === "central") break;
    top = above;
  }
  return listStaffed(work.db, { provinceId: top.id, but: agencyId, permission: "dossiers.opine", on, limit: MOST });
}

function deskOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
