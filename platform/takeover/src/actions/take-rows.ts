import { createHash } from "node:crypto";
import { storeFile } from "@motlan/documents";
import { raiseDossierCounters, type TakenOver, takeOverDossiers } from "@motlan/dossiers";
import { isFault, type JsonObject, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import { cell, type ExportRow } from "../domain/export-row.ts";
import type { Import } from "../domain/import.ts";
import { isOpenState, type Judged, judgeRow } from "../domain/judge-row.ts";
import { faults } from "../faults.ts";
import { lockImport, saveImportTaken, saveImportTaking, shareImport } from "../store/imports.ts";
import { type Claimed, claimCodes, listCounters, lockRows, type RowJudged, saveJudged, saveTaken, type WaitingRow } from "../store/rows.ts";
import { type Batch, nameOf, ROWS_AT_ONCE, type Scans, scanFaults } from "./examine-rows.ts";
import { lookingAround } from "./look-around.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";
import { raiseNumbering } from "./read-numbering.ts";

/**
 * The real run begins: counters are raised to the numbers that the old codes hold already, so that none is given twice. Said again, nothing changes.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now
 */
export async function beginTaking(work: Work, importId: string): Promise<void> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  const node = nodeOf(work);
  await node.transaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found?.state === "taking" || found?.state === "taken") return;
    if (found?.state !== "examined") throw faults["not-now"]();
    await raiseDossierCounters(node, await listCounters(tx, importId));
    await raiseNumbering(node, tx, importId);
    await saveImportTaking(tx, importId, work.actor.kind === "official" ? work.actor.officialId : null);
  });
}

/**
 * Some rows become dossiers, all of them in one act: a process killed meanwhile leaves them as they were, and whoever goes on begins with them. A row that the
 * database refuses is tried alone and set down as a fault; no other waits for it. Answers how many rows were settled; none when all are.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now
 */
export async function takeRows(work: Work, batch: Batch): Promise<number> {
  const known = await importFor(work, batch.importId);
  refuseOthers(work, known.agencyId);
  try {
    return await takeTogether(work, known, batch);
  } catch (error) {
    if (!isOfARow(error)) throw error;
    const limit = batch.limit ?? ROWS_AT_ONCE;
    return limit === 1 ? setAside(work, known) : takeRows(work, { ...batch, limit: Math.floor(limit / 2) });
  }
}

/** Refused for what a row holds: by another room, or by the database (SQLSTATE 22, 23). A lost connection is nobody's fault and is thrown on. */
function isOfARow(error: unknown): boolean {
  if (isFault(error)) return !error.code.startsWith("takeover/") && error.status < 500;
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

async function takeTogether(work: Work, known: Import, batch: Batch): Promise<number> {
  const { importId, scans, limit = ROWS_AT_ONCE } = batch;
  const node = nodeOf(work);
  const lookAround = batch.around ?? lookingAround(known.agencyId);
  return node.transaction(async (tx) => {
    const found = await shareImport(tx, importId);
    if (found?.state === "taken") return 0;
    if (found?.state !== "taking") throw faults["not-now"]();
    const rows = await lockRows(tx, importId, found.system, "ready", limit);
    const judged = new Map<number, Judged>();
    const unfit: RowJudged[] = [];
    for (const row of rows) {
      const around = await lookAround(node, row.raw, row.isTwice);
      const verdict = judgeRow(row.raw, around);
      const missing = await scanFaults(row.raw, scans);
      if (verdict.ok && missing.length === 0) judged.set(row.line, verdict.row);
      else unfit.push({ ...aboutOf(row, around.agency?.id), state: "fault", faults: [...(verdict.ok ? [] : verdict.faults), ...missing] });
    }
    const wanted = rows.flatMap(({ line, oldCode }) => (judged.has(line) ? [{ line, oldCode, dossierId: newId(work.clock.now()) }] : []));
    const won = await claimCodes(tx, importId, found.system, wanted);
    for (const row of rows) {
      const fit = judged.get(row.line);
      if (fit !== undefined && !won.has(row.oldCode)) unfit.push({ ...aboutOf(row, fit.agencyId), state: "already", faults: [] });
    }
    const mine = wanted.filter(({ oldCode }) => won.has(oldCode));
    const made: TakenOver[] = [];
    for (const claimed of mine) made.push(await takenOverOf(node, found, claimed, rows, judged, scans));
    if (made.length > 0) await takeOverDossiers(node, { importId, system: found.system, rows: made });
    await saveTaken(tx, importId, mine);
    await saveJudged(tx, importId, unfit);
    const { agencyId } = found;
    if (rows.length === 0) await endTaking(work, found);
    else {
      const data = { rows: mine.length, from: rows[0]?.line ?? 0, to: rows.at(-1)?.line ?? 0 };
      await work.announce(tx, { type: "takeover.rows-taken", subject: importId, agencyId, data });
    }
    return rows.length;
  });
}

function aboutOf({ line, raw }: WaitingRow, agencyId: string | undefined) {
  return { line, agencyId, procedureCode: cell(raw.columns, "MaTTHC"), day: undefined, counter: undefined };
}

async function endTaking(work: Work, { id, agencyId }: Import): Promise<void> {
  await nodeOf(work).transaction(async (tx) => {
    if ((await lockImport(tx, id))?.state !== "taking") return;
    await saveImportTaken(tx, id, work.clock.now());
    await work.announce(tx, { type: "takeover.taken", subject: id, agencyId });
  });
}

/** The first row that waits is the one that failed alone. */
async function setAside(work: Work, { id, system }: Import): Promise<number> {
  return nodeOf(work).transaction(async (tx) => {
    const [row] = await lockRows(tx, id, system, "ready", 1);
    if (row === undefined) return 0;
    await saveJudged(tx, id, [
      { ...aboutOf(row, undefined), state: "fault", faults: [{ code: "unforeseen", column: "MaHoSo", value: row.oldCode }] },
    ]);
    return 1;
  });
}

async function takenOverOf(
  node: Work,
  { system }: Import,
  { line, dossierId }: Claimed,
  rows: readonly WaitingRow[],
  judged: ReadonlyMap<number, Judged>,
  scans: Scans,
): Promise<TakenOver> {
  const row = rows.find((one) => one.line === line);
  const fit = judged.get(line);
  if (row === undefined || fit === undefined) throw faults["not-now"]();
  const files = await storeScans(node, row.raw, dossierId, fit.agencyId, scans);
  return { ...fit, id: dossierId, personId: await personOf(node, system, fit), files, applicant: { ...fit.applicant } };
}

/** The scans are stored as uploads are: hashed, examined, the dossier's. */
async function storeScans(
  node: Work,
  { files }: ExportRow,
  dossierId: string,
  agencyId: string,
  scans: Scans,
): Promise<readonly JsonObject[]> {
  const stored: JsonObject[] = [];
  for (const file of files) {
    const bytes = await scans.bytes(cell(file, "DuongDanTaiTepTin"));
    const made = await storeFile(node, {
      bytes: bytes ?? new Uint8Array(),
      name: nameOf(file),
      declaredType: "",
      owner: { kind: "dossier", id: dossierId },
      agencyId,
    });
    const { id, name, sha256, size, mediaType, storedAt } = made;
    stored.push({ id, fileId: id, name, sha256, size, mediaType, verified: false, takenAt: storedAt.toISOString() });
  }
  return stored;
}

/**
 * Whose it is: who is asked for in the population registry by number and name, so that they find their open dossier among their own. Where that finds nobody, and for
 * what is closed already, it belongs to nobody who signs in; its code and the phone's digits find it.
 */
async function personOf(node: Work, system: string, { applicant: { personalNumber, fullName }, state, oldCode }: Judged): Promise<string> {
  if (personalNumber !== undefined && isOpenState(state)) {
    const found = await inRegistry(node, personalNumber, fullName);
    if (found !== undefined) return found;
  }
  return idOf(`${system} ${personalNumber ?? oldCode}`);
}

async function inRegistry(node: Work, value: string, fullName: string): Promise<string | undefined> {
  try {
    return (await readRecord(node, { registry: "population", by: "personalNumber", value, purpose: "identify", match: { fullName } }))
      ?.recordId;
  } catch (error) {
    // A node without the registry, or one whose registry knows no such purpose, takes over all the same.
    if (isFault(error) && error.code.startsWith("registries/")) return undefined;
    throw error;
  }
}

/** The same words, the same id. */
function idOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
