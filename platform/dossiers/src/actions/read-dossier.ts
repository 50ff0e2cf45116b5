import { factsOfAgency } from "@motlan/agencies";
import { localDateOf, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { findCommand } from "@motlan/registries";
import { commandKey, refusedAnswersOf } from "../domain/commands.ts";
import type { Consultation } from "../domain/consultation.ts";
import { type Dossier, openSteps, stepFor } from "../domain/dossier.ts";
import type { Holding } from "../domain/holding.ts";
import type { RequestForMore } from "../domain/request.ts";
import type { SecondRequest } from "../domain/second-request.ts";
import type { AgencyFacts } from "../facts.ts";
import { faults } from "../faults.ts";
import { type Assignment, type LineHeld, listAssignments, listLinesHeld } from "../store/assignments.ts";
import { listConsultations } from "../store/consultations.ts";
import { findDossier, listCodes, listDossiersOf } from "../store/dossiers.ts";
import { type HistoryRow, listHistory } from "../store/history.ts";
import { type DossierPaper, listPapers } from "../store/papers.ts";
import { findRequest } from "../store/requests.ts";
import { listSecondRequestsOf } from "../store/second-requests.ts";
import { holdingNow } from "./holding-now.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

/** A command to another owner that the dossier waits for, or that the owner refused, as far as people may see it. */
export interface Waiting {
  readonly effectId: string;
  readonly to: string;
  /** waiting, answered or refused. */
  readonly state: string;
  readonly attempts: number;
  /** Why the owner refused, in its own words. */
  readonly reason?: string;
}

/** One dossier with all that belongs to it, as its page shows it. */
export interface DossierFile {
  readonly dossier: Dossier;
  readonly version: Rulebook["version"];
  readonly rules: Rulebook["rules"];
  readonly history: readonly HistoryRow[];
  readonly papers: readonly DossierPaper[];
  readonly request: RequestForMore | undefined;
  /** Second requests put before a superior, the oldest first. Only for the desk. */
  readonly secondRequests: readonly SecondRequest[];
  readonly waiting: readonly Waiting[];
  /** What rules read of the agency that settles it. */
  readonly agency: AgencyFacts;
  /** Other agencies asked for their opinion, the oldest first. Only for the desk; the applicant is told by the history. */
  readonly consultations: readonly Consultation[];
  /** Who was given it at which post, the oldest first. Only for the desk. */
  readonly assignments: readonly Assignment[];
  /** The posts that have it now, each with whose it is there. Only for the desk. */
  readonly held: readonly LineHeld[];
  /** How the official who reads it stands to the step they are at; absent for the applicant. */
  readonly holding: Holding | undefined;
}

/** The applicant's own dossier; anybody else's does not exist for them. @throws dossiers/not-found */
export function getMyDossier(work: Work, dossierId: string): Promise<DossierFile> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const dossier = actor.kind === "person" ? await findDossier(tx, dossierId) : undefined;
    if (dossier === undefined || actor.kind !== "person" || dossier.personId !== actor.personId) throw faults["not-found"]();
    return gather(work, tx, dossier);
  });
}

/** A dossier of the official's agency. @throws dossiers/not-found, dossiers/not-yours */
export function getDossierForDesk(work: Work, dossierId: string): Promise<DossierFile> {
  return work.transaction(async (tx) => {
    const dossier = work.actor.kind === "official" ? await findDossier(tx, dossierId) : undefined;
    if (dossier === undefined) throw faults["not-found"]();
    if (!may(work.actor, "dossiers.read", dossier.agencyId)) throw faults["not-yours"]();
    // What the whole of a linked application holds for other agencies is not this one's: each sees its own part.
    if ((await readRulebook(work, dossier.versionId)).version.parts !== undefined) throw faults["not-found"]();
    return gather(work, tx, dossier);
  });
}

/** Any dossier, for rooms of the node that tell others of it; whoever is not the node itself finds none here. @throws dossiers/not-found */
export function getDossierForNode(work: Work, dossierId: string): Promise<DossierFile> {
  return work.transaction(async (tx) => {
    const dossier = work.actor.kind === "system" ? await findDossier(tx, dossierId) : undefined;
    if (dossier === undefined) throw faults["not-found"]();
    return gather(work, tx, dossier);
  });
}

/** The codes of dossiers, for rooms of the node that name them to whoever they let in; whoever is not the node itself finds none here. */
export function listCodesForNode(work: Work, dossierIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (work.actor.kind !== "system") return Promise.resolve(new Map());
  return work.transaction((tx) => listCodes(tx, dossierIds));
}

/** The signed-in person's dossiers, newest first; nobody else has any here. */
export function listMyDossiers(
  work: Work,
  { limit = 20, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<Dossier[]> {
  const { actor } = work;
  if (actor.kind !== "person") return Promise.resolve([]);
  return work.transaction((tx) => listDossiersOf(tx, actor.personId, limit, offset));
}

/** The papers the node made in the course of a dossier, the oldest first, for whoever may see the dossier. @throws dossiers/not-found */
export function listPapersFor(work: Work, dossierId: string): Promise<readonly DossierPaper[]> {
  return work.transaction(async (tx) => {
    const dossier = work.actor.kind === "stranger" ? undefined : await findDossier(tx, dossierId);
    const { actor } = work;
    const own = actor.kind === "person" && actor.personId === dossier?.personId;
    if (dossier === undefined || !(own || may(actor, "dossiers.read", dossier.agencyId))) throw faults["not-found"]();
    return listPapers(tx, dossierId);
  });
}

async function gather(work: Work, tx: Tx, dossier: Dossier): Promise<DossierFile> {
  const { version, rules } = await readRulebook(work, dossier.versionId);
  const [history, papers, request] = [
    await listHistory(tx, dossier.id),
    await listPapers(tx, dossier.id),
    await findRequest(tx, dossier.id),
  ];
  const consultations = work.actor.kind === "official" ? await listConsultations(tx, dossier.id) : [];
  const agency = await factsOfAgency(work.db, dossier.agencyId, localDateOf(dossier.submittedAt));
  const waiting = await waitingOf(tx, dossier, version);
  return { dossier, version, rules, history, papers, request, waiting, agency, consultations, ...(await forDesk(work, tx, dossier)) };
}

async function forDesk(
  work: Work,
  tx: Tx,
  dossier: Dossier,
): Promise<Pick<DossierFile, "assignments" | "held" | "holding" | "secondRequests">> {
  const { actor } = work;
  if (actor.kind !== "official") return { assignments: [], held: [], holding: undefined, secondRequests: [] };
  const row = stepFor(dossier, actor.post);
  return {
    assignments: await listAssignments(tx, dossier.id),
    held: await listLinesHeld(tx, dossier.id),
    holding: await holdingNow(work, tx, actor, { dossierId: dossier.id, row }),
    secondRequests: await listSecondRequestsOf(tx, dossier.id),
  };
}

async function waitingOf(tx: Tx, dossier: Dossier, version: Rulebook["version"]): Promise<Waiting[]> {
  const refused = refusedAnswersOf(dossier.outcome);
  const open = openSteps(dossier);
  if (open.every(({ stands }) => stands !== "recording") && refused.length === 0) return [];
  const waiting: Waiting[] = [];
  for (const effect of version.effects) {
    if (!("command" in effect) || !open.some(({ step }) => step === effect.at)) continue;
    const command = await findCommand(tx, commandKey(dossier, effect.id));
    const reason = refused.find((row) => row.effectId === effect.id)?.reason;
    const stands = { state: command?.state ?? "waiting", attempts: command?.attempts ?? 0, ...(reason !== undefined && { reason }) };
    waiting.push({ effectId: effect.id, to: effect.to, ...stands });
  }
  return waiting;
}
