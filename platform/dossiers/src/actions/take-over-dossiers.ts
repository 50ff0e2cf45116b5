import { officeHoursOf } from "@motlan/agencies";
import { holdVersion } from "@motlan/catalogue";
import { agencyCodeOn, type OfficeHours, parseDossierCode } from "@motlan/formats";
import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { stepDueAt } from "../domain/clock.ts";
import { type Dossier, type Predecessor, stepOf } from "../domain/dossier.ts";
import { dossierCodeOn } from "../domain/dossier-code.ts";
import { riskAt } from "../domain/risk.ts";
import { isOpen } from "../domain/state.ts";
import type { Process } from "../domain/step.ts";
import { placeOfState, type TakenOver } from "../domain/taken-over.ts";
import { factsOf } from "../facts.ts";
import { faults } from "../faults.ts";
import type { HistoryLine } from "../store/history.ts";
import {
  type CounterRow,
  insertTakenHistory,
  insertTakenLines,
  insertTakenOver,
  insertTakenRequests,
  insertTakenSearch,
  listCodesTaken,
  raiseCounters,
  takeNumbers,
} from "../store/taken-over.ts";
import { applicantName } from "./applicant-name.ts";
import { processOf } from "./process-of.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";
import { searchRowOf } from "./search-row-of.ts";

export interface TakingOver {
  readonly importId: string;
  /** The name of the software they come from. */
  readonly system: string;
  readonly rows: readonly TakenOver[];
}

interface Made {
  readonly row: TakenOver;
  readonly dossier: Dossier;
  readonly rulebook: Rulebook;
  readonly office: OfficeHours;
}

/**
 * Dossiers of another software go on here, many in one act: each at the step its national state means, with the times promised on its paper, its history as it was
 * kept there, its line in the queue, findable by its old code. Nothing is told to applicants, no fee is asked for, and nothing happens by itself to them before they
 * are released (`releaseImport`). Only the node takes over; who may bid it is the takeover room's to say.
 * @throws dossiers/not-yours
 */
export function takeOverDossiers(work: Work, taking: TakingOver): Promise<readonly Dossier[]> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    const codes = await codesOf(tx, taking.rows);
    const made: Made[] = [];
    for (const [n, row] of taking.rows.entries()) made.push(await make(work, tx, taking, row, codes[n] ?? ""));
    const dossiers = made.map(({ dossier }) => dossier);
    await insertTakenOver(tx, dossiers);
    await insertTakenHistory(
      tx,
      made.flatMap((one) => historyOf(work, taking, one)),
      { kind: "system", id: "takeover" },
    );
    await insertTakenLines(
      tx,
      made.filter(({ dossier }) => isOpen(dossier.status)).map((one) => lineOf(work, one)),
    );
    await insertTakenSearch(tx, dossiers.map(searchRowOf));
    await insertTakenRequests(tx, made.flatMap(requestOf));
    for (const { dossier } of made) if (isOpen(dossier.status)) await tell(work, tx, dossier);
    return dossiers;
  });
}

/** A code written as this agency writes its own goes on being the dossier's; the others take the next of the day they came in. */
async function codesOf(tx: Tx, rows: readonly TakenOver[]): Promise<readonly string[]> {
  const own = rows.map((row) => counterOf(row));
  const taken = await listCodesTaken(
    tx,
    rows.map(({ oldCode }) => tidy(oldCode)),
  );
  const kept = rows.map(({ oldCode }, n) => (own[n] === undefined || taken.has(tidy(oldCode)) ? undefined : tidy(oldCode)));
  await raiseCounters(
    tx,
    rows.flatMap((row, n) => (kept[n] === undefined ? [] : [{ agencyId: row.agencyId, day: dayOf(row), last: own[n] ?? 0 }])),
  );
  const lacking = new Map<string, CounterRow>();
  for (const row of rows.filter((_, n) => kept[n] === undefined)) {
    const { agencyId } = row;
    lacking.set(keyOf(row), { agencyId, day: dayOf(row), last: (lacking.get(keyOf(row))?.last ?? 0) + 1 });
  }
  const next = new Map<string, number>();
  for (const { agencyId, day, last } of await takeNumbers(tx, [...lacking.values()])) {
    const key = `${agencyId} ${day}`;
    next.set(key, last - (lacking.get(key)?.last ?? 0));
  }
  return rows.map((row, n) => {
    const key = keyOf(row);
    const counter = (next.get(key) ?? 0) + 1;
    if (kept[n] !== undefined) return kept[n];
    next.set(key, counter);
    return dossierCodeOn({ agencyCode: row.agencyCode, receivedOn: localDateOf(row.submittedAt), counter });
  });
}

const tidy = (code: string) => code.trim().toUpperCase();
const keyOf = (row: TakenOver) => `${row.agencyId} ${dayOf(row)}`;
const dayOf = ({ submittedAt }: Pick<TakenOver, "submittedAt">) => localDateOf(submittedAt);

/** The number of its day that an old code holds, where it is written as the agency's own; the counter must not give it again. */
export function counterOf({
  oldCode,
  agencyCode,
  submittedAt,
}: Pick<TakenOver, "oldCode" | "agencyCode" | "submittedAt">): number | undefined {
  const read = parseDossierCode(oldCode);
  return read.ok &&
    read.value.agency.code === agencyCodeOn(agencyCode, read.value.receivedOn) &&
    read.value.receivedOn === localDateOf(submittedAt)
    ? read.value.counter
    : undefined;
}

/** A general form has no conditions: its process is the same for every dossier of it. */
const processes = new WeakMap<Rulebook, Process>();

function processFor(rulebook: Rulebook, row: TakenOver, now: Date): Process {
  const known = processes.get(rulebook);
  if (known !== undefined) return known;
  const { channel, actingFor, delivery, submittedAt } = row;
  const made = processOf(rulebook, factsOf({ answers: {}, known: {}, outcome: {}, channel, actingFor, delivery, submittedAt }, now));
  processes.set(rulebook, made);
  return made;
}

async function make(work: Work, tx: Tx, { importId, system }: TakingOver, row: TakenOver, code: string): Promise<Made> {
  const rulebook = await readRulebook(work, row.versionId);
  await holdVersion(work, tx, row.versionId);
  const office = await officeHoursOf(work.db, row.agencyId);
  const now = work.clock.now();
  const process = processFor(rulebook, row, now);
  const { status, step } = placeOfState(process, row.state, row.act);
  const open = isOpen(status);
  const hours = rulebook.version.steps.find(({ id }) => id === step?.id)?.hours ?? 0;
  const { id, agencyId, procedureCode, versionId, personId, actingFor, channel, delivery, fee, submittedAt, dueAt } = row;
  const source: Predecessor = {
    from: "takeover",
    system,
    number: row.oldCode,
    importId,
    state: row.state,
    ...(row.paid.length > 0 && { paid: row.paid }),
  };
  const dossier: Dossier = {
    ...{ id, code, agencyId, procedureCode, versionId, personId, actingFor, channel, delivery, fee, submittedAt, dueAt, process, status },
    ...{ step: step?.id, language: "vi", marks: row.extended && open ? { extended: true } : {}, caseId: undefined, orderId: undefined },
    answers: { request: { text: row.request }, ...(row.files.length > 0 && { attachments: [...row.files] }) },
    known: { applicant: { values: { ...row.applicant, personId }, found: 1, receipt: {} } },
    origins: { receipts: {}, overrides: [], disputes: [], changedSince: [], source },
    ...{ outcome: {}, filled: {}, doubts: [], revision: 1 },
    takenInAt: row.state === 1 || row.state === 3 ? undefined : submittedAt,
    clockFrom: dueAt === undefined ? undefined : submittedAt,
    pausedAt: status === "waiting" ? (row.pausedAt ?? now) : undefined,
    stepDueAt: status === "open" ? earlier(stepDueAt(now, hours, office), dueAt) : undefined,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedAt === undefined ? undefined : "official",
    returnedAt: row.returnedAt,
  };
  return { row, dossier, rulebook, office };
}

/** No step is due after the dossier is, nor before it was seen here: what came late is late as a dossier. */
function earlier(step: Date, due: Date | undefined): Date {
  return due !== undefined && due < step ? due : step;
}

function historyOf({ clock }: Work, { system, importId }: TakingOver, { row, dossier: d }: Made): HistoryLine[] {
  const line = { dossierId: d.id, from: undefined, to: d.status };
  const past = row.history.map(({ at, who, post, unit, words }) => ({
    ...{ ...line, at, move: "imported", step: undefined },
    note: { who, post, unit, words, system },
  }));
  const note = { system, importId, oldCode: row.oldCode };
  return [...past, { ...line, at: clock.now(), move: "taken-over", step: d.step, note }];
}

function lineOf({ clock }: Work, { dossier, rulebook: { version }, office }: Made) {
  const hoursOf = (step: string) => version.steps.find(({ id }) => id === step)?.hours ?? 0;
  return { dossier, title: version.title, applicant: applicantName(dossier), riskAt: riskAt(dossier, hoursOf, clock.now(), office) };
}

function requestOf({ row, dossier: { id, pausedAt } }: Made) {
  return pausedAt === undefined ? [] : [{ id: newId(pausedAt), dossierId: id, askedAt: pausedAt, faults: [{ words: row.asked ?? "" }] }];
}

async function tell(
  work: Work,
  tx: Tx,
  { id, agencyId, code, procedureCode, personId, channel, status, dueAt, submittedAt, ...d }: Dossier,
): Promise<void> {
  const about = { code, procedureCode, personId, channel, status, step: stepOf(d)?.id ?? null };
  const data = { ...about, due: dueAt?.toISOString() ?? null, submittedAt: submittedAt.toISOString() };
  await work.announce(tx, { type: "dossiers.taken-over", subject: id, agencyId, data });
}
