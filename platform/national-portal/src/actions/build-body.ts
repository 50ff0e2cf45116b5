import { findOfficial, getAgency, listPostsOfAgency } from "@motlan/agencies";
import { listDocumentsOf } from "@motlan/documents";
import { type DossierFile, getDossierForNode, type HistoryRow } from "@motlan/dossiers";
import { type Json, type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findOrderOfDossier } from "@motlan/payments";
import type { Outbound } from "../domain/outbound.ts";
import { findProcedure } from "../store/procedures.ts";
import { progressRowOf, syncRowOf, type ToldDossier } from "../wire/map-dossier.ts";
import { nameOfMove } from "../wire/move-names.ts";
import type { Body } from "../wire/rows.ts";

/** What one message says, out of the dossier as it stands and the state and act the message is of. */
export async function buildBody(work: Work, message: Outbound, resultsUrl: string): Promise<Body> {
  const file = await getDossierForNode(work, message.dossierId);
  if (message.kind === "progress") return { kind: "progress", row: await progressOf(work, message, file) };
  return { kind: "sync", row: syncRowOf(await toldOf(work, message, file, resultsUrl)) };
}

async function progressOf(work: Work, message: Outbound, { dossier, version }: DossierFile) {
  const { actor, move } = message;
  const official = actor.kind === "official" && actor.id !== undefined ? await findOfficial(work.db, actor.id) : undefined;
  const step = version.steps.find(({ id }) => id === message.step);
  const posts = official === undefined ? [] : await listPostsOfAgency(work.db, dossier.agencyId, localDateOf(message.at));
  const post = posts.find(({ id }) => id === actor.post)?.title.vi;
  return progressRowOf({
    code: dossier.code,
    state: message.state,
    who: official?.name ?? (actor.kind === "person" ? applicantOf(dossier.known).name : SYSTEM),
    post: post ?? (actor.kind === "person" ? APPLICANT : actor.kind === "official" ? OFFICIAL : SYSTEM),
    unit: step?.unit.vi ?? (await getAgency(work.db, dossier.agencyId)).name.vi,
    what: nameOfMove(move),
    at: message.at,
    ...(message.stepBeganAt !== null && { beganAt: message.stepBeganAt }),
    ...(message.stepDueAt !== null && { dueAt: message.stepDueAt }),
  });
}

const SYSTEM = "Hệ thống tự động";
const OFFICIAL = "Cán bộ, công chức";
const APPLICANT = "Người nộp hồ sơ";

async function toldOf(work: Work, message: Outbound, file: DossierFile, resultsUrl: string): Promise<ToldDossier> {
  const { dossier, version } = file;
  const listed = await findProcedure(work.db, dossier.procedureCode);
  const order = await findOrderOfDossier(work.db, dossier.id);
  const there = dossier.origins.source?.from === "national-portal";
  return {
    code: dossier.code,
    sequence: message.sequence,
    state: message.state,
    procedure: {
      code: dossier.procedureCode,
      title: version.title.vi,
      ...(listed?.fieldCode != null && { fieldCode: listed.fieldCode }),
      ...(listed?.fieldTitle != null && { fieldTitle: listed.fieldTitle }),
    },
    applicant: applicantOf(dossier.known),
    summary: version.title.vi,
    agencyName: (await getAgency(work.db, dossier.agencyId)).name.vi,
    channel: dossier.channel,
    delivery: dossier.delivery,
    filedThere: there,
    ...(order?.state === "paid" && order.paidBy === "transfer" && { paidOnline: there ? ("there" as const) : ("here" as const) }),
    ...known("takenInAt", dossier.takenInAt),
    ...known("dueAt", dossier.dueAt),
    ...known("decidedAt", dossier.decidedAt ?? endOf(file.history)),
    ...known("returnedAt", dossier.returnedAt),
    fees: (order?.lines ?? []).map(({ title, amount }) => ({ title: title.vi, amount })),
    asked: await askedOf(work, file.history),
    files: filesIn(dossier.answers),
    results: await resultsOf(work, file, resultsUrl),
  };
}

function applicantOf(records: DossierFile["dossier"]["known"]): ToldDossier["applicant"] {
  const { fullName, personalNumber, phone, email } = records.applicant?.values ?? {};
  const text = (value: Json | undefined) => (typeof value === "string" ? value : undefined);
  return {
    name: text(fullName) ?? "",
    ...known("number", text(personalNumber)),
    ...known("phone", text(phone)),
    ...known("email", text(email)),
  };
}

/** When a dossier that brought no result was closed. */
function endOf(history: readonly HistoryRow[]): Date | undefined {
  return history.findLast(({ move }) => move === "refuse" || move === "stop")?.at;
}

async function askedOf(work: Work, history: readonly HistoryRow[]): Promise<ToldDossier["asked"]> {
  const asked: ToldDossier["asked"][number][] = [];
  for (const [place, row] of history.entries()) {
    if (row.move !== "ask") continue;
    const by = row.actor.id === undefined ? undefined : (await findOfficial(work.db, row.actor.id))?.name;
    const answered = history.slice(place + 1).find(({ move }) => move === "supplement")?.at;
    asked.push({ id: String(row.id), at: row.at, words: wordsOf(row.note), ...known("by", by), ...known("answeredAt", answered) });
  }
  return asked;
}

function wordsOf({ faults }: JsonObject): string {
  const lines = Array.isArray(faults) ? faults.flatMap((fault: Json) => (isObject(fault) ? [String(fault.words ?? "")] : [])) : [];
  return lines.filter((line) => line !== "").join("; ") || "Bổ sung hồ sơ";
}

async function resultsOf(work: Work, { dossier, papers }: DossierFile, url: string): Promise<ToldDossier["results"]> {
  const ids = new Set(papers.filter(({ kind }) => kind === "result").map(({ documentId }) => documentId));
  const documents = ids.size === 0 ? [] : await listDocumentsOf(work.db, { kind: "dossier", id: dossier.id });
  return documents.flatMap(({ id, name, state }) => (ids.has(id) && state === "sealed" ? [{ id, name: name.vi, url }] : []));
}

/** Every file among the answers, wherever it stands. */
function filesIn(value: Json | undefined): ToldDossier["files"] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => filesIn(one));
  if (!isObject(value)) return [];
  if (typeof value.fileId === "string") return [{ id: value.fileId, name: String(value.name ?? "") || value.fileId }];
  return Object.values(value).flatMap((one) => filesIn(one));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function known<Name extends string, T>(name: Name, value: T | undefined): { readonly [key in Name]?: T } {
  const row: { [key in Name]?: T } = {};
  if (value !== undefined) row[name] = value;
  return row;
}
