import { createHash } from "node:crypto";
import { isFault } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { ImportLine } from "../domain/import-row.ts";
import { faults } from "../faults.ts";
import { readJsonLines } from "../reading/json-lines.ts";
import { bytesOf, decoded, Stopped } from "../reading/sent-file.ts";
import { findImportFile, forgetParts, type ImportFile, listOldImportFiles, markStopped, pointToImport } from "../store/import-files.ts";
import { beginImport } from "./import-records.ts";
import { runImport } from "./run-import.ts";

/** Reads rows of cells from the text of a file; given by whoever mounts the room. */
export type ReadCells = (text: AsyncIterable<string>) => AsyncIterable<Readonly<Record<string, string>>>;

/**
 * Takes a sent file over, as `runImport`: stopped by anybody or anything it goes on there. What is wrong with the file as a whole stays with it, to be read. When every row is
 * dealt with its bytes are forgotten. The node alone.
 * @throws registries/not-yours, registries/import-not-found
 */
export async function takeImportFile(work: () => Work, id: string, readCells: ReadCells | undefined): Promise<void> {
  if (work().actor.kind !== "system") throw faults["not-yours"]();
  const file = await findImportFile(work().db, id);
  if (file === undefined) throw faults["import-not-found"]();
  if (file.forgottenAt !== null || file.stoppedAt !== null || file.got < file.size) return;
  const { registry, name, agencyId, kind, validFrom, reason } = file;
  const defaults = { agencyId, reason, ...(kind !== null && { kind }), ...(validFrom !== null && { validFrom }) };
  try {
    const digest = await digestOf(work, file);
    const { id: importId } = await beginImport(work(), { registry, name, digest });
    await inAct(work, (tx) => pointToImport(tx, id, importId));
    await runImport(work, { registry, name, digest, defaults, lines: (after) => linesOf(work, file, after, readCells) });
    await inAct(work, (tx) => forgetParts(tx, id, work().clock.now()));
  } catch (error) {
    // Whoever else is at it goes on.
    if (error instanceof Stopped || isFault(error, "registries/import-elsewhere")) return;
    if (!isFault(error) && !(error instanceof RangeError)) throw error;
    await inAct(work, (tx) => markStopped(tx, id, work().clock.now(), error.message));
  }
}

/** Files that nobody goes on with are forgotten after a week. The node alone. @throws registries/not-yours */
export function sweepImportFiles(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    for (const { id } of await listOldImportFiles(tx, new Date(now.getTime() - 7 * 86_400_000))) await forgetParts(tx, id, now);
  });
}

async function* linesOf(work: () => Work, file: ImportFile, after: number, readCells: ReadCells | undefined): AsyncGenerator<ImportLine> {
  const text = decoded(bytesOf(work, file));
  const isTable = /\.(csv|tsv)$/i.test(file.name) && readCells !== undefined;
  let passed = 0;
  for await (const line of isTable ? cellLines(readCells(text)) : readJsonLines(text)) {
    passed += 1;
    if (passed > after) yield keptHere(line, file);
  }
}

async function* cellLines(rows: ReturnType<ReadCells>): AsyncGenerator<ImportLine> {
  for await (const cells of rows) yield { cells };
}

/** A row that names another agency is none of this office's to bring. */
function keptHere(line: ImportLine, { agencyId }: ImportFile): ImportLine {
  const own: unknown = "cells" in line ? line.cells["@agency"] : "json" in line && isRow(line.json) ? line.json["@agency"] : undefined;
  return own === undefined || own === "" || own === agencyId ? line : { elsewhere: true };
}

function isRow(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null;
}

/** The same bytes from another office are another file, since its records are kept by that office; and so they are where something else is said of every row. */
async function digestOf(work: () => Work, file: ImportFile): Promise<string> {
  const hash = createHash("sha256").update([file.agencyId, file.kind, file.validFrom].join("\n"));
  for await (const bytes of bytesOf(work, file)) hash.update(bytes);
  return hash.digest("hex");
}

function inAct<T>(work: () => Work, act: (tx: Tx) => Promise<T>): Promise<T> {
  return work().transaction(act);
}
