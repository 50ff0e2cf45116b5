import { findOfficial, getAgency, officeHoursOf } from "@motlan/agencies";
import { type DocumentRecord, deskFormOn, issueDocument, listDocumentsOf, readDocument } from "@motlan/documents";
import { formatDateTime, workingMinutesBetween } from "@motlan/formats";
import { localDateOf, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { placeOf } from "../domain/agency-place.ts";
import { type ControlLine, controlLines, type HistoryMark, VERDICTS } from "../domain/control-sheet.ts";
import { faults } from "../faults.ts";
import { applicantName } from "./applicant-name.ts";
import { type DossierFile, getDossierForDesk } from "./read-dossier.ts";

/** How long an agency had the word, in working minutes of its own; the consulted ones beside the one that settles it. */
export interface AgencyTime {
  readonly name: Text;
  readonly minutes: number;
}

export interface ControlSheet {
  readonly file: DossierFile;
  readonly lines: readonly (ControlLine & { readonly who: string; readonly task: Text })[];
  readonly agencies: readonly AgencyTime[];
  /** The number of the form in force on the day the dossier was submitted. */
  readonly form: string;
}

const owner = (id: string) => ({ kind: "dossier-control", id });

/** Who had a dossier of one's agency, when and for how long. @throws dossiers/not-found, dossiers/not-yours */
export async function readControlSheet(work: Work, dossierId: string): Promise<ControlSheet> {
  const file = await getDossierForDesk(work, dossierId);
  const { dossier, version, history } = file;
  const office = await officeHoursOf(work.db, dossier.agencyId);
  const now = work.clock.now();
  const hours = new Map(version.steps.map(({ id, hours: count }) => [id, count]));
  const marks = history.map(markOf);
  const lines = controlLines(marks, { process: dossier.process, hours, office, now });
  const named = await Promise.all(lines.map(async (line) => ({ ...line, who: await nameOf(work, line), task: taskOf(file, line) })));
  const agency = await getAgency(work.db, dossier.agencyId);
  const own = { name: agency.name, minutes: lines.reduce((sum, { used }) => sum + used, 0) };
  const asked = file.consultations.map(({ whom, askedAt, saidAt }) => ({
    name: whom,
    minutes: workingMinutesBetween(askedAt, saidAt ?? now, office),
  }));
  return { file, lines: named, agencies: [own, ...asked], form: deskFormOn("control", localDateOf(now)).number ?? "" };
}

function markOf({ at, move, to, step, actor, note }: DossierFile["history"][number]): HistoryMark {
  return { at, move, to, step, actor, in: typeof note.at === "string" ? note.at : undefined };
}

async function nameOf({ db }: Work, { officialId }: ControlLine): Promise<string> {
  return officialId === undefined ? "" : ((await findOfficial(db, officialId))?.name ?? "");
}

function taskOf({ version }: DossierFile, { step }: ControlLine): Text {
  return version.steps.find(({ id }) => id === step.id)?.task ?? { vi: step.id, en: step.id };
}

/** Makes the control sheet (phiếu kiểm soát) as the history stands now a sealed paper; pressed twice it is one. @throws dossiers/not-found, dossiers/not-yours */
export async function issueControlSheet(work: Work, dossierId: string): Promise<DocumentRecord> {
  const { file, lines, agencies, form } = await readControlSheet(work, dossierId);
  const { dossier, version, history } = file;
  const agency = await getAgency(work.db, dossier.agencyId);
  const today = localDateOf(work.clock.now());
  const { template, title } = deskFormOn("control", today);
  return issueDocument(work.as({ kind: "system", name: "dossiers.control-sheet", agencyId: agency.id }), {
    requestKey: `dossier:${dossierId}:control:${String(history.at(-1)?.id ?? 0)}`,
    kind: "dossier-control",
    name: { vi: title, en: "Control sheet" },
    template,
    data: {
      ...{ agency: agency.name.vi, place: placeOf(agency.name.vi), number: "", issuedOn: today, form },
      ...{ dossierCode: dossier.code, procedure: version.title.vi, procedureCode: dossier.procedureCode },
      ...{ receivedAt: dossier.submittedAt.toISOString(), dueAt: dossier.dueAt?.toISOString() ?? "" },
      lines: lines.map(({ task, who, receivedAt, passedAt, used, allowed, verdict }) => ({
        ...{ task: task.vi, who, received: formatDateTime(receivedAt), passed: passedAt === undefined ? "" : formatDateTime(passedAt) },
        ...{ allowed: hoursOf(allowed), used: hoursOf(used), verdict: verdict === undefined ? "" : VERDICTS[verdict].vi },
      })),
      agencies: agencies.map(({ name, minutes }) => ({ name: name.vi, hours: hoursOf(minutes) })),
    },
    agency: { id: agency.id, name: agency.name.vi },
    subject: { personId: dossier.personId, name: applicantName(dossier) },
    owner: owner(dossierId),
    number: { register: "PKS-HS", pattern: "{n}/{year}/PKS-HS" },
  });
}

/** Working minutes as hours, "3,5"; empty where none are given. */
export function hoursOf(minutes: number | undefined): string {
  return minutes === undefined ? "" : String(Math.round(minutes / 6) / 10).replace(".", ",");
}

/** The control sheets made of a dossier, the newest last. @throws dossiers/not-found, dossiers/not-yours */
export async function listControlSheets(work: Work, dossierId: string): Promise<readonly DocumentRecord[]> {
  await getDossierForDesk(work, dossierId);
  return listDocumentsOf(work.db, owner(dossierId));
}

/** One of them, sealed, with its bytes. @throws dossiers/not-found, dossiers/not-yours, documents/not-sealed */
export async function readControlPaper(work: Work, dossierId: string, documentId: string) {
  const sheets = await listControlSheets(work, dossierId);
  if (sheets.every(({ id }) => id !== documentId)) throw faults["not-found"]();
  return readDocument(work, documentId, () => true);
}
