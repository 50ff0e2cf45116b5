import { getAgency } from "@motlan/agencies";
import { type DocumentRecord, deskFormOn, issueDocument, listDocumentsOf, readDocument } from "@motlan/documents";
import { formatDateTime } from "@motlan/formats";
import { instantOf, type LocalDate, localDateOf, may, type Official, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { placeOf } from "../domain/agency-place.ts";
import { faults } from "../faults.ts";
import { listRegisterRows, type RegisterRow } from "../store/register.ts";
import { readRulebook } from "./read-rulebook.ts";

/** Days, the last one within. */
export interface RegisterSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface RegisterLine extends RegisterRow {
  readonly title: Text;
}

/** More than a commune takes in in a month; longer periods are read month by month. */
const MOST = 2000;
const DAY_ENDS = 24;

/** The register (sổ theo dõi hồ sơ) of the official's agency: dossiers submitted in the period. @throws dossiers/not-yours */
export async function readRegister(work: Work, { from, to }: RegisterSpan): Promise<readonly RegisterLine[]> {
  const { agencyId } = deskOf(work);
  const rows = await work.transaction((tx) => listRegisterRows(tx, agencyId, instantOf(from), instantOf(to, DAY_ENDS), MOST));
  const titles = new Map<string, Text>();
  for (const { versionId } of rows) if (!titles.has(versionId)) titles.set(versionId, (await readRulebook(work, versionId)).version.title);
  return rows.map((row) => ({ ...row, title: titles.get(row.versionId) ?? { vi: row.procedureCode, en: row.procedureCode } }));
}

/** The same, to be taken away as a file: that it was, and how much, stands in the audit log. @throws dossiers/not-yours */
export async function exportRegister(work: Work, span: RegisterSpan): Promise<readonly RegisterLine[]> {
  const lines = await readRegister(work, span);
  await told(work, lines.length, "csv");
  return lines;
}

/** Makes the register of the period a sealed paper; the same key makes one. `sayState`: a status in Vietnamese. @throws dossiers/not-yours */
export async function issueRegister(
  work: Work,
  { from, to, requestKey, say }: RegisterSpan & { readonly requestKey: string; readonly say: (word: string) => string },
): Promise<DocumentRecord> {
  const lines = await readRegister(work, { from, to });
  const agency = await getAgency(work.db, deskOf(work).agencyId);
  const today = localDateOf(work.clock.now());
  const { template, title, number = "" } = deskFormOn("register", today);
  const time = (at: Date | null) => (at === null ? "" : formatDateTime(at));
  await told(work, lines.length, "pdf");
  return issueDocument(work.as({ kind: "system", name: "dossiers.register", agencyId: agency.id }), {
    requestKey: `register:${agency.id}:${requestKey}`,
    kind: "dossier-register",
    name: { vi: title, en: "Register of dossiers" },
    template,
    data: {
      ...{ agency: agency.name.vi, place: placeOf(agency.name.vi), number: "", issuedOn: today, form: number, from, to },
      rows: lines.map((row) => ({
        ...{ code: row.code, procedure: row.title.vi, applicant: row.applicant ?? "", channel: say(row.channel), state: say(row.status) },
        ...{ received: time(row.submittedAt), due: time(row.dueAt), decided: time(row.decidedAt), returned: time(row.returnedAt) },
      })),
    },
    agency: { id: agency.id, name: agency.name.vi },
    subject: { name: agency.name.vi },
    owner: { kind: "dossier-register", id: agency.id },
    number: { register: "STD", pattern: "{n}/{year}/STD" },
  });
}

/** The registers of one's agency made so far. @throws dossiers/not-yours */
export async function listRegisters(work: Work): Promise<readonly DocumentRecord[]> {
  return listDocumentsOf(work.db, { kind: "dossier-register", id: deskOf(work).agencyId });
}

/** One of them, sealed, with its bytes. @throws dossiers/not-yours, dossiers/not-found, documents/not-sealed */
export async function readRegisterPaper(work: Work, documentId: string) {
  if ((await listRegisters(work)).every(({ id }) => id !== documentId)) throw faults["not-found"]();
  return readDocument(work, documentId, () => true);
}

function told(work: Work, rows: number, format: "csv" | "pdf"): Promise<unknown> {
  const { agencyId } = deskOf(work);
  return work.transaction((tx) =>
    work.announce(tx, { type: "dossiers.exported", subject: agencyId, agencyId, data: { rows, format, what: "register" } }),
  );
}

function deskOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
